import { QariError } from "../../src/errors.ts";
import type { SpeechScript } from "../../src/speech/speech-script.ts";
import { isSameManner, type Manner, type SpeechEngine } from "./engine.ts";
import { SpokenStream } from "./spoken-stream.ts";

interface Entry {
  readonly index: number;
  readonly manner: Manner;
  readonly stream: SpokenStream;
  readonly abort: AbortController;
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

  /** The sound of one utterance; it is `cancelled` when another is wanted more. */
  get(index: number, manner: Manner): SpokenStream {
    const found = this.#entries.find((entry) => isOf(entry, index, manner));
    if (found) return found.stream;
    const abort = new AbortController();
    const stream = new SpokenStream(async (onPart) => {
      const utterance = this.#script.at(index);
      if (!utterance) throw new QariError("internal", `no utterance ${index}`);
      return this.#engine.synthesize(utterance, manner, abort.signal, onPart);
    });
    const entry: Entry = { index, manner, stream, abort };
    // What failed is tried afresh when it is wanted again.
    stream.whole.catch(() => this.#forget(entry));
    this.#entries.push(entry);
    if (this.#entries.length > kept) this.#entries.shift()?.abort.abort();
    return stream;
  }

  /**
   * Give up what is still in the making, save one: the listener went elsewhere.
   *
   * @param manner In any, where it is missing.
   */
  focus(index: number, manner?: Manner): void {
    const unwanted = this.#entries.filter(
      (entry) =>
        !entry.stream.isSettled &&
        !(manner ? isOf(entry, index, manner) : entry.index === index),
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
