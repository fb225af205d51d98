import { availableParallelism } from "node:os";
import { QariError } from "../../../src/errors.ts";
import type {
  NeuralSound,
  NeuralSpeech,
} from "../../../src/speech/neural/neural-voice-record.ts";
import type { FromVoice } from "./process-messages.ts";
import type { ForkVoice, VoiceChild } from "./voice-child.ts";
import type { VoiceFiles } from "./voice-files.ts";

/** How long and how large a voice's process may get. */
export interface VoiceLimits {
  /** For loading its model, in ms. */
  readonly loadMs: number;
  /** For one text, in ms. */
  readonly speakMs: number;
  /** Without anything to say it ends, after that many ms. */
  readonly idleMs: number;
  /** In bytes; beyond that it ends after what it says, and the next text starts another. */
  readonly memory: number;
}

export const voiceLimits: VoiceLimits = {
  loadMs: 60_000,
  speakMs: 60_000,
  idleMs: 60_000,
  memory: 2 * 1024 ** 3,
};

/** What a voice is to say, and how. */
export type HostSpeech = Pick<NeuralSpeech, "text" | "rate" | "sampleRate">;

interface Call extends HostSpeech {
  readonly id: number;
  readonly resolve: (sound: NeuralSound) => void;
  readonly reject: (error: QariError) => void;
  /** Its caller has given it up. */
  isDropped: boolean;
}

/**
 * One neural voice, in a process of its own that is started when there is
 * something to say and ended when there is not.
 *
 * A process that dies is started once more and told the same text again; when
 * that one dies too, the voice has failed.
 */
export class VoiceHost {
  readonly #files: VoiceFiles;
  readonly #fork: ForkVoice;
  readonly #limits: VoiceLimits;
  readonly #report: (what: string) => void;
  #child: VoiceChild | undefined;
  #isLoaded = false;
  /** The first is at the process, the rest wait here: so giving one up costs nothing. */
  #calls: Call[] = [];
  #lastId = 0;
  /** Since it last said something. */
  #deaths = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param report Told of processes that died, for the log. */
  constructor(
    files: VoiceFiles,
    fork: ForkVoice,
    report: (what: string) => void,
    limits: VoiceLimits = voiceLimits,
  ) {
    this.#files = files;
    this.#fork = fork;
    this.#report = report;
    this.#limits = limits;
  }

  /** Whether its process runs. */
  get isRunning(): boolean {
    return this.#child !== undefined;
  }

  /**
   * Say a text. Calls are answered in order.
   *
   * @param what.rate Multiple of the voice's normal rate, 0.5–4.
   * @param what.sampleRate That the sound is wanted with.
   * @throws QariError `voice-failed`, `voice-model-damaged`, `voice-engine-missing`; `cancelled` once `signal` aborts.
   */
  speak(what: HostSpeech, signal: AbortSignal): Promise<NeuralSound> {
    if (signal.aborted) return Promise.reject(cancelled());
    const { promise, resolve, reject } = Promise.withResolvers<NeuralSound>();
    const id = ++this.#lastId;
    const call: Call = { ...what, id, resolve, reject, isDropped: false };
    const drop = (): void => this.#drop(call);
    signal.addEventListener("abort", drop, { once: true });
    this.#calls.push(call);
    if (!this.#child) this.#start();
    else if (this.#calls.length === 1 && this.#isLoaded) this.#sendFirst(call);
    // A narration has one signal for all it says, which would hold every sound.
    return promise.finally(() => signal.removeEventListener("abort", drop));
  }

  /** End its process. What waits is rejected. @param error With this. */
  close(error = cancelled()): void {
    this.#end();
    const calls = this.#calls;
    this.#calls = [];
    for (const call of calls) call.reject(error);
  }

  #start(): void {
    const child = this.#fork();
    this.#child = child;
    this.#isLoaded = false;
    child.onMessage((message) => {
      if (child === this.#child) this.#hear(message);
    });
    child.onExit((code) => {
      if (child === this.#child) this.#died(`ended with ${code}`);
    });
    child.post({
      type: "load",
      files: this.#files,
      // The page, and what else the reader does, go on meanwhile.
      threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    });
    this.#limit(this.#limits.loadMs, "did not load in time");
  }

  #sendFirst({ id, text, rate, sampleRate }: Call): void {
    this.#child?.post({ type: "speak", id, text, rate, sampleRate });
    this.#limit(this.#limits.speakMs, "did not answer in time");
  }

  #hear(message: FromVoice): void {
    clearTimeout(this.#timer);
    if (message.type === "loaded") {
      this.#isLoaded = true;
      return this.#next();
    }
    if (message.type === "failed" && message.id === undefined)
      return this.close(new QariError(message.code, message.message));
    const call = this.#calls.shift();
    if (message.type === "spoken") {
      this.#deaths = 0;
      call?.resolve(message.sound);
      if (message.memory > this.#limits.memory) this.#end();
    } else if (message.type === "failed")
      call?.reject(new QariError(message.code, message.message));
    this.#next();
  }

  #next(): void {
    this.#calls = this.#calls.filter(({ isDropped }) => !isDropped);
    const [call] = this.#calls;
    if (call)
      if (this.#child) this.#sendFirst(call);
      else this.#start();
    else if (this.#child) {
      this.#timer = setTimeout(() => this.#end(), this.#limits.idleMs);
      // Nobody waits for a voice that is silent.
      this.#timer.unref();
    }
  }

  /** Reject at once. The one at the process keeps its place until its answer comes. */
  #drop(call: Call): void {
    call.reject(cancelled());
    call.isDropped = true;
    const at = this.#calls.indexOf(call);
    if (at > 0) this.#calls.splice(at, 1);
    else if (at === 0 && this.#isLoaded)
      this.#child?.post({ type: "cancel", id: call.id });
  }

  #died(how: string): void {
    this.#report(`the process of the voice ${this.#files.model} ${how}`);
    this.#end();
    this.#calls = this.#calls.filter(({ isDropped }) => !isDropped);
    if (this.#calls.length === 0) return;
    this.#deaths += 1;
    if (this.#deaths <= 1) return this.#start();
    this.#deaths = 0;
    this.close(new QariError("voice-failed", `${this.#files.model} ${how}`));
  }

  #limit(ms: number, how: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#died(how), ms);
  }

  #end(): void {
    clearTimeout(this.#timer);
    const child = this.#child;
    // First: what it still says is for nobody.
    this.#child = undefined;
    child?.kill();
  }
}

const cancelled = (): QariError =>
  new QariError("cancelled", "speaking was cancelled");
