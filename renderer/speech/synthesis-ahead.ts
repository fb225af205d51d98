import { QariError } from "../../src/errors.ts";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import type { SpeechScript } from "../../src/speech/speech-script.ts";
import { isSameManner, type Manner, type SpeechEngine } from "./engine.ts";

interface Entry {
  readonly index: number;
  readonly manner: Manner;
  readonly spoken: Promise<SpokenUtterance>;
  readonly abort: AbortController;
  isSettled: boolean;
}

/** The sentence before, this one, the next two, and room for a change of rate. */
const kept = 6;

/** Keeps the sound of a few sentences around the one that is heard, so that nothing is synthesised twice or too late. */
export class SynthesisAhead {
  readonly #engine: SpeechEngine;
  readonly #script: SpeechScript;
  #entries: Entry[] = [];

  constructor(engine: SpeechEngine, script: SpeechScript) {
    this.#engine = engine;
    this.#script = script;
  }

  /**
   * The sound of one utterance, at once when it is there.
   *
   * @throws QariError as the engine does; `cancelled` when another was wanted more.
   */
  get(index: number, manner: Manner): Promise<SpokenUtterance> {
    const found = this.#entries.find((entry) => isOf(entry, index, manner));
    if (found) return found.spoken;
    const utterance = this.#script.at(index);
    if (!utterance)
      return Promise.reject(new QariError("internal", `no utterance ${index}`));
    const abort = new AbortController();
    const entry: Entry = {
      index,
      manner,
      spoken: this.#engine.synthesize(utterance, manner, abort.signal),
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
  focus(index: number, manner: Manner): void {
    const unwanted = this.#entries.filter(
      (entry) => !entry.isSettled && !isOf(entry, index, manner),
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

const isOf = (entry: Entry, index: number, manner: Manner): boolean =>
  entry.index === index && isSameManner(entry.manner, manner);
