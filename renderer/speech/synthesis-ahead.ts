import { QariError } from "../../src/errors.ts";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import type { Utterance } from "../../src/speech/utterance.ts";
import type { SpeechEngine } from "./engine.ts";

interface Entry {
  readonly index: number;
  readonly rate: number;
  readonly spoken: Promise<SpokenUtterance>;
  readonly abort: AbortController;
  isSettled: boolean;
}

/** The sentence before, this one, the next two, and room for a change of rate. */
const kept = 6;

/** Keeps the sound of a few sentences around the one that is heard, so that nothing is synthesised twice or too late. */
export class SynthesisAhead {
  readonly #engine: SpeechEngine;
  readonly #utterances: readonly Utterance[];
  #entries: Entry[] = [];

  constructor(engine: SpeechEngine, utterances: readonly Utterance[]) {
    this.#engine = engine;
    this.#utterances = utterances;
  }

  /**
   * The sound of one utterance, at once when it is there.
   *
   * @throws QariError as the engine does; `cancelled` when another was wanted more.
   */
  get(index: number, rate: number): Promise<SpokenUtterance> {
    const found = this.#entries.find(
      (entry) => entry.index === index && entry.rate === rate,
    );
    if (found) return found.spoken;
    const utterance = this.#utterances[index];
    if (!utterance)
      return Promise.reject(new QariError("internal", `no utterance ${index}`));
    const abort = new AbortController();
    const entry: Entry = {
      index,
      rate,
      spoken: this.#engine.synthesize(utterance, { rate }, abort.signal),
      abort,
      isSettled: false,
    };
    entry.spoken.then(
      () => (entry.isSettled = true),
      // What failed is tried afresh when it is wanted again.
      () => this.#forget(entry),
    );
    this.#entries.push(entry);
    if (this.#entries.length > kept) this.#entries.shift()?.abort.abort();
    return entry.spoken;
  }

  /** Give up what is still in the making, save one: the listener went elsewhere. */
  focus(index: number | undefined, rate: number): void {
    const unwanted = this.#entries.filter(
      (entry) =>
        !entry.isSettled && !(entry.index === index && entry.rate === rate),
    );
    for (const entry of unwanted) {
      this.#forget(entry);
      entry.abort.abort();
    }
  }

  #forget(entry: Entry): void {
    this.#entries = this.#entries.filter((each) => each !== entry);
  }
}
