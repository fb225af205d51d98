import { fnvBasis, fnvStep } from "./fnv.ts";
import type { ModelFile } from "./model-file.ts";

/** Which row of the model's table stands for a word: its own for a common one, else one that it shares. */
export class WordRows {
  readonly #rank: ReadonlyMap<string, number>;
  readonly #known: number;
  readonly #hashed: number;

  constructor({ words, header }: Pick<ModelFile, "words" | "header">) {
    this.#rank = new Map(words.map((word, at) => [word, at + 1]));
    this.#known = header.knownWords;
    this.#hashed = header.hashedWords;
  }

  /** @param word "" for a sign. */
  of(word: string): number {
    if (word === "") return 0;
    return this.#rank.get(word) ?? this.#known + (hashOf(word) % this.#hashed);
  }
}

/** Over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = fnvBasis;
  for (let at = 0; at < word.length; at += 1)
    hash = fnvStep(hash, word.charCodeAt(at));
  return hash >>> 0;
}
