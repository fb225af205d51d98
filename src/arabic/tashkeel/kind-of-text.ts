import type { ModelFile } from "./model-file.ts";
import { WordRows } from "./word-rows.ts";

/**
 * Tells which kind of text a stretch is by its words, before the network reads
 * it: the model says of each row of its table of words how much likelier it is
 * in one kind than in the other (naive Bayes).
 */
export class KindOfText {
  readonly #rows: WordRows;
  readonly #leanings: Int8Array;
  readonly #usual: number;
  readonly #other: number;
  readonly #from: number;

  /** @throws {QariError} `vowels-damaged`: the model lacks something. */
  constructor(file: ModelFile) {
    const { knownWords, hashedWords, kinds } = file.header;
    this.#rows = new WordRows(file);
    this.#leanings = file.weights("kind.weight", knownWords + hashedWords);
    this.#usual = kinds.usual;
    this.#other = kinds.other;
    this.#from = kinds.from;
  }

  /**
   * @param words "" for a sign, which says nothing.
   * @returns `source`: place of the kind in the model's sources.
   */
  of(words: readonly string[]): { source: number; isUsual: boolean } {
    let sum = 0;
    for (const word of words)
      if (word !== "") sum += this.#leanings[this.#rows.of(word)] ?? 0;
    const isUsual = sum <= this.#from;
    return { source: isUsual ? this.#usual : this.#other, isUsual };
  }
}
