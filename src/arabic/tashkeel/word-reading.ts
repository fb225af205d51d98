import {
  readingWithoutEnding,
  wholeReading,
  withLetter,
  withoutEnding,
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
export type Readings = Pick<KnownReadings, "has" | "longest" | "gains">;

/** What stands beside a word, each begun by `readingBeside`. */
export interface Neighbours {
  readonly before: number;
  readonly after: number;
}

const withoutShadda = markClasses.map((marks) =>
  markClasses.indexOf(marks.replace(shadda, "")),
);

/**
 * The likeliest reading of a word, where what the training text has counts for
 * more: a network that chooses letter by letter makes up words. To a reading is
 * given what it is worth that the word has it in the training text, with its
 * ending and without; or that a part of it is known (what is left without
 * article, conjunction, preposition or pronoun); and that it is had beside these
 * neighbours.
 *
 * As each reading is judged by itself, and neighbours by their letters alone,
 * the marks that come of it change nothing in the choice when they stand in the
 * text.
 *
 * @param letters Of one word.
 * @returns For each letter the place of its choice in its options; `undefined`:
 * nothing is known of words of its length, the likeliest it is.
 */
export function likeliestReading(
  letters: readonly WordLetter[],
  { before, after }: Neighbours,
  known: Readings,
): readonly number[] | undefined {
  if (letters.length < 2 || letters.length > known.longest) return undefined;
  const { gains } = known;
  const all = { from: 0, to: letters.length, hasArticle: false };
  const path: number[] = [];
  // Of most words the likeliest reading is known, and none of its parts is asked for.
  let parts: readonly WordPart[] | undefined;
  const isPartKnown = (): boolean => {
    parts ??= wordParts(letters.map(({ symbol }) => letterOf(symbol)).join(""));
    return parts.some((part) => known.has(partOf(letters, path, part)));
  };
  const isWholeKnown = (begun: number): boolean =>
    known.has(wholeOf(letters, path, begun));
  const gainOf = (): number => {
    let gain = 0;
    if (known.has(partOf(letters, path, all))) gain += gains.withoutEnding;
    else if (isPartKnown()) gain += gains.part;
    if (!isWholeKnown(wholeReading)) return gain;
    gain += gains.whole;
    if (isWholeKnown(before)) gain += gains.before;
    if (isWholeKnown(after)) gain += gains.after;
    return gain;
  };
  const most =
    Math.max(gains.withoutEnding, gains.part) +
    gains.whole +
    gains.before +
    gains.after;
  let found: readonly number[] = [];
  let least = Infinity;
  const search = (at: number, short: number): void => {
    if (at === letters.length) {
      const behind = short - gainOf();
      if (behind >= least) return;
      found = [...path];
      least = behind;
      return;
    }
    for (const [place, option] of (letters[at]?.options ?? []).entries()) {
      const sum = short + option.short;
      if (sum - most >= least) return;
      path[at] = place;
      search(at + 1, sum);
    }
  };
  search(0, 0);
  return found;
}

function wholeOf(
  letters: readonly WordLetter[],
  path: readonly number[],
  begun: number,
): number {
  let reading = begun;
  for (const [at, { symbol, options }] of letters.entries())
    reading = withLetter(
      reading,
      symbol,
      options[path[at] ?? 0]?.markClass ?? 0,
    );
  return reading;
}

/** A part, or all, of a reading without its ending. */
function partOf(
  letters: readonly WordLetter[],
  path: readonly number[],
  { from, to, hasArticle }: WordPart,
): number {
  let reading = readingWithoutEnding;
  for (let at = from; at < to - 1; at += 1) {
    const letter = letters[at];
    const chosen = letter?.options[path[at] ?? 0]?.markClass ?? 0;
    const marks =
      hasArticle && at === from ? (withoutShadda[chosen] ?? 0) : chosen;
    reading = withLetter(reading, letter?.symbol ?? 0, marks);
  }
  return withoutEnding(reading, letters[to - 1]?.symbol ?? 0);
}
