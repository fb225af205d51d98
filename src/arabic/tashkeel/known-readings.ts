import { fnvBasis, fnvStep } from "./fnv.ts";
import type { ModelFile, ModelHeader } from "./model-file.ts";

/** Stands for the marks of a word's last letter, which are its ending. */
const ending = 15;
/** Stands between a neighbour and the word. */
const boundary = 0;
/** What a sequence of numbers begins with tells what it is. */
const kinds = { withoutEnding: 1, whole: 2, before: 3, after: 4 };

/** A reading letter by letter: what it comes to so far. */
export const readingWithoutEnding = fnvStep(fnvBasis, kinds.withoutEnding);
export const wholeReading = fnvStep(fnvBasis, kinds.whole);
/**
 * A reading beside a neighbour.
 *
 * @param symbols Of the word or sign before or after it; none at the end of a line.
 */
export const readingBeside = (
  side: "before" | "after",
  symbols: Iterable<number>,
): number => {
  let reading = fnvStep(fnvBasis, kinds[side]);
  for (const symbol of symbols) reading = fnvStep(reading, symbol);
  return fnvStep(reading, boundary);
};
/** @param markClass Place in `markClasses`. */
export const withLetter = (
  reading: number,
  symbol: number,
  markClass: number,
): number => fnvStep(reading, symbol * 16 + markClass);
export const withoutEnding = (reading: number, symbol: number): number =>
  withLetter(reading, symbol, ending);

/**
 * What the training text says of readings: which words have, with and without
 * their endings, and which they have beside which neighbour, where that is not
 * the usual one. A Bloom filter (1970): of others, one in two thousand passes
 * for one of them. `tools/tashkeel/readings.py` makes it.
 */
export class KnownReadings {
  /** Letters of the longest words in it. */
  readonly longest: number;
  /** How much likelier each of these makes a reading: differences of scores. */
  readonly gains: ModelHeader["readings"]["gains"];
  readonly #bits: Uint8Array;
  readonly #hashes: number;

  /** @throws {QariError} `vowels-damaged`: the model lacks them. */
  constructor(file: ModelFile) {
    const { bytes, hashes, longest, gains } = file.header.readings;
    this.longest = longest;
    this.gains = gains;
    this.#bits = new Uint8Array(file.weights("readings", bytes).buffer);
    this.#hashes = hashes;
  }

  /** @param reading Of a whole word, begun with what is asked. */
  has(reading: number): boolean {
    const size = this.#bits.length * 8;
    const step = mixed(reading ^ 0x9e3779b9) | 1;
    let hash = mixed(reading);
    for (let left = this.#hashes; left > 0; left -= 1) {
      const bit = (hash >>> 0) % size;
      if (((this.#bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
      hash = (hash + step) | 0;
    }
    return true;
  }
}

/** The last steps of MurmurHash3, which spread every bit over all others. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
