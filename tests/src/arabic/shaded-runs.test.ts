import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayedText } from "../../../src/arabic/displayed-text.ts";
import { shadedRuns } from "../../../src/arabic/shaded-runs.ts";

const fatha = "\u064E";
const how = { digits: "source", vowels: "all" } as const;
/** A text with a fatha added at some places. */
const withFatha = (raw: string, places: readonly number[]) =>
  displayedText(
    raw,
    how,
    places.map((at) => ({ at, marks: fatha, confidence: 1 })),
  );
const runsOf = (raw: string, places: readonly number[]) => {
  const shown = withFatha(raw, places);
  return shadedRuns(shown, 0, shown.text.length);
};

describe("shadedRuns", () => {
  it("keeps text of one shade together, words, signs and all", () => {
    expect(runsOf("ذهب، ثم عاد", [1, 2, 3, 6])).toEqual([
      { text: "ذَهَبَ، ثَم عاد", isAdded: true },
    ]);
    expect(runsOf("ذَهَبَ، ثم", [])).toEqual([
      { text: "ذَهَبَ، ثم", isAdded: false },
    ]);
  });

  it("parts the words that were added to from those that are the author's", () => {
    expect(runsOf("مُحَمَّد ذهب إلى البيتِ", [10, 11])).toEqual([
      { text: "مُحَمَّد ", isAdded: false },
      { text: "ذَهَب إلى ", isAdded: true },
      { text: "البيتِ", isAdded: false },
    ]);
  });

  it("does not take a word for the author's when only some of its marks are", () => {
    // The shadda is.
    expect(runsOf("محم\u0651د", [1, 2])).toEqual([
      { text: "مَحَم\u0651د", isAdded: true },
    ]);
  });

  it("loses nothing of any text, whatever part of it is asked for", () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...Array.from("بلاأمنَّ ،x1"), "\u{1F600}"),
        }),
        fc.nat(40),
        fc.nat(40),
        (raw, a, b) => {
          const letters = Array.from(
            raw.matchAll(/[بلمن]/gu),
            ({ index }) => index + 1,
          );
          const shown = withFatha(raw, letters);
          const [from = 0, to = 0] = [a, b]
            .map((at) => Math.min(at, shown.text.length))
            .toSorted((x, y) => x - y);
          const runs = shadedRuns(shown, from, to);
          expect(runs.map(({ text }) => text).join("")).toBe(
            shown.text.slice(from, to),
          );
          for (const [at, run] of runs.entries())
            expect(run.isAdded).not.toBe(runs[at + 1]?.isAdded);
        },
      ),
    ));
});
