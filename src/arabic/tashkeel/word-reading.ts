import {
  noLetters,
  withLastLetter,
  withLetter,
  type KnownReadings,
} from "./known-readings.ts";

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

/**
 * The likeliest reading of a word that the training text has, where there is
 * one that is hardly less likely than the likeliest of all: a network that
 * chooses letter by letter makes up words.
 *
 * @param letters Of one word.
 * @returns For each letter but the last the place of its choice in its options;
 * `undefined`: no such reading.
 */
export function knownReading(
  letters: readonly WordLetter[],
  known: Pick<KnownReadings, "has" | "longest" | "margin">,
): readonly number[] | undefined {
  const last = letters.length - 1;
  if (last < 1 || letters.length > known.longest) return undefined;
  let found: readonly number[] | undefined;
  let bound = known.margin;
  const path: number[] = [];
  const search = (at: number, reading: number, short: number): void => {
    const letter = letters[at];
    if (!letter) return;
    if (at === last) {
      if (!known.has(withLastLetter(reading, letter.symbol))) return;
      found = [...path];
      bound = short;
      return;
    }
    for (const [place, option] of letter.options.entries()) {
      const sum = short + option.short;
      if (sum >= bound) return;
      path[at] = place;
      search(at + 1, withLetter(reading, letter.symbol, option.markClass), sum);
    }
  };
  search(0, noLetters, 0);
  return found;
}
