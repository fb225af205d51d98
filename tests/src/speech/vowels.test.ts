import { describe, expect, it } from "vitest";
import type { AddedMarks } from "../../../src/arabic/tashkeel/added-marks.ts";
import { stretchesOf } from "../../../src/arabic/tashkeel/stretches.ts";
import type { Block } from "../../../src/article/article.ts";
import { planBlock, planSpeech } from "../../../src/speech/plan.ts";
import {
  defaultReading,
  type ReadingOptions,
} from "../../../src/speech/reading-options.ts";
import { spokenTextOf } from "../../../src/speech/embedded/ssml.ts";
import { withVowels } from "../../../src/speech/vowels.ts";

const plan = (text: string, options: Partial<ReadingOptions> = {}) =>
  planBlock(
    { type: "paragraph", content: [{ text }] },
    { section: 0, block: 0, lang: "ar" },
    { ...defaultReading, ...options },
  );

/** Puts a fatha on every Arabic letter that has no mark, where the model gives any. */
const everywhere = {
  *addedMarks(text: string): Generator<AddedMarks> {
    for (const { keptFrom, keptTo } of stretchesOf(text))
      for (const { index } of text
        .slice(keptFrom, keptTo)
        .matchAll(/[\u0621-\u064A](?![\u064B-\u0652])/gu))
        yield { at: keptFrom + index + 1, marks: "\u064E", confidence: 1 };
  },
};

describe("a plan", () => {
  it("asks for the vowels of Arabic, as the listener wants them, and of nothing else", () => {
    expect(plan("ذهب الولد.")[0]?.vowels).toBe("pausal");
    expect(plan("ذهب الولد.", { vowels: "full" })[0]?.vowels).toBe("full");
    expect(plan("ذهب الولد.", { vowels: "source" })[0]).not.toHaveProperty(
      "vowels",
    );
    expect(plan("The boy went to school.")[0]).not.toHaveProperty("vowels");
  });

  it.each(["fa", "ur", "ps-AF"])("asks for none in %s", (lang) => {
    const block = {
      type: "paragraph" as const,
      content: [{ text: "کتاب خوب است." }],
    };
    for (const [own, article] of [
      [lang, "ar"],
      [undefined, lang],
    ] as const)
      expect(
        planBlock(
          { ...block, ...(own !== undefined && { lang: own }) },
          { section: 0, block: 0, lang: article },
        )[0],
      ).not.toHaveProperty("vowels");
  });

  it("has nothing guessed for what is recited and for the listener's own pronunciations", () => {
    const [utterance] = plan("قال تعالى ﴿الحمد لله﴾ في روما", {
      pronunciations: [{ word: "روما", spelling: "رومة" }],
    });
    expect(
      utterance?.tokens.map(({ spoken, isFixed = false }) => [spoken, isFixed]),
    ).toEqual([
      ["قال", false],
      ["تعالى", false],
      ["﴿الحمد", true],
      ["لله﴾", true],
      ["في", false],
      ["رومة", true],
    ]);
  });
});

describe("withVowels", () => {
  const vowelled = (text: string, options: Partial<ReadingOptions> = {}) =>
    plan(text, options).flatMap((utterance) =>
      withVowels(spokenTextOf(utterance), everywhere).tokens.map(
        ({ spoken, vocalised }) => vocalised ?? spoken,
      ),
    );

  it("gives each word its own marks, punctuation and Latin left alone", () => {
    expect(vowelled("قال: نعم، Qari جيد.")).toEqual([
      "قَاَلَ:",
      "نَعَمَ،",
      "Qari",
      "جَيَدَ.",
    ]);
  });

  it("keeps what is known: numbers, own pronunciations, what is recited", () => {
    const [number] = plan("في 79 دولة")[0]?.tokens.slice(1) ?? [];
    expect(vowelled("في 79 دولة")).toContain(number?.vocalised);
    expect(
      vowelled("﴿الحمد لله﴾ في روما", {
        pronunciations: [{ word: "روما", spelling: "رومة" }],
      }),
    ).toEqual(["﴿الحمد", "لله﴾", "فَيَ", "رومة"]);
  });

  const announce = {
    ...defaultReading.announce,
    headings: true,
    columns: true,
  };
  const vowelledBlock = (block: Block, options: Partial<ReadingOptions> = {}) =>
    planBlock(
      block,
      { section: 0, block: 0, lang: "ar" },
      { ...defaultReading, announce, ...options },
    ).map((utterance) =>
      withVowels(spokenTextOf(utterance), everywhere)
        .tokens.map(({ spoken, vocalised = spoken }) => vocalised)
        .join(" "),
    );
  const heading = (text: string): Block => ({
    type: "heading",
    level: 2,
    content: [{ text }],
  });
  const table = (...cells: readonly string[]): Block => ({
    type: "table",
    rows: [
      cells.slice(0, 1).map((text) => ({ header: true, content: [{ text }] })),
      cells.slice(1).map((text) => ({ content: [{ text }] })),
    ],
  });

  it.each([
    ["a name for what it is", heading("مجلس الأمة"), ["عُنْوَان: مَجَلَسَ اَلَأَمَةَ"]],
    ["a header", table("البلد", "مصر"), ["اَلَبَلَدَ", "اَلَبَلَدَ: مَصَرَ"]],
    [
      "a header and number words",
      table("السنة", "5 سنوات"),
      ["اَلَسَنَةَ", expect.stringMatching(/^اَلَسَنَةَ: خَمْسُ? سَنَوَاَتَ$/u)],
    ],
  ])("gives words their own behind %s", (_what, block, said) => {
    expect(vowelledBlock(block)).toEqual(said);
  });

  it.each([
    ["signs", "المجموع = مئة", ["اَلَمَجَمَوَعَ يُسَاوِي", "مَئَةَ"]],
    ["hashtags", "كتب #لغة_عربية", ["كَتَبَ", "هَاشْتَاغ لَغَةَ عَرَبَيَةَ"]],
  ])("gives words their own beside %s", (_what, text, said) => {
    expect(vowelled(text)).toEqual(said);
  });

  it("gives a hashtag's words their own behind a particle", () => {
    expect(vowelled("كتب و#لغة_عربية", { hashtags: "words" })).toEqual([
      "كَتَبَ",
      "وَلَغَةَ عَرَبَيَةَ",
    ]);
  });

  it("gives none to what is recited or the listener's own, whatever stands before it", () => {
    const pronunciations = [{ word: "روما", spelling: "رومة" }];
    expect(vowelledBlock(heading("﴿الحمد لله﴾"))).toEqual([
      "عُنْوَان: ﴿الحمد لله﴾",
    ]);
    expect(vowelledBlock(heading("روما"), { pronunciations })).toEqual([
      "عُنْوَان: رومة",
    ]);
    expect(vowelledBlock(table("روما", "مصر"), { pronunciations })).toEqual([
      "رومة",
      "رومة: مصر",
    ]);
  });

  it("goes on after a verse of several sentences", () => {
    expect(
      vowelled(
        "﴿فبأي آلاء ربكما تكذبان؟ خلق الإنسان من صلصال﴾ قال المفسرون كذا.",
      ).join(" "),
    ).toBe("﴿فبأي آلاء ربكما تكذبان؟ خلق الإنسان من صلصال﴾ قَاَلَ اَلَمَفَسَرَوَنَ كَذَاَ.");
  });

  it("keeps a verse that goes on over lines and paragraphs", () => {
    const paragraphs = [
      "قال تعالى:",
      "﴿قل هو الله أحد",
      "الله الصمد",
      "لم يلد ولم يولد﴾ ثم فسر",
    ].map((text) => ({ type: "paragraph" as const, content: [{ text }] }));
    const said = planSpeech({
      lang: "ar",
      sections: [{ level: 1, blocks: paragraphs }],
    });
    expect(
      said.map((each) =>
        withVowels(each, everywhere)
          .tokens.map(({ spoken, vocalised = spoken }) => vocalised)
          .join(" "),
      ),
    ).toEqual([
      "قَاَلَ تَعَاَلَىَ:",
      "﴿قل هو الله أحد",
      "الله الصمد",
      "لم يلد ولم يولد﴾ ثَمَ فَسَرَ",
    ]);
  });

  it("changes nothing where no vowels are wanted, or none can be had", () => {
    const [bare] = plan("ذهب الولد.", { vowels: "source" });
    const [wanted] = plan("ذهب الولد.");
    if (!bare || !wanted) throw new Error("nothing planned");
    expect(withVowels(bare, everywhere)).toBe(bare);
    expect(withVowels(wanted, undefined)).toBe(wanted);
  });
});
