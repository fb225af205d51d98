import * as v from "valibot";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  longestPronounced,
  longestSpelling,
  mostPronunciations,
  pronunciationKey,
  pronunciationSchema,
  pronunciationsSchema,
  readPronunciation,
} from "../../../src/speech/pronunciation.ts";
import {
  readPronunciations,
  writePronunciations,
} from "../../../src/speech/pronunciations-file.ts";
import { planSpeech } from "../../../src/speech/plan.ts";
import {
  defaultReading,
  type Pronunciation,
} from "../../../src/speech/reading-options.ts";
import { articleOf } from "../article/sample-article.ts";

/** What is said for a text, with this list. */
const said = (text: string, pronunciations: readonly Pronunciation[]): string =>
  planSpeech(articleOf(text), { ...defaultReading, pronunciations })
    .flatMap(({ tokens }) => tokens.map(({ spoken }) => spoken))
    .join(" ");
const saidBy = (word: string, text: string): string =>
  said(text, [{ word, spelling: "كذا" }]);

describe("an entry", () => {
  it("is tidied, and kept as it was written", () => {
    expect(readPronunciation("  ابن\t سينا ", " ابنُ  سِينَا\n")).toEqual({
      word: "ابن سينا",
      spelling: "ابنُ سِينَا",
    });
  });

  it.each([
    ["", "نطق", "no-word"],
    ["—!", "نطق", "no-word"],
    ["ـ", "نطق", "no-word"],
    ["كلمة", " ", "no-spelling"],
    ["أ ب ج د ه", "نطق", "too-many-words"],
    ["ك".repeat(longestPronounced + 1), "نطق", "too-long"],
    ["كلمة", "ن".repeat(longestSpelling + 1), "too-long"],
  ])("%j said %j is refused: %s", (word, spelling, fault) => {
    expect(readPronunciation(word, spelling)).toBe(fault);
  });

  it("is not looked for in a text of a book's length", () => {
    const word = `${" ".repeat(2_000_000)}كلمة`;
    expect(readPronunciation(word, "نطق")).toBe("too-long");
    expect(readPronunciation("كلمة", word)).toBe("too-long");
  });

  it("is the same word whatever its vowels and the forms of its letters", () => {
    const key = pronunciationKey("علي ٥");
    for (const same of [
      "عَلِيّ ٥",
      " عـلي  5",
      "\uFECB\uFEE0\uFEF2 ۵",
      "«علي ٥»،",
    ])
      expect(pronunciationKey(same)).toBe(key);
    expect(pronunciationKey("\u0627\u0654ب")).toBe(pronunciationKey("\uFE83ب"));
  });

  it("is another word with other letters", () => {
    const words = [
      "على",
      "علي",
      "أن",
      "إن",
      "آن",
      "ان",
      "فتاة",
      "فتاه",
      "سماء",
    ];
    const keys = words.map((word) => pronunciationKey(word));
    expect(new Set(keys).size).toBe(words.length);
  });

  it.each([
    ["الرياض،", "زار الرياض، ثم عاد", "زار كذا، ثم عاد"],
    ["«الرياض»", "زار (الرياض) أمس", "زار (كذا) أمس"],
    ["\u200Fالرياض،\u200F", "زار الرياض أمس", "زار كذا أمس"],
    ["د.", "حضر د. سعيد", "حضر كذا سعيد"],
    ["د.م.", "حضر د.م. سعيد", "حضر كذا سعيد"],
    ["د. طه", "حضر د. طه أمس", "حضر كذا أمس"],
    ["#وسم", "كتب #وسم هنا", "كتب كذا هنا"],
    ["C++", "كتب C++ هنا", "كتب كذا هنا"],
  ])("%s, as it was typed or selected, is heard", (word, text, heard) => {
    const entry = readPronunciation(word, "كذا");
    if (typeof entry === "string") throw new Error(entry);
    expect(said(text, [entry])).toBe(heard);
    // As older lists have it, too.
    expect(saidBy(word, text)).toBe(heard);
  });
});

describe("an entry in a text", () => {
  it("takes no other word for it, be it as similar to search", () => {
    expect(saidBy("علي", "جلس علي على الكرسي وعلى الطاولة")).toBe(
      "جلس كذا على الكرسي وعلى الطاولة",
    );
    for (const [word, text] of [
      ["على", "جلس علي هنا"],
      ["آن", "قال إن العدل أن ينام"],
      ["آن", "قال ان العدل ان ينام"],
      ["إلى", "وجد لآلي كثيرة"],
      ["فتاه", "جاءت الفتاة"],
      ["كتابة", "قرأ كتابه"],
      ["منى", "جاء مني"],
      ["المدعى", "قال المدعي"],
      ["إمام", "جلس امام الدار"],
      ["بان", "قال بأن العدل"],
      ["فاس", "حمل فأس أبيه"],
      ["أعلام", "رفع إعلام الدولة"],
    ] as const)
      expect(saidBy(word, text)).toBe(text);
  });

  it.each([
    ["أحمد", "جاء احمد واحمد", "جاء كذا وكذا"],
    ["احمد", "جاء أحمد ولأحمد", "جاء كذا ولكذا"],
    ["الأردن", "زار الاردن للاردن", "زار كذا لكذا"],
    ["أبو علي", "جاء ابو على هنا", "جاء كذا هنا"],
    ["كنتاكى", "في كنتاكي اليوم", "في كذا اليوم"],
    ["مسؤول", "جاء مسئول كبير", "جاء كذا كبير"],
  ])(
    "%s is known where it is spelled with less or more care",
    (word, text, heard) => {
      expect(saidBy(word, text)).toBe(heard);
    },
  );

  it("gives way to the one that is written as the text is", () => {
    const list = [
      { word: "أعلام", spelling: "رايات" },
      { word: "إعلام", spelling: "أخبار" },
      { word: "علي", spelling: "الاسم" },
      { word: "على", spelling: "الحرف" },
    ];
    expect(said("قال إعلام عن أعلام علي وعلى", list)).toBe(
      "قال أخبار عن رايات الاسم والحرف",
    );
    expect(readPronunciations(writePronunciations(list)).entries).toEqual(list);
  });
});

describe("the stored list", () => {
  it("takes what an entry is read as, and no more than it holds", () => {
    const entry = readPronunciation("ابن سينا", "ابنُ سِينَا");
    const list = (length: number) => Array.from({ length }, () => entry);
    expect(v.is(pronunciationsSchema, list(mostPronunciations))).toBe(true);
    expect(v.is(pronunciationsSchema, list(mostPronunciations + 1))).toBe(
      false,
    );
    for (const bad of [
      { word: "", spelling: "نطق" },
      { word: "كلمة", spelling: "سطر\nثان" },
      { word: "كلمة" },
      { word: "كلمة", spelling: "نطق", more: 1 },
    ])
      expect(v.is(pronunciationsSchema, [bad])).toBe(false);
  });
});

describe("a list as a file", () => {
  it("comes back as it was written", () => {
    const list = [
      { word: "أوبك", spelling: "أُوبِك" },
      { word: "ابن سينا", spelling: "ابنُ سِينَا" },
    ];
    expect(readPronunciations(writePronunciations(list))).toEqual({
      entries: list,
      faults: [],
    });
    expect(writePronunciations([])).toBe("");
  });

  it("loses none that the settings hold", () => {
    const part = fc.stringMatching(
      /^[#اأ٥،.ـ\u200F "-]{0,5}[اأ5][#اأ٥،.ـ\u200F "-]{0,5}$/u,
    );
    fc.assert(
      fc.property(part, part, (word, spelling) => {
        const entry = { word, spelling };
        fc.pre(v.is(pronunciationSchema, entry));
        const { entries, faults } = readPronunciations(
          writePronunciations([entry]),
        );
        expect(faults).toEqual([]);
        expect(entries).toHaveLength(1);
        expect(pronunciationKey(entries[0]?.word ?? "")).toBe(
          pronunciationKey(word),
        );
        // And what was read stays as it is.
        expect(
          readPronunciations(writePronunciations(entries)).entries,
        ).toEqual(entries);
      }),
      {
        examples: [
          ["5ـ-", "5"],
          ["ـ \u200F ا", "ا"],
        ],
      },
    );
    const tag = [{ word: "#وسم", spelling: "#نطق" }];
    expect(readPronunciations(writePronunciations(tag)).entries).toEqual(tag);
    // As lists were written before, and by hand.
    expect(
      readPronunciations("#وسم\t#نطق\n#قائمة\n# كلمة\tنطقها").entries,
    ).toEqual(tag);
  });

  it("says which lines are none, and takes the rest", () => {
    expect(
      readPronunciations(
        "\uFEFF# قائمة\r\nأوبك\tأوبك\r\n\r\nبلا نطق\r\nأُوبَك\tأُوبِك\n\tنطق",
      ),
    ).toEqual({
      entries: [{ word: "أُوبَك", spelling: "أُوبِك" }],
      faults: [
        { line: 4, fault: "no-spelling" },
        { line: 6, fault: "no-word" },
      ],
    });
  });

  it("holds no more than the settings do", () => {
    const text = Array.from(
      { length: mostPronunciations + 2 },
      (_, at) => `كلمة${at}\tنطق`,
    ).join("\n");
    const { entries, faults } = readPronunciations(text);
    expect(entries).toHaveLength(mostPronunciations);
    expect(faults).toEqual([
      { line: mostPronunciations + 1, fault: "too-many" },
      { line: mostPronunciations + 2, fault: "too-many" },
    ]);
  });
});
