import type { ModelFile, ModelHeader } from "./model-file.ts";
import { WordRows } from "./word-rows.ts";

/** Some five words that are plainly of one kind. */
const mostAround = 100;

/**
 * Tells which kind of text a stretch is by its words, before the network reads
 * it: the model says of each row of its table of words how much likelier it is
 * in one kind than in the other (naive Bayes). Between the two it is unsure, as
 * of much modern prose.
 */
export class KindOfText {
  readonly #rows: WordRows;
  readonly #leanings: Int8Array;
  readonly #kinds: ModelHeader["kinds"];

  /** @throws {QariError} `vowels-damaged`: the model lacks something. */
  constructor(file: ModelFile) {
    const { knownWords, hashedWords, kinds } = file.header;
    this.#rows = new WordRows(file);
    this.#leanings = file.weights("kind.weight", knownWords + hashedWords);
    this.#kinds = kinds;
  }

  /**
   * How much likelier words are in the one kind than in the other, all together.
   *
   * @param words "" for a sign, which says nothing.
   */
  leaningOf(words: readonly string[]): number {
    let sum = 0;
    for (const word of words)
      if (word !== "") sum += this.#leanings[this.#rows.of(word)] ?? 0;
    return sum;
  }

  /**
   * @param words As for `leaningOf`.
   * @param around What the text around them leans to: it tips the scale for a
   * heading or a few words, and yields to what is plainly of the other kind.
   * @returns `source`: place of the kind in the model's sources.
   */
  of(
    words: readonly string[],
    around = 0,
  ): { source: number; isUsual: boolean } {
    const tipped = Math.min(mostAround, Math.max(-mostAround, around));
    const sum = this.leaningOf(words) + tipped;
    const { usual, unsure, other, upTo, from } = this.#kinds;
    if (sum <= upTo) return { source: usual, isUsual: true };
    return { source: sum <= from ? unsure : other, isUsual: false };
  }
}
