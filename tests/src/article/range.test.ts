import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";
import { rangeSchema } from "../../../src/article/position.ts";
import {
  rangeOf,
  resolveRange,
  textBetween,
} from "../../../src/article/range.ts";
import * as v from "valibot";
import { articleOf } from "./sample-article.ts";

const at = (block: number, offset: number) => ({ section: 0, block, offset });

/** The range of the first occurrence of a text. */
function rangeOfText(article: Article, text: string) {
  const blocks = article.sections[0]?.blocks ?? [];
  const block = blocks.findIndex((each) => blockText(each).includes(text));
  const found = blocks[block];
  if (!found) throw new Error(`no ${text}`);
  const from = blockText(found).indexOf(text);
  return rangeOf(article, at(block, from), at(block, from + text.length));
}

const resolvedText = (article: Article, range: ReturnType<typeof rangeOf>) => {
  const found = resolveRange(article, range);
  return found && textBetween(article, found.start, found.end);
};

const article = articleOf(
  "قال الوزير إن الاجتماع سيعقد في بغداد غداً.",
  "وأضاف البيان أن المناقشات تتضمن خطوات تالية.",
  "وقال الوزير إن النتائج ستعلن لاحقاً.",
);

describe("describing a range", () => {
  it("quotes what it holds and what stands around it", () => {
    const { quote } = rangeOfText(article, "البيان");
    expect(quote.exact).toBe("البيان");
    expect(quote.prefix.endsWith("غداً.\nوأضاف ")).toBe(true);
    expect(quote.prefix.length).toBeLessThanOrEqual(32);
    expect(quote.suffix.startsWith(" أن المناقشات")).toBe(true);
  });

  it("reaches over blocks", () => {
    const range = rangeOf(article, at(0, 38), at(1, 5));
    expect(range.quote.exact).toBe("غداً.\nوأضاف");
  });

  it("takes whole letters with their marks, and whole emoji", () => {
    const marked = articleOf("كِتَابٌ", "👨‍👩‍👧 عائلة");
    expect(rangeOf(marked, at(0, 0), at(0, 1)).quote.exact).toBe("كِ");
    expect(rangeOf(marked, at(0, 3), at(0, 4)).quote.exact).toBe("تَ");
    expect(rangeOf(marked, at(1, 1), at(1, 2)).quote.exact).toBe("👨‍👩‍👧");
  });

  it("cuts offsets beyond the text to it", () => {
    const { start, end } = rangeOf(article, at(0, 0), at(0, 9999));
    expect(textBetween(article, start, end)).toBe(
      "قال الوزير إن الاجتماع سيعقد في بغداد غداً.",
    );
  });

  it("stays within what may be stored, however long", () => {
    const long = articleOf("كلمة ".repeat(50_000));
    const range = rangeOf(long, at(0, 0), at(0, 250_000));
    expect(v.is(rangeSchema, range)).toBe(true);
    expect(resolvedText(long, range)).toBe(range.quote.exact);
  });

  it("does not reach into the paragraph before for a mark without a letter", () => {
    const { quote } = rangeOf(articleOf("ك", "\u0651ب"), at(1, 0), at(1, 2));
    expect(quote.exact).toBe("\u0651ب");
  });

  it("gives the beginning for an article without text", () => {
    expect(rangeOf(articleOf(), at(0, 0), at(3, 3)).quote.exact).toBe("");
  });
});

describe("finding a range again", () => {
  it("takes the position while its text is still there", () => {
    const range = rangeOfText(article, "الوزير");
    expect(resolveRange(article, range)).toEqual({
      start: range.start,
      end: range.end,
    });
  });

  it("follows its text to another paragraph", () => {
    const range = rangeOfText(article, "المناقشات");
    const changed = articleOf("فقرة جديدة.", ...paragraphsOf(article));
    expect(resolveRange(changed, range)?.start.block).toBe(2);
    expect(resolvedText(changed, range)).toBe("المناقشات");
  });

  it("tells equal words apart by what stands around them", () => {
    const range = rangeOf(article, at(2, 5), at(2, 11));
    expect(range.quote.exact).toBe("الوزير");
    const changed = articleOf("مقدمة.", ...paragraphsOf(article));
    expect(resolveRange(changed, range)?.start.block).toBe(3);
  });

  it("takes the nearest of equal places", () => {
    const same = articleOf("x", "كلمة", "x", "x", "كلمة", "x");
    const range = {
      start: at(4, 1),
      end: at(4, 5),
      quote: { exact: "كلمة", prefix: "", suffix: "" },
    };
    expect(resolveRange(same, range)?.start).toEqual(at(4, 0));
  });

  it("bears small edits around it", () => {
    const range = rangeOfText(article, "خطوات تالية");
    const changed = articleOf(
      "قال الوزير.",
      "وأضاف البيانُ اليوم أنّ المناقشات تتضمن أيضاً خطوات تالية!",
    );
    expect(resolvedText(changed, range)).toBe("خطوات تالية");
  });

  it("finds the place whose own text was edited between what survives", () => {
    const range = rangeOfText(article, "المناقشات");
    const changed = articleOf("وأضاف البيان أن المباحثات تتضمن خطوات تالية.");
    expect(resolvedText(changed, range)).toBe("المباحثات");
  });

  it("is an orphan when nothing is left of it", () => {
    const range = rangeOfText(article, "المناقشات");
    expect(resolveRange(articleOf("نص آخر تماماً."), range)).toBeUndefined();
    expect(resolveRange(articleOf(), range)).toBeUndefined();
  });

  it("is not led astray by context far apart", () => {
    const range = rangeOfText(article, "المناقشات");
    const { prefix, suffix } = range.quote;
    const far = articleOf(`${prefix}${"حشو ".repeat(500)}${suffix}`);
    expect(resolveRange(far, range)).toBeUndefined();
  });
});

const paragraphsOf = (from: Article) =>
  (from.sections[0]?.blocks ?? []).map((block) => blockText(block));

const text = fc.string({
  unit: fc.constantFrom("ك", "ت", "َ", "ّ", " ", "a", "😀", "‍", "."),
  maxLength: 20,
});
const anyArticle = fc
  .array(text, { minLength: 1, maxLength: 5 })
  .map((texts) => articleOf(...texts));
const anyPosition = fc.record({
  section: fc.constant(0),
  block: fc.nat(5),
  offset: fc.nat(25),
});

describe("any range of any article", () => {
  it("is found again where it is", () =>
    fc.assert(
      fc.property(anyArticle, anyPosition, anyPosition, (any, start, end) => {
        const range = rangeOf(any, start, end);
        expect(resolveRange(any, range)).toEqual({
          start: range.start,
          end: range.end,
        });
        expect(textBetween(any, range.start, range.end)).toBe(
          range.quote.exact,
        );
      }),
    ));

  it("never tears a character apart", () =>
    fc.assert(
      fc.property(anyArticle, anyPosition, anyPosition, (any, start, end) => {
        const { exact, prefix, suffix } = rangeOf(any, start, end).quote;
        for (const each of [exact, prefix, suffix])
          expect(each.isWellFormed()).toBe(true);
        // A mark may begin a paragraph; after a letter it stays with it.
        const before = /[\p{L}\p{M}]$/u.test(prefix);
        if (before) expect(exact).not.toMatch(/^\p{M}/u);
        if (/[\p{L}\p{M}]$/u.test(exact)) expect(suffix).not.toMatch(/^\p{M}/u);
      }),
    ));

  it("is found again after a paragraph was put in before it", () =>
    fc.assert(
      fc.property(
        anyArticle,
        anyPosition,
        anyPosition,
        text,
        (any, start, end, added) => {
          const range = rangeOf(any, start, end);
          fc.pre(range.quote.exact.trim() !== "");
          const grown = articleOf(added, ...paragraphsOf(any));
          expect(resolvedText(grown, range)).toBe(range.quote.exact);
        },
      ),
    ));

  it("is found in the same place of an article that has grown around it", () =>
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (before, after) => {
        const grown = articleOf(
          ...Array<string>(before).fill("فقرة."),
          ...paragraphsOf(article),
          ...Array<string>(after).fill("فقرة."),
        );
        for (const word of ["بغداد", "البيان", "النتائج"])
          expect(resolvedText(grown, rangeOfText(article, word))).toBe(word);
      }),
    ));
});
