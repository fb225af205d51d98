import type { SpokenPart } from "../../../src/speech/spoken.ts";
import type { ReadingPlace } from "../../../src/speech/speech-script.ts";
import type { SpokenStream } from "../spoken-stream.ts";

/** One sentence on its way from the voice to the audio clock: which of its parts have been laid out, and what comes next. */
export class Laying {
  /** Multiple of the voice's normal rate that it is said at. */
  readonly rate: number;
  readonly #stream: SpokenStream;
  #place: ReadingPlace;
  #part = 0;
  #before = 0;

  /** @param place The word to begin with. */
  constructor(stream: SpokenStream, place: ReadingPlace, rate: number) {
    this.#stream = stream;
    this.#place = place;
    this.rate = rate;
  }

  get utterance(): number {
    return this.#place.utterance;
  }

  /** The word that comes next. */
  get place(): ReadingPlace {
    return this.#place;
  }

  /** How much of the sentence comes before what is laid out next; seconds. */
  get before(): number {
    return this.#before;
  }

  /** What is laid out next, as soon as it is made. @throws QariError of the voice. */
  async next(): Promise<SpokenPart> {
    for (;;) {
      const part = await this.#stream.part(this.#part);
      const last = part.words.at(-1);
      if (part.isLast || !last || last.token >= this.#place.token) return part;
      this.#pass(part);
    }
  }

  /** It has been laid out. */
  advance(part: SpokenPart): void {
    this.#pass(part);
    const last = part.words.at(-1);
    if (last)
      this.#place = { utterance: this.utterance, token: last.token + 1 };
  }

  #pass({ samples, sampleRate }: SpokenPart): void {
    this.#part += 1;
    this.#before += samples.length / sampleRate;
  }
}
