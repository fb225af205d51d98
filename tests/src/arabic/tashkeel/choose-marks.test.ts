import { describe, expect, it } from "vitest";
import { chooseMarks } from "../../../../src/arabic/tashkeel/choose-marks.ts";
import { markClasses } from "../../../../src/arabic/tashkeel/letters.ts";
import { scoresPerCharacter } from "../../../../src/arabic/tashkeel/network.ts";
import { sequenceOf } from "../../../../src/arabic/tashkeel/sequence.ts";

const fatha = "\u064E";
const kasra = "\u0650";

const none = {
  has: () => false,
  longest: 12,
  gains: { withoutEnding: 1, part: 1, whole: 1, before: 1, after: 1 },
};

/** Marks chosen for a word whose letters are all thought to be bare, and else to have `next`. */
function chosen(word: string, next: string, isComplete: boolean) {
  const scores = Float32Array.from(
    { length: word.length * scoresPerCharacter },
    (_, at) => {
      const marks = markClasses[at % scoresPerCharacter];
      return marks === "" ? 5 : marks === next ? 0 : -20;
    },
  );
  return chooseMarks(sequenceOf(word), scores, isComplete, none).map(
    (choice) => choice?.marks,
  );
}

describe("chooseMarks", () => {
  it("leaves a letter bare where that is likeliest", () => {
    expect(chosen("إلى", kasra, false)).toEqual(["", "", ""]);
  });

  it("gives an alif with hamza its vowel where a text is to be complete", () => {
    expect(chosen("إلى", kasra, true)).toEqual([kasra, "", ""]);
    expect(chosen("رأس", fatha, true)).toEqual(["", fatha, ""]);
  });

  it("leaves a vowel that the text has", () => {
    expect(chosen("إِلى", fatha, true)).toEqual([undefined, "", ""]);
  });
});
