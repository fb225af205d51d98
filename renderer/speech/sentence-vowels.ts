import type { SpokenText } from "../../src/speech/embedded/ssml.ts";
import { vowellessLine, withAddedMarks } from "../../src/speech/vowels.ts";
import { PageVowels } from "../reading/vowels/page-vowels.ts";

/** A sentence takes some milliseconds, the model a second; a thread that says nothing for so long never will. Milliseconds. */
const longestSilence = 15_000;

interface Options extends Pick<
  NonNullable<ConstructorParameters<typeof PageVowels>[0]>,
  "base" | "startWorker"
> {
  /** Milliseconds. */
  readonly patience?: number;
}

/**
 * Short vowels for sentences on their way to a voice that has no thread of ours
 * to give them on. Where they are not to be had, sentences stay as they are.
 */
export class SentenceVowels {
  readonly #vowels: PageVowels;
  readonly #patience: number;

  constructor({ patience = longestSilence, ...options }: Options = {}) {
    this.#vowels = new PageVowels(options);
    this.#patience = patience;
  }

  /** Never rejects. @param text With what it wants of vowels. */
  async vocalise(text: SpokenText): Promise<SpokenText> {
    if (text.vowels === undefined) return text;
    const line = vowellessLine(text);
    const late = setTimeout(() => this.close(), this.#patience);
    await this.#vowels.find([line], "all");
    clearTimeout(late);
    return withAddedMarks(text, this.#vowels.known(line, "all") ?? []);
  }

  /** What waits stays as it is. */
  close(): void {
    this.#vowels.close();
  }
}
