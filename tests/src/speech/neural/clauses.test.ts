import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clausesOf,
  spellingFor,
} from "../../../../src/speech/neural/clauses.ts";
import { pausalSpelling } from "../../../../src/speech/neural/pausal-spelling.ts";
import { joinClauses } from "../../../../src/speech/neural/join-clauses.ts";

const words = (text: string) =>
  text.split(" ").map((word) => ({
    spoken: word,
    ...(word.endsWith("،") && { pauseAfter: 0.25 }),
  }));
const texts = (text: string): string[] =>
  clausesOf(words(text), "vocalised").map((clause) => clause.text);

describe("the clauses of a sentence", () => {
  it("are parted where a pause was planned", () => {
    expect(texts("وصل القطار إلى المحطة، فنزل الركاب كلهم مسرعين.")).toEqual([
      "وصل القطار إلى المحطة،",
      "فنزل الركاب كلهم مسرعين.",
    ]);
  });

  it("are not so short that they sound like sentences", () => {
    expect(texts("نعم، قال الرجل وهو يبتسم، شكرا.")).toEqual([
      "نعم، قال الرجل وهو يبتسم، شكرا.",
    ]);
  });

  it("have the vowels that are known, in the engine's order", () => {
    const [clause] = clausesOf(
      [
        { spoken: "5", vocalised: "خَمْسَةُ" },
        // NFC: the vowel before its shadda.
        { spoken: "مُحَم\u064E\u0651د" },
        { spoken: "الش\u064E\u0651مْس" },
      ],
      "vocalised",
    );
    expect(clause?.text).toBe("خَمْسَةُ مُحَم\u0651\u064Eد الش\u064Eمْس");
  });

  it("are said before pauses as a newsreader does, where that is wanted", () => {
    const tokens = [
      "وَصَلَ",
      "القِطَارُ",
      "مُسْرِعًا،",
      "فَنَزَلَ",
      "مِنْهُ",
      "سَيِّد\u064C",
      "وَاحِدٌ.",
    ].map((spoken) => ({
      spoken,
      ...(spoken.endsWith("،") && { pauseAfter: 0.25 }),
    }));
    expect(clausesOf(tokens, "pausal").map(({ text }) => text)).toEqual([
      "وَصَلَ القِطَارُ مُسْرِعا،",
      "فَنَزَلَ مِنْهُ سَي\u0651\u0650دٌ وَاحِد.",
    ]);
  });

  it.each([
    ["مدرسةٌ", "مدرسة"],
    ["مدرسةً.", "مدرسة."],
    ["فتىً", "فتى"],
    ["كتاباً", "كتابا"],
    ["حق\u0651\u064C", "حق\u0651"],
    ["هُدَى", "هُدَى"],
    ["كتبوا", "كتبوا"],
    ["في", "في"],
    ["", ""],
  ])("say %s before a pause as %s", (word, said) => {
    expect(pausalSpelling(word)).toBe(said);
  });

  it("leave words as they are written where no vowels are wanted", () => {
    expect(spellingFor(true, undefined)).toBe("vocalised");
    expect(spellingFor(true, "full")).toBe("vocalised");
    expect(spellingFor(true, "pausal")).toBe("pausal");
    expect(spellingFor(false, "pausal")).toBe("bare");
  });

  it("are bare letters for a voice that knows no others", () => {
    const [clause] = clausesOf([{ spoken: "كَتَبَ", vocalised: "كَتَبَ" }], "bare");
    expect(clause?.text).toBe("كتب");
  });

  it("hold every word once, whatever the pauses", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            spoken: fc.constantFrom("كتاب", "في", "،", "2019", ""),
            pauseAfter: fc.constantFrom(0, 0.25),
          }),
          { minLength: 1, maxLength: 30 },
        ),
        (tokens) => {
          const clauses = clausesOf(tokens, "vocalised");
          expect(clauses.flatMap(({ weights }) => weights)).toHaveLength(
            tokens.length,
          );
          expect(clauses.map(({ text }) => text).join(" ")).toBe(
            tokens.map(({ spoken }) => spoken).join(" "),
          );
        },
      ),
    ));
});

describe("the sound of clauses", () => {
  const clauses = [
    { text: "أ ب", weights: [1, 3], pauseAfter: 0.5 },
    { text: "ج", weights: [1], pauseAfter: 0 },
  ];

  it("is theirs, with the pauses between", () => {
    const { samples } = joinClauses(
      clauses,
      [Int16Array.of(1, 2, 3, 4), Int16Array.of(5)],
      4,
      1,
    );
    expect([...samples]).toEqual([1, 2, 3, 4, 0, 0, 5]);
  });

  it("has its words' shares as their times", () => {
    const { words: times } = joinClauses(
      clauses,
      [Int16Array.of(1, 2, 3, 4), Int16Array.of(5)],
      4,
      2,
    );
    expect(times).toEqual([
      { token: 0, start: 0, end: 0.25 },
      { token: 1, start: 0.25, end: 1 },
      // The pause is half as long at twice the rate.
      { token: 2, start: 1.25, end: 1.5 },
    ]);
  });
});
