import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readingBeside,
  readingWithoutEnding,
  wholeReading,
  withLetter,
  withoutEnding,
} from "../../../../src/arabic/tashkeel/known-readings.ts";
import { symbolOf } from "../../../../src/arabic/tashkeel/letters.ts";
import {
  likeliestReading,
  type Readings,
  type WordLetter,
} from "../../../../src/arabic/tashkeel/word-reading.ts";

/** A reading by the classes of its letters. */
type Classes = readonly number[];

const neighbours = {
  before: readingBeside("before", [8]),
  after: readingBeside("after", []),
};
const gains = { withoutEnding: 3, part: 1, whole: 0, before: 0, after: 0 };

const whole = (
  letters: readonly WordLetter[],
  classes: Classes,
  begun: number = wholeReading,
): number =>
  classes.reduce(
    (reading, markClass, at) =>
      withLetter(reading, letters[at]?.symbol ?? 0, markClass),
    begun,
  );
const stem = (letters: readonly WordLetter[], classes: Classes): number =>
  withoutEnding(
    whole(letters, classes.slice(0, -1), readingWithoutEnding),
    letters.at(-1)?.symbol ?? 0,
  );

const knowing = (
  readings: readonly number[],
  worth: Partial<Readings["gains"]> = {},
): Readings => ({
  has: (reading) => readings.includes(reading),
  longest: 6,
  gains: { ...gains, ...worth },
});
/** The classes that are chosen. */
const chosen = (letters: readonly WordLetter[], known: Readings) =>
  likeliestReading(letters, neighbours, known)?.map(
    (place, at) => letters[at]?.options[place]?.markClass,
  );

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

const worths = fc.record({
  withoutEnding: fc.integer({ min: 0, max: 8 }).map((each) => each / 4),
  part: fc.integer({ min: 0, max: 8 }).map((each) => each / 4),
  whole: fc.integer({ min: 0, max: 8 }).map((each) => each / 4),
  before: fc.integer({ min: 0, max: 8 }).map((each) => each / 4),
  after: fc.integer({ min: 0, max: 8 }).map((each) => each / 4),
});

/** Knows of each reading what is drawn for it the first time it is asked for. */
function drawnKnowledge(
  is: fc.Stream<boolean>,
  worth: Readings["gains"],
): Readings {
  const answers = new Map<number, boolean>();
  return {
    has: (reading) => {
      const answer = answers.get(reading) ?? is.next().value;
      answers.set(reading, answer);
      return answer;
    },
    longest: 6,
    gains: worth,
  };
}

const word = [letter(5, 0, 1), letter(6, 0, 0.5, 2), letter(7, 0, 4)];

describe("likeliestReading", () => {
  it("is the likeliest where nothing is known", () => {
    expect(chosen(word, knowing([]))).toEqual([1, 1, 1]);
  });

  it("is one that is known, the likeliest of them", () => {
    const known = knowing([stem(word, [2, 2, 1]), stem(word, [1, 3, 1])]);
    expect(chosen(word, known)).toEqual([2, 2, 1]);
  });

  it("is none that is further behind than being known is worth", () => {
    const known = [stem(word, [1, 3, 1])];
    expect(chosen(word, knowing(known, { withoutEnding: 2 }))).toEqual([
      1, 1, 1,
    ]);
    expect(chosen(word, knowing(known, { withoutEnding: 2.1 }))).toEqual([
      1, 3, 1,
    ]);
  });

  it("asks nothing of the ending where it is known without", () => {
    const two = [letter(5, 0, 1), letter(6, 0, 0.1)];
    expect(chosen(two, knowing([stem(two, [2, 1])]))).toEqual([2, 1]);
  });

  it("has the ending that the word is known with", () => {
    const known = knowing([whole(word, [1, 1, 2])], { whole: 4.5 });
    expect(chosen(word, known)).toEqual([1, 1, 2]);
  });

  it.each(["before", "after"] as const)(
    "is what the word is where the same stands %s it",
    (side) => {
      const beside = whole(word, [1, 2, 1], neighbours[side]);
      const known = knowing([whole(word, [1, 2, 1]), beside], { [side]: 1 });
      expect(chosen(word, known)).toEqual([1, 2, 1]);
      const elsewhere = whole(word, [1, 2, 1], readingBeside(side, [9]));
      expect(
        chosen(
          word,
          knowing([whole(word, [1, 2, 1]), elsewhere], { [side]: 1 }),
        ),
      ).toEqual([1, 1, 1]);
    },
  );

  it("is none of a single letter, or of a word longer than those that are known", () => {
    const always = { ...knowing([]), has: () => true, longest: 5 };
    expect(chosen([letter(5, 0)], always)).toBeUndefined();
    const long = Array.from({ length: 6 }, () => letter(5, 0));
    expect(chosen(long, always)).toBeUndefined();
    expect(chosen(long.slice(1), always)).toHaveLength(5);
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
    const known = [stem(part, [fathaClass, sukunClass, 0])];
    const isHeard = [0, 0, 0, fathaShaddaClass, sukunClass, 0];
    expect(chosen(letters, knowing(known))).toEqual(isHeard);
    expect(chosen(letters, knowing(known, { part: 0.5 }))).not.toEqual(isHeard);
  });

  it("stays what it is when the text has some of its marks", () => {
    fc.assert(
      fc.property(
        spelledWords,
        worths,
        fc.infiniteStream(fc.boolean()),
        (spelled, worth, is) => {
          const known = drawnKnowledge(is, worth);
          const first = chosen(spelled, known);
          const given = spelled.map((each, at) =>
            is.next().value
              ? {
                  ...each,
                  options: [{ markClass: first?.[at] ?? 0, short: 0 }],
                }
              : each,
          );
          expect(chosen(given, known)).toEqual(first);
        },
      ),
    );
  });

  it("is what trying every reading finds", () => {
    fc.assert(
      fc.property(
        spelledWords,
        worths,
        fc.infiniteStream(fc.boolean()),
        (spelled, worth, is) => {
          // Parts of words have a test of their own.
          const known = drawnKnowledge(is, { ...worth, part: 0 });
          const all = spelled.reduce<readonly Classes[]>(
            (before, { options }) =>
              before.flatMap((each) =>
                options.map(({ markClass }) => [...each, markClass]),
              ),
            [[]],
          );
          const worthOf = (reading: number, gain: number): number =>
            known.has(reading) ? gain : 0;
          const behind = (classes: Classes): number => {
            const short = classes.reduce(
              (sum, markClass, at) =>
                sum +
                (spelled[at]?.options.find(
                  (option) => option.markClass === markClass,
                )?.short ?? 0),
              0,
            );
            const isWhole = known.has(whole(spelled, classes));
            return (
              short -
              worthOf(stem(spelled, classes), worth.withoutEnding) -
              (isWhole
                ? worth.whole +
                  worthOf(
                    whole(spelled, classes, neighbours.before),
                    worth.before,
                  ) +
                  worthOf(
                    whole(spelled, classes, neighbours.after),
                    worth.after,
                  )
                : 0)
            );
          };
          const found = chosen(spelled, known)?.map((each) => each ?? 0) ?? [];
          expect(behind(found)).toBe(Math.min(...all.map(behind)));
        },
      ),
    );
  });
});
