import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";
import { toSsml } from "../../../src/speech/embedded/ssml.ts";
import {
  planBlock,
  planSection,
  planSpeech,
} from "../../../src/speech/plan.ts";

const place = { section: 0, block: 0, lang: "ar" };
const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: text === "" ? [] : [{ text }],
});

/** Anything that Unicode has, lone surrogates too; and what our rules look for, thrown together. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        ...'1 12 2014 1,500 ٣٫١٤ 3.14 1/2 ½ 10:30 2-1 5–10 % ٪ $ € كم م هـ م² ° والـ بـ و ال الـ لل XIV د. أ.ف.ب ص. ق.م في عام الساعة يوليو (تموز) من إلى مليون ألف دولة سنوات رجال الدول القرن المركز www.a.com a@b.org #وسم_ما 😀 👍🏽 1️⃣ « » “ ” " ( ) [3] ¹ … . ، ؛ : ! ؟ – - / + = × \n \u00A0 \u202F \u200F \u064B \u0651 ـ ﷺ ﻻ Word\u0000 ۱۲ constructor __proto__'.split(
          " ",
        ),
        " ",
        " ",
        " ",
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join("")),
);
const hasSpeech = /[\p{L}\p{N}]/u;

describe("planning any text", () => {
  it("covers all of it once, in order, with tokens cut verbatim", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const block = paragraph(text);
        const whole = blockText(block);
        const utterances = planBlock(block, place);
        let at = 0;
        for (const { source, range, tokens } of utterances) {
          const { start, end } = range;
          expect(whole.slice(start.offset, end.offset)).toBe(source);
          // What is passed over has nothing to say, or is a footnote's mark, a picture, a link.
          expect(whole.slice(at, start.offset)).not.toMatch(/[ء-غف-ي]/u);
          expect(tokens.length).toBeGreaterThan(0);
          let from = start.offset;
          for (const token of tokens) {
            expect(token.range.start.offset).toBeGreaterThanOrEqual(from);
            from = token.range.end.offset;
            expect(whole.slice(token.range.start.offset, from)).toBe(
              token.source,
            );
            expect(token.spoken).toMatch(hasSpeech);
          }
          expect(from).toBeLessThanOrEqual(end.offset);
          at = end.offset;
        }
        expect(whole.slice(at)).not.toMatch(/[ء-غف-ي]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it("says no digit of an Arabic sentence that it could spell out", () => {
    const number = fc.oneof(
      fc.nat(),
      fc
        .double({ min: 0, max: 1e6, noNaN: true })
        .map((each) => each.toFixed(2)),
    );
    fc.assert(
      fc.property(
        number,
        fc.constantFrom("في", "بلغ", "عام", "الساعة", "القرن", "", "رقم"),
        fc.constantFrom("دولة", "رجال", "كم", "%", "مليون", "", "يوليو", "م"),
        (value, before, after) => {
          const text = `قال ${before} ${String(value)} ${after} ثم مضى`;
          for (const { tokens } of planBlock(paragraph(text), place))
            for (const { spoken } of tokens) expect(spoken).not.toMatch(/\d/u);
        },
      ),
    );
  });

  it("gives the embedded voice well-formed markup", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const utterance of planBlock(paragraph(text), place)) {
          const ssml = toSsml(utterance);
          const rest = ssml.replaceAll(
            /<mark name="\d+"\/>|<break time="\d+ms"\/>|<voice xml:lang="ar">|<\/voice>/gu,
            "",
          );
          expect(rest).not.toMatch(/[<>]/u);
          expect(ssml).not.toMatch(/\]\][<&]/u);
          expect(ssml.match(/<mark/gu)).toHaveLength(utterance.tokens.length);
          expect(
            rest.replaceAll(/\[\[[^[\]]*(?:\[[^[\]]*)*?\]\]/gu, ""),
          ).not.toMatch(/\[\[/u);
        }
      }),
    );
  });

  it("plans section by section what it plans at once", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const article = {
          lang: "ar",
          sections: texts.map((text) => ({
            level: 1,
            blocks: [paragraph(text)],
          })),
        };
        expect(
          texts.flatMap((_, section) => planSection(article, section)),
        ).toEqual(planSpeech(article));
      }),
      { numRuns: 50 },
    );
  });
});

describe("the time it takes to plan", () => {
  it.each([
    ["words", "كلمة "],
    ["initials", "ا. "],
    ["numbers", "12 "],
    ["numbers with commas", "1,500، "],
    ["phone numbers", "0501234567 "],
    ["quotes", '"ا" '],
    ["brackets", "(ا) "],
    ["brackets that never close", "(ا "],
    ["lines", "ا\n"],
    ["one word", "ا"],
    ["one number", "1"],
    ["sums", "1+"],
    ["dots", "."],
    ["marks", "\u064B"],
    ["pictures", "😀"],
    ["footnotes", "ا[1]"],
    ["slashes", "1/"],
    ["dashes", "1-"],
    ["spaces that do not break", "123\u00A0"],
    ["zeros", "1 000 "],
    ["addresses", "a@b.c "],
  ])("grows with the text: %s", (_what, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(length / unit.length);
      const start = process.cpuUsage().user;
      planBlock(paragraph(text), place);
      return (process.cpuUsage().user - start) / 1000;
    };
    time(5000);
    const [short, long] = [time(20_000), time(160_000)];
    // Eight times the text; what is quadratic takes sixty-four times as long.
    expect(long).toBeLessThan(Math.max(24 * short, 1500));
  });
});
