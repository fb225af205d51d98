import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/arabic/fold.ts";
import { joinedWords, wordsOf } from "../../../src/arabic/words.ts";

const words = (text: string) =>
  wordsOf(fold(text).text).map((word) => word.text);

describe("the words of a text", () => {
  it.each([
    ["كِتَابٌ، وقلم.", ["كتاب", "وقلم"]],
    ["«التحالف الدولي»", ["التحالف", "الدولي"]],
    ["في ٢٠٢٤م", ["في", "2024م"]],
    ["3.5 و٣٫٥", ["3", "5", "و3", "5"]],
    ["أ.ف.ب", ["ا", "ف", "ب"]],
    ["a_b-c don't", ["a", "b", "c", "don", "t"]],
    ["https://qari.app/x?y=1", ["https", "qari", "app", "x", "y", "1"]],
    ["كتاب😀قلم", ["كتاب", "قلم"]],
    ["😀 👨‍👩‍👧 🇱🇧", []],
    ["𝐀𝐁 𞤀𞤣", ["𝐀𝐁", "𞤀𞤣"]],
    ["كتاب\uD83Dقلم\uDE00", ["كتاب", "قلم"]],
    ["كتاب\u0000قلم", ["كتاب", "قلم"]],
    ["\u202Eكتاب\u202C \u2067قلم\u2069", ["كتاب", "قلم"]],
    ["محمدﷺ", ["محمد", "صلي", "الله", "عليه", "وسلم"]],
    ["한국어 日本語", ["한국어".normalize("NFD"), "日本語"]],
    ["हिन्दी", ["हिन्दी"]],
    ["x² ½ ①", ["x²", "½", "①"]],
    ["", []],
    [" ،؛؟!", []],
  ])("of %j are %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom(...Array.from("ابءئو ،.1a_"), "\uD83D", "😀", "\0"),
    }),
  );

  it("are where they say they are, apart, and all there is", () =>
    fc.assert(
      fc.property(text, (raw) => {
        const folded = fold(raw).text;
        let last = 0;
        for (const word of wordsOf(folded)) {
          expect(folded.slice(word.from, word.to)).toBe(word.text);
          expect(word.to).toBeGreaterThan(word.from);
          expect(folded.slice(last, word.from)).not.toMatch(/[\p{L}\p{N}]/u);
          last = word.to;
        }
        expect(folded.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    ));

  it("are the same once they are apart by one space", () =>
    fc.assert(
      fc.property(text, (raw) => {
        const folded = fold(raw).text;
        const joined = joinedWords(folded);
        const expected = wordsOf(folded).map((word) => word.text);
        expect(joined).toBe(expected.join(" "));
        expect(wordsOf(joined).map((word) => word.text)).toEqual(expected);
        // As a tokenizer sees it that knows ASCII only.
        expect(joined).toMatch(/^[a-z\d \u0080-\uFFFF]*$/);
        expect(joined.isWellFormed()).toBe(true);
      }),
    ));
});
