import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  noLetters,
  withLastLetter,
  withLetter,
} from "../../../../src/arabic/tashkeel/known-readings.ts";
import { symbolOf } from "../../../../src/arabic/tashkeel/letters.ts";
import {
  knownReading,
  type WordLetter,
} from "../../../../src/arabic/tashkeel/word-reading.ts";

/** A reading by the classes of its letters but the last. */
type Classes = readonly number[];

const readingOf = (letters: readonly WordLetter[], classes: Classes): number =>
  withLastLetter(
    classes.reduce(
      (reading, markClass, at) =>
        withLetter(reading, letters[at]?.symbol ?? 0, markClass),
      noLetters,
    ),
    letters.at(-1)?.symbol ?? 0,
  );

const knowing = (
  letters: readonly WordLetter[],
  known: readonly Classes[],
  margin = 3,
) => {
  const readings = new Set(known.map((each) => readingOf(letters, each)));
  return {
    has: (reading: number) => readings.has(reading),
    longest: 5,
    margin,
    partMargin: 1,
  };
};

/** A letter whose classes 1, 2, … are as far behind the best as is told. */
const letter = (symbol: number, ...shorts: readonly number[]): WordLetter => ({
  symbol,
  options: shorts.map((short, at) => ({ markClass: at + 1, short })),
});

const [fathaClass, kasraClass, sukunClass] = [1, 3, 4];
const fathaShaddaClass = 9;
/** A letter and its options: class, and how far behind. */
const letterOf = (
  char: string,
  ...options: readonly (readonly [markClass: number, short: number])[]
): WordLetter => ({
  symbol: symbolOf(char),
  options: options.map(([markClass, short]) => ({ markClass, short })),
});

/** Words of letters that are often written together with others. */
const spelledWords = fc.array(
  fc
    .tuple(
      fc.constantFrom(...Array.from("والبتهانم")),
      fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 }),
    )
    .map(([char, steps]) =>
      letterOf(
        char,
        [0, 0],
        // Quarters add up without rounding, in whatever order.
        ...steps
          .toSorted((a, b) => a - b)
          .map((step, at) => [at + 1, step / 4] as const),
      ),
    ),
  { minLength: 2, maxLength: 6 },
);

const word = [letter(5, 0, 1), letter(6, 0, 0.5, 2), letter(7, 0, 4)];

describe("knownReading", () => {
  it("is the likeliest where that is known", () => {
    expect(knownReading(word, knowing(word, [[1, 1]]))).toEqual([0, 0]);
  });

  it("is the likeliest of those that are known", () => {
    const known = knowing(word, [
      [2, 2],
      [1, 3],
      [2, 1],
    ]);
    expect(knownReading(word, known)).toEqual([1, 0]);
  });

  it("is none where all that are known are too far behind", () => {
    expect(knownReading(word, knowing(word, [[1, 3]], 2))).toBeUndefined();
    expect(knownReading(word, knowing(word, [[1, 3]], 2.1))).toEqual([0, 2]);
    expect(knownReading(word, knowing(word, []))).toBeUndefined();
  });

  it("asks nothing of the last letter, which has the ending", () => {
    const two = [letter(5, 0, 1), letter(6, 0, 0.1)];
    expect(knownReading(two, knowing(two, [[2]]))).toEqual([1]);
  });

  it("is none of a single letter, or of a word longer than any that is known", () => {
    const always = { has: () => true, longest: 5, margin: 3, partMargin: 1 };
    expect(knownReading([letter(5, 0)], always)).toBeUndefined();
    const long = Array.from({ length: 6 }, () => letter(5, 0));
    expect(knownReading(long, always)).toBeUndefined();
    expect(knownReading(long.slice(1), always)).toHaveLength(4);
  });

  it("is one of which a part is known, less readily than one that is known itself", () => {
    // والبيت, of which بيت is known: its ب has no shadda there.
    const letters = [
      ...["و", "ا", "ل"].map((each) => letterOf(each, [0, 0])),
      letterOf("ب", [fathaShaddaClass, 0]),
      letterOf("ي", [kasraClass, 0], [sukunClass, 0.5]),
      letterOf("ت", [0, 0]),
    ];
    const part = [
      letterOf("ب", [fathaClass, 0]),
      letterOf("ي", [sukunClass, 0]),
      letterOf("ت", [0, 0]),
    ];
    const known = knowing(part, [[fathaClass, sukunClass]]);
    expect(knownReading(letters, { ...known, longest: 6 })).toEqual([
      0, 0, 0, 0, 1,
    ]);
    expect(
      knownReading(letters, { ...known, longest: 6, partMargin: 0.5 }),
    ).toBeUndefined();
  });

  it("stays what it is when the text has some of its marks", () => {
    fc.assert(
      fc.property(
        spelledWords,
        fc.infiniteStream(fc.boolean()),
        (spelled, is) => {
          const answers = new Map<number, boolean>();
          const known = {
            has: (reading: number) => {
              const answer = answers.get(reading) ?? is.next().value;
              answers.set(reading, answer);
              return answer;
            },
            longest: 6,
            margin: 3,
            partMargin: 1.5,
          };
          const found = knownReading(spelled, known) ?? spelled.map(() => 0);
          const chosen = spelled.map(
            ({ options }, at) => options[found[at] ?? 0]?.markClass ?? 0,
          );
          const given = spelled.map((each, at) =>
            is.next().value
              ? { ...each, options: [{ markClass: chosen[at] ?? 0, short: 0 }] }
              : each,
          );
          const again = knownReading(given, known) ?? given.map(() => 0);
          expect(
            given
              .slice(0, -1)
              .map(({ options }, at) => options[again[at] ?? 0]?.markClass),
          ).toEqual(chosen.slice(0, -1));
        },
      ),
    );
  });

  it("is what trying every reading finds", () => {
    const letters = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 36 }),
        fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 2 }),
      ),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(letters, fc.infiniteStream(fc.boolean()), (made, is) => {
        const spelled = made.map(([symbol, shorts]) =>
          letter(symbol, 0, ...shorts.toSorted((a, b) => a - b)),
        );
        const all = spelled
          .slice(0, -1)
          .reduce<readonly Classes[]>(
            (before, { options }) =>
              before.flatMap((each) =>
                options.map(({ markClass }) => [...each, markClass]),
              ),
            [[]],
          );
        const known = all.filter(() => is.next().value);
        const behind = (classes: Classes) =>
          classes.reduce(
            (sum, markClass, at) =>
              sum + (spelled[at]?.options[markClass - 1]?.short ?? 0),
            0,
          );
        const least = Math.min(...known.map(behind));
        const found = knownReading(spelled, knowing(spelled, known));
        if (least < 3)
          expect(behind((found ?? []).map((place) => place + 1))).toBe(least);
        else expect(found).toBeUndefined();
      }),
    );
  });
});
