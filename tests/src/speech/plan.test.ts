import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, Block } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";
import { comparePositions } from "../../../src/article/position.ts";
import { planBlock, planSpeech } from "../../../src/speech/plan.ts";

const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: text === "" ? [] : [{ text }],
});
const plan = (text: string, lang = "ar") =>
  planBlock(paragraph(text), { section: 0, block: 0, lang });

describe("planBlock", () => {
  it("counts words with letters or digits, punctuation attached", () => {
    const [utterance] = plan("قال «نعم»، – ثم 79 !");
    expect(utterance?.tokens.map(({ source }) => source)).toEqual([
      "قال",
      "«نعم»،",
      "ثم",
      "79",
    ]);
  });

  it("lets the voice pause at a dash without counting it as a word", () => {
    const [utterance] = plan("ذهب – كما قال – وعاد");
    expect(utterance?.tokens.map(({ spoken }) => spoken)).toEqual([
      "ذهب –",
      "كما",
      "قال –",
      "وعاد",
    ]);
  });

  it("marks English words in Arabic, and Arabic words in English", () => {
    const words = (text: string, lang: string) =>
      plan(text, lang)[0]?.tokens.map(({ source, lang: own }) => [source, own]);
    expect(words("شركة Microsoft في 2014", "ar")).toEqual([
      ["شركة", undefined],
      ["Microsoft", "en"],
      ["في", undefined],
      ["2014", undefined],
    ]);
    expect(words("He said مرحبا twice", "en")).toEqual([
      ["He", undefined],
      ["said", undefined],
      ["مرحبا", "ar"],
      ["twice", undefined],
    ]);
  });

  it("speaks a sentence that is wholly English as English", () => {
    expect(
      plan("قال الرجل. This is another sentence. ثم سكت.").map(
        ({ lang }) => lang,
      ),
    ).toEqual(["ar", "en", "ar"]);
  });

  it("keeps the language of a text in another language of the same script", () => {
    expect(plan("سلام دنیا", "fa")[0]).toMatchObject({ lang: "fa" });
  });

  it.each([
    ["﴿قُلْ هُوَ أَحَدٌ ۝١ لَمْ يَلِدْ ۝٢﴾", "﴿قُلْ هُوَ أَحَدٌ، لَمْ يَلِدْ، ﴾"],
    ["﴿الله أحد (1) الله الصمد (2)﴾", "﴿الله أحد، الله الصمد، ﴾"],
    [
      "قال ﴿الله أحد ١ الله الصمد ٢﴾ في 3 مواضع",
      "قال ﴿الله أحد، الله الصمد،﴾ في ثلاثة مواضع",
    ],
    ["﴿١﴾ الله أحد ﴿٢﴾ الله الصمد", "الله أحد، الله الصمد"],
    ["الله أحد ۝ ١ الله الصمد۝٢", "الله أحد، الله الصمد،"],
    ["﴿الله أحد﴾ [الإخلاص: 1]", "﴿الله أحد﴾ [الإخلاص: واحد]"],
  ])("passes over the numbers of verses, with a pause: %s", (text, spoken) => {
    const [utterance] = plan(text);
    expect(utterance?.source).toBe(text);
    expect(utterance?.tokens.map((token) => token.spoken).join(" ")).toBe(
      spoken,
    );
  });

  it("speaks list items, verse and captions one by one", () => {
    const list: Block = {
      type: "list",
      ordered: false,
      items: [[{ text: "أول" }], [], [{ text: "ثان" }]],
    };
    expect(
      planBlock(list, { section: 0, block: 0, lang: "ar" }).map(
        ({ source }) => source,
      ),
    ).toEqual(["أول", "ثان"]);
    expect(
      planBlock({ type: "rule" }, { section: 0, block: 0, lang: "ar" }),
    ).toEqual([]);
  });

  it("pauses longer after a sentence than after a clause, and longest after a heading", () => {
    const [first] = plan("أول. ثان.");
    const [heading] = planBlock(
      { type: "heading", level: 2, content: [{ text: "عنوان" }] },
      { section: 0, block: 0, lang: "ar" },
    );
    expect(first?.pauseAfter).toBeLessThan(heading?.pauseAfter ?? 0);
  });
});

describe("planSpeech", () => {
  const text = fc
    .array(
      fc.constantFrom(
        "كتاب",
        "د.",
        "قال:",
        "نعم.",
        "لا؟",
        "(يوم)",
        "«هل",
        "هنا»",
        "…",
        "–",
        "Word",
        "3.5",
        "مُحَمَّد",
        "\u200Fق",
        "😀",
        " ",
        "\n",
        "\u00A0",
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(" "));
  const article = fc.array(text, { maxLength: 5 }).map((texts): Article => ({
    id: "00000000-0000-4000-8000-000000000000",
    contentHash: "0".repeat(64),
    title: "",
    lang: "ar",
    dir: "rtl",
    sections: [{ level: 1, blocks: texts.map(paragraph) }],
  }));

  it("covers what a block says exactly once, in order, cut verbatim", () => {
    fc.assert(
      fc.property(article, (each) => {
        const utterances = planSpeech(each);
        each.sections[0]?.blocks.forEach((block, index) => {
          const whole = blockText(block);
          const own = utterances.filter(
            ({ range }) => range.start.block === index,
          );
          if (own.length === 0) {
            expect(whole).not.toMatch(/[\p{L}\p{N}]/u);
            return;
          }
          expect(
            own
              .map(({ source }) => source)
              .join("")
              .replaceAll(/\s/gu, ""),
          ).toBe(whole.replaceAll(/\s/gu, ""));
          for (const { source, range } of own)
            expect(whole.slice(range.start.offset, range.end.offset)).toBe(
              source,
            );
        });
      }),
    );
  });

  it("orders utterances, and tokens inside them, without overlap", () => {
    fc.assert(
      fc.property(article, (each) => {
        const utterances = planSpeech(each);
        utterances.reduce(
          (last, { source, range, tokens }) => {
            if (last)
              expect(
                comparePositions(last.range.end, range.start),
              ).toBeLessThanOrEqual(0);
            expect(tokens.length).toBeGreaterThan(0);
            let at = range.start.offset;
            for (const token of tokens) {
              expect(token.range.start.offset).toBeGreaterThanOrEqual(at);
              const from = token.range.start.offset - range.start.offset;
              expect(source.slice(from, from + token.source.length)).toBe(
                token.source,
              );
              expect(token.spoken).toMatch(/[\p{L}\p{N}]/u);
              at = token.range.end.offset;
            }
            expect(at).toBeLessThanOrEqual(range.end.offset);
            return { range };
          },
          undefined as
            { range: (typeof utterances)[number]["range"] } | undefined,
        );
      }),
    );
  });
});
