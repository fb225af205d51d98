import * as v from "valibot";
import { describe, expect, it } from "vitest";
import {
  longestPronounced,
  longestSpelling,
  mostPronunciations,
  pronunciationKey,
  pronunciationsSchema,
  readPronunciation,
} from "../../../src/speech/pronunciation.ts";
import {
  readPronunciations,
  writePronunciations,
} from "../../../src/speech/pronunciations-file.ts";

describe("an entry", () => {
  it("is tidied, and kept as it was written", () => {
    expect(readPronunciation("  ابن\t سينا ", " ابنُ  سِينَا\n")).toEqual({
      word: "ابن سينا",
      spelling: "ابنُ سِينَا",
    });
  });

  it.each(["الرياض،", "«الرياض»", "\u200Fالرياض،\u200F"])(
    "of %j has no punctuation around the word, which no text is read with",
    (word) => {
      expect(readPronunciation(word, "كذا")).toEqual({
        word: "الرياض",
        spelling: "كذا",
      });
    },
  );

  it.each([
    ["", "نطق", "no-word"],
    ["—!", "نطق", "no-word"],
    ["كلمة", " ", "no-spelling"],
    ["أ ب ج د ه", "نطق", "too-many-words"],
    ["ك".repeat(longestPronounced + 1), "نطق", "too-long"],
    ["كلمة", "ن".repeat(longestSpelling + 1), "too-long"],
  ])("%j said %j is refused: %s", (word, spelling, fault) => {
    expect(readPronunciation(word, spelling)).toBe(fault);
  });

  it("is the same word however it is written", () => {
    expect(pronunciationKey("كِنتاكى ")).toBe(pronunciationKey("كنتاكي"));
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
