import { QariError } from "../../src/errors.ts";
import { espeakSampleRate } from "../../src/speech/embedded/sample-rate.ts";
import { spokenTextOf } from "../../src/speech/embedded/ssml.ts";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import type { Utterance } from "../../src/speech/utterance.ts";
import type { Manner, SpeechEngine } from "./engine.ts";
import { startVoiceWorker } from "../services/trusted-worker.ts";
import type { VoiceAnswer, VoiceRequest } from "./voice-messages.ts";

interface Call {
  readonly request: VoiceRequest & { readonly type: "speak" };
  readonly resolve: (spoken: SpokenUtterance) => void;
  readonly reject: (error: QariError) => void;
  readonly signal: AbortSignal;
}

/** A sentence takes some milliseconds; a worker that says nothing for so long never will. Milliseconds. */
export const longestSilence = 15_000;

interface Options {
  /** Where `resources/voice/` is served, relative to the page. */
  readonly base?: string;
  readonly startWorker?: () => Worker;
}

/**
 * The voice that ships inside Qari, speaking on a thread of its own. A thread
 * that breaks or falls silent is replaced, and the new one says what the old
 * one was asked; when that breaks too, the voice has failed.
 */
export class EmbeddedVoice implements SpeechEngine {
  /** Known before there is one. */
  static readonly capabilities = {
    wordTimes: "told",
    rate: { min: 0.5, max: 4 },
    pitch: { min: 0.5, max: 1.5 },
    languages: ["ar", "en"],
    sampleRate: espeakSampleRate,
  } as const;
  readonly id = "embedded";
  readonly capabilities = EmbeddedVoice.capabilities;
  readonly #base: string;
  readonly #startWorker: () => Worker;
  #worker: Worker | undefined;
  /** The worker takes what it is asked. */
  #isReady = false;
  /** The worker stands in for one that broke, and has said nothing yet. */
  #isReplacement = false;
  /** Why there is no worker any more. */
  #end: QariError | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #ready: PromiseWithResolvers<void> | undefined;
  #lastId = 0;
  /** The first is at the worker, the rest wait here: so an aborted one costs nothing. */
  #calls: Call[] = [];

  constructor({
    base = "/voice/",
    startWorker = startVoiceWorker,
  }: Options = {}) {
    this.#base = new URL(base, location.href).href;
    this.#startWorker = startWorker;
  }

  prepare(): Promise<void> {
    if (this.#ready) return this.#ready.promise;
    const ready = Promise.withResolvers<void>();
    this.#ready = ready;
    // Who awaits it is told; closing before anyone does is no failure.
    void ready.promise.catch(() => undefined);
    this.#start();
    return ready.promise;
  }

  #start(): void {
    this.#isReady = false;
    const worker = this.#startWorker();
    this.#worker = worker;
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<VoiceAnswer>) => {
        if (worker === this.#worker) this.#answer(data);
      },
    );
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#replace(event.message);
    });
    this.#send({ type: "prepare", base: this.#base });
  }

  /** Another worker says what this one was asked, but not for ever. */
  #replace(why: string): void {
    if (this.#isReplacement)
      return this.#fail(new QariError("voice-failed", `voice worker: ${why}`));
    this.#worker?.terminate();
    this.#isReplacement = true;
    this.#start();
  }

  async synthesize(
    utterance: Utterance,
    manner: Manner,
    signal: AbortSignal,
  ): Promise<SpokenUtterance> {
    await this.prepare();
    if (signal.aborted) throw cancelled();
    // It may have broken, or been closed, while this waited its turn.
    if (!this.#worker) throw this.#end ?? cancelled();
    const id = ++this.#lastId;
    const { promise, resolve, reject } =
      Promise.withResolvers<SpokenUtterance>();
    const call: Call = {
      request: { type: "speak", id, text: spokenTextOf(utterance), manner },
      resolve,
      reject,
      signal,
    };
    signal.addEventListener("abort", () => this.#drop(call), { once: true });
    this.#calls.push(call);
    if (this.#isReady && this.#calls.length === 1) this.#send(call.request);
    return promise;
  }

  close(): void {
    this.#fail(cancelled());
  }

  #send(request: VoiceRequest): void {
    this.#worker?.postMessage(request);
    clearTimeout(this.#watch);
    this.#watch = setTimeout(
      () => this.#replace(`no answer in ${longestSilence} ms`),
      longestSilence,
    );
  }

  #answer(answer: VoiceAnswer): void {
    clearTimeout(this.#watch);
    if (answer.type === "ready") {
      this.#isReady = true;
      this.#ready?.resolve();
      // What the worker before this one left.
      const [left] = this.#calls;
      if (left) this.#send(left.request);
      return;
    }
    const error =
      answer.type === "failed"
        ? new QariError(answer.code, answer.message)
        : undefined;
    if (answer.id === undefined)
      return this.#fail(error ?? new QariError("voice-failed", answer.type));
    this.#isReplacement = false;
    const call = this.#calls.shift();
    if (answer.type === "spoken") call?.resolve(answer.spoken);
    else if (error) call?.reject(error);
    const next = this.#calls[0];
    if (next) this.#send(next.request);
  }

  /** Reject at once. The one at the worker keeps its place until its answer comes. */
  #drop(call: Call): void {
    call.reject(cancelled());
    const at = this.#calls.indexOf(call);
    if (at > 0) this.#calls.splice(at, 1);
  }

  /** Nothing more comes from this worker; the next `prepare` starts another. */
  #fail(error: QariError): void {
    this.#end = error;
    clearTimeout(this.#watch);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isReady = false;
    this.#isReplacement = false;
    const calls = this.#calls;
    this.#calls = [];
    // Does nothing to a promise that has already settled.
    this.#ready?.reject(error);
    this.#ready = undefined;
    for (const call of calls) call.reject(error);
  }
}

const cancelled = (): QariError =>
  new QariError("cancelled", "synthesis was cancelled");
