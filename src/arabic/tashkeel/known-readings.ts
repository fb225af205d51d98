import { fnvBasis, fnvStep } from "./fnv.ts";
import type { ModelFile } from "./model-file.ts";

/** Stands for the marks of a word's last letter, which are its ending. */
const ending = 15;

/** A reading letter by letter: what it comes to so far. */
export const noLetters = fnvBasis;
/** @param markClass Place in `markClasses`. */
export const withLetter = (
  reading: number,
  symbol: number,
  markClass: number,
): number => fnvStep(reading, symbol * 16 + markClass);
export const withLastLetter = (reading: number, symbol: number): number =>
  withLetter(reading, symbol, ending);

/**
 * Readings of words that the training text has: a word's letters with their
 * marks, those of the last letter aside. A Bloom filter (1970): of others, one
 * in three hundred passes for one of them. `tools/tashkeel/readings.py` makes it.
 */
export class KnownReadings {
  /** Letters of the longest words in it. */
  readonly longest: number;
  /** How much less likely than the likeliest a known reading may be and yet be preferred: a difference of scores. */
  readonly margin: number;
  /** The same, of one of which a part is known. */
  readonly partMargin: number;
  readonly #bits: Uint8Array;
  readonly #hashes: number;

  /** @throws {QariError} `vowels-damaged`: the model lacks them. */
  constructor(file: ModelFile) {
    const { bytes, hashes, longest, margin, partMargin } = file.header.readings;
    this.longest = longest;
    this.margin = margin;
    this.partMargin = partMargin;
    this.#bits = new Uint8Array(file.weights("readings", bytes).buffer);
    this.#hashes = hashes;
  }

  /** @param reading Of a whole word: ends with `withLastLetter`. */
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
