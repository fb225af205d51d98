import {
  noLetters,
  withLastLetter,
  withLetter,
  type KnownReadings,
} from "./known-readings.ts";
import { letterOf, markClasses, shadda } from "./letters.ts";
import { wordParts, type WordPart } from "./word-parts.ts";

/** Marks that a letter may have. */
export interface MarkOption {
  /** Place in `markClasses`; -1 for marks that are none of these. */
  readonly markClass: number;
  /** How far its score is below the best of its letter; 0 for that. */
  readonly short: number;
}

export interface WordLetter {
  readonly symbol: number;
  /** The best first. */
  readonly options: readonly MarkOption[];
}

/** What is asked of them. */
export type Readings = Pick<
  KnownReadings,
  "has" | "longest" | "margin" | "partMargin"
>;

const withoutShadda = markClasses.map((marks) =>
  markClasses.indexOf(marks.replace(shadda, "")),
);

/**
 * The likeliest reading of a word, where what the training text has counts for
 * more: a network that chooses letter by letter makes up words. A reading that
 * is known may be less likely than the likeliest by `margin`; one of which a
 * part is known (what is left without article, conjunction, preposition or
 * pronoun) by `partMargin`.
 *
 * As each reading is judged by itself, the marks that come of it change nothing
 * in the choice when they stand in the text.
 *
 * @param letters Of one word.
 * @returns For each letter but the last the place of its choice in its options;
 * `undefined`: nothing is known of any, the likeliest it is.
 */
export function knownReading(
  letters: readonly WordLetter[],
  known: Readings,
): readonly number[] | undefined {
  const last = letters.length - 1;
  if (last < 1 || letters.length > known.longest) return undefined;
  const whole = { from: 0, to: letters.length, hasArticle: false };
  // Of most words the likeliest reading is known, and none is asked for.
  let parts: readonly WordPart[] | undefined;
  const isPartKnown = (): boolean => {
    parts ??= wordParts(letters.map(({ symbol }) => letterOf(symbol)).join(""));
    return parts.some(isKnown);
  };
  const path: number[] = [];
  const isKnown = (part: WordPart) => known.has(readingOf(letters, path, part));
  let found: readonly number[] | undefined;
  let bound = known.margin;
  const judge = (short: number): void => {
    const isWhole = isKnown(whole);
    const behind = isWhole ? short : short + known.margin - known.partMargin;
    if (behind >= bound || !(isWhole || isPartKnown())) return;
    found = [...path];
    bound = behind;
  };
  const search = (at: number, short: number): void => {
    if (at === last) {
      judge(short);
      return;
    }
    for (const [place, option] of (letters[at]?.options ?? []).entries()) {
      const sum = short + option.short;
      if (sum >= bound) return;
      path[at] = place;
      search(at + 1, sum);
    }
  };
  search(0, 0);
  return found;
}

function readingOf(
  letters: readonly WordLetter[],
  path: readonly number[],
  { from, to, hasArticle }: WordPart,
): number {
  let reading = noLetters;
  for (let at = from; at < to - 1; at += 1) {
    const letter = letters[at];
    const chosen = letter?.options[path[at] ?? 0]?.markClass ?? 0;
    const marks =
      hasArticle && at === from ? (withoutShadda[chosen] ?? 0) : chosen;
    reading = withLetter(reading, letter?.symbol ?? 0, marks);
  }
  return withLastLetter(reading, letters[to - 1]?.symbol ?? 0);
}
