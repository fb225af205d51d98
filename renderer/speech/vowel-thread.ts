import type { SpokenText } from "../../src/speech/embedded/ssml.ts";
import { startVoiceWorker } from "./trusted-worker.ts";
import type { VowelAnswer, VowelRequest } from "./voice-messages.ts";

interface Call {
  readonly text: SpokenText;
  readonly resolve: (text: SpokenText) => void;
}

/** A sentence takes some milliseconds, the model a second; a worker that says nothing for so long never will. Milliseconds. */
const longestSilence = 15_000;

interface Options {
  /** Where `resources/tashkeel/` is served, relative to the page. */
  readonly base?: string;
  readonly startWorker?: () => Worker;
  /** Milliseconds. */
  readonly patience?: number;
}

/**
 * Gives sentences the short vowels that they lack, on a thread of its own: the
 * page may not run the model. Where that is not to be had, sentences stay as
 * they are.
 */
export class VowelThread {
  readonly #base: string;
  readonly #startWorker: () => Worker;
  readonly #patience: number;
  readonly #calls = new Map<number, Call>();
  #worker: Worker | undefined;
  #lastId = 0;
  /** It broke, or was closed. */
  #isOver = false;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor({
    base = "/tashkeel/",
    startWorker = startVoiceWorker,
    patience = longestSilence,
  }: Options = {}) {
    this.#base = new URL(base, location.href).href;
    this.#startWorker = startWorker;
    this.#patience = patience;
  }

  /** Never rejects. @param text With what it wants of vowels. */
  async vocalise(text: SpokenText): Promise<SpokenText> {
    if (text.vowels === undefined || this.#isOver) return text;
    const { promise, resolve } = Promise.withResolvers<SpokenText>();
    const id = ++this.#lastId;
    this.#calls.set(id, { text, resolve });
    const request: VowelRequest = {
      type: "vocalise",
      id,
      base: this.#base,
      text,
    };
    this.#worker ??= this.#start();
    this.#worker?.postMessage(request);
    this.#limit();
    return promise;
  }

  /** What waits stays as it is. */
  close(): void {
    this.#isOver = true;
    clearTimeout(this.#watch);
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { text, resolve } of this.#calls.values()) resolve(text);
    this.#calls.clear();
  }

  #start(): Worker {
    const worker = this.#startWorker();
    worker.addEventListener(
      "message",
      ({ data: { id, text } }: MessageEvent<VowelAnswer>) => {
        this.#calls.get(id)?.resolve(text);
        this.#calls.delete(id);
        this.#limit();
      },
    );
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.close();
    });
    return worker;
  }

  #limit(): void {
    clearTimeout(this.#watch);
    if (this.#calls.size > 0)
      this.#watch = setTimeout(() => this.close(), this.#patience);
  }
}
