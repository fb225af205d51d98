import type { Position } from "../../src/article/position.ts";
import { QariError, type ErrorCode } from "../../src/errors.ts";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import type { Utterance } from "../../src/speech/utterance.ts";
import type { SpeechEngine } from "./engine.ts";
import { FrameTicker } from "./frame-ticker.ts";
import {
  SpeechStateEvent,
  SpeechWordEvent,
  type PlayerEventMap,
  type PlayerState,
} from "./player-events.ts";
import { placeAt, type ReadingPlace } from "./reading-place.ts";
import { Schedule } from "./schedule.ts";
import { SoundOutput } from "./sound-output.ts";
import { SynthesisAhead } from "./synthesis-ahead.ts";
import type { Heard } from "./timeline.ts";

/** Further into a sentence than this, "previous" means its beginning; seconds. */
const restartAfter = 2;
/** Sound that is always scheduled, so that a hidden page, ticking once a second, never runs dry; seconds. */
const scheduledAhead = 5;
/** A highlight set in one frame is on the screen in the next, and half a frame late on average besides; seconds. */
const frameLead = 0.032;

export interface PlayerOptions {
  readonly engine: SpeechEngine;
  /** Multiple of the voice's normal rate. */
  readonly rate?: number;
  readonly createContext?: () => AudioContext;
}

/**
 * Reads utterances aloud, one after the other, and tells which word is heard.
 *
 * Never rejects: what goes wrong becomes the state `failed` with a `failure`.
 *
 * @fires SpeechStateEvent
 * @fires SpeechWordEvent
 */
export class SpeechPlayer extends EventTarget {
  /** What the sound leaves through; `srcObject` is the stream while there is one. */
  readonly audio: HTMLAudioElement;
  readonly #engine: SpeechEngine;
  readonly #createContext: () => AudioContext;
  readonly #ticker = new FrameTicker(() => this.#tick());
  #utterances: readonly Utterance[] = [];
  #ahead: SynthesisAhead;
  #output: SoundOutput | undefined;
  #schedule: Schedule | undefined;
  #state: PlayerState = "idle";
  #failure: ErrorCode | undefined;
  #rate: number;
  /** What is heard. */
  #heard: Heard | undefined;
  /** Where to begin when nothing is scheduled. */
  #from: ReadingPlace | undefined;
  /** Aborted whenever the listener changes course, so that late answers are dropped. */
  #course = new AbortController();
  #filling = false;

  constructor({ engine, rate = 1, createContext }: PlayerOptions) {
    super();
    this.#engine = engine;
    this.#rate = this.#clamped(rate);
    this.#ahead = new SynthesisAhead(engine, []);
    // At the voice's own rate, so that samples are played as they were made.
    const { sampleRate } = engine.capabilities;
    this.#createContext =
      createContext ??
      (() => new AudioContext({ sampleRate, latencyHint: "interactive" }));
    this.audio = document.createElement("audio");
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** Why it is silent, when `state` is `failed`. */
  get failure(): ErrorCode | undefined {
    return this.#failure;
  }

  get utterances(): readonly Utterance[] {
    return this.#utterances;
  }

  /** Index of the sentence that is read, or would be read next; `undefined` before the first and after the last. */
  get utterance(): number | undefined {
    return this.#heard?.utterance;
  }

  /** Index of the word that is heard, within its utterance. */
  get token(): number | undefined {
    return this.#heard?.token;
  }

  get rate(): number {
    return this.#rate;
  }

  /** Takes effect at the next word. */
  set rate(rate: number) {
    const clamped = this.#clamped(rate);
    if (clamped === this.#rate) return;
    this.#rate = clamped;
    if (this.#state === "preparing") void this.#begin(this.#startingPlace());
    else if (this.#schedule) void this.#changeRate();
  }

  /** Read something else from now on. The voice stops. */
  load(utterances: readonly Utterance[]): void {
    void this.stop();
    this.#ahead = new SynthesisAhead(this.#engine, utterances);
    this.#utterances = utterances;
    this.#from = undefined;
    this.#hear(undefined);
  }

  /** Have engine, output and first sentence ready before they are asked for. Failures wait for `play`. */
  async prepare(): Promise<void> {
    try {
      this.#output ??= new SoundOutput(this.audio, this.#createContext);
      await this.#engine.prepare();
      const { utterance } = this.#startingPlace();
      if (this.#utterances[utterance])
        await this.#ahead.get(utterance, this.#rate);
    } catch (error) {
      if (!(error instanceof QariError)) throw error;
    }
  }

  /** Read on from the word at `from`, or from where it stopped. */
  async play(from?: Position): Promise<void> {
    if (this.#utterances.length === 0) return;
    if (from) await this.#begin(placeAt(this.#utterances, from));
    else if (this.#state === "paused") await this.resume();
    else if (this.#state !== "playing" && this.#state !== "preparing")
      await this.#begin(this.#startingPlace());
  }

  async pause(): Promise<void> {
    if (this.#state === "preparing") this.#changeCourse();
    else if (this.#state !== "playing") return;
    this.#ticker.stop();
    this.#enter("paused");
    await this.#output?.suspend();
  }

  async resume(): Promise<void> {
    if (this.#state !== "paused") return;
    if (!this.#schedule || !this.#output)
      return this.#begin(this.#startingPlace());
    const { signal } = this.#course;
    this.#enter("playing");
    await this.#orFail(signal, async (output) => output.start());
    if (this.state === "playing") this.#ticker.start();
  }

  async stop(): Promise<void> {
    this.#silence();
    if (this.#state === "idle") return;
    this.#enter("idle");
    this.#hear(this.#heard && { ...this.#heard, token: undefined });
    await this.#output?.halt();
  }

  async next(): Promise<void> {
    const { utterance } = this.#startingPlace();
    if (utterance + 1 < this.#utterances.length)
      await this.#jump(utterance + 1);
    else await this.#end();
  }

  /** The sentence before; this one again when it is well under way. */
  async previous(): Promise<void> {
    const { utterance } = this.#startingPlace();
    const into =
      this.#output && this.#schedule?.secondsInto(this.#output.heard);
    const restarts = into !== undefined && into > restartAfter;
    await this.#jump(restarts ? utterance : Math.max(0, utterance - 1));
  }

  /** Let go of output and engine. The player is of no use afterwards. */
  async close(): Promise<void> {
    void this.stop();
    await this.#output?.close();
    this.#output = undefined;
    this.#engine.close();
  }

  override addEventListener<K extends keyof PlayerEventMap>(
    type: K,
    listener: (event: PlayerEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }

  async #jump(utterance: number): Promise<void> {
    const place = { utterance, token: 0 };
    if (this.#state === "playing" || this.#state === "preparing")
      return this.#begin(place);
    this.#silence();
    this.#from = place;
    this.#hear({ utterance, token: undefined });
    await this.#output?.halt();
  }

  async #begin(place: ReadingPlace): Promise<void> {
    this.#silence();
    const { signal } = this.#course;
    this.#ahead.focus(place.utterance, this.#rate);
    this.#from = place;
    this.#enter("preparing");
    // The word itself is told when it is heard.
    this.#hear({ utterance: place.utterance, token: undefined });
    await this.#orFail(signal, async (output) => {
      const [spoken] = await Promise.all([
        this.#ahead.get(place.utterance, this.#rate),
        output.start(),
      ]);
      if (signal.aborted) return;
      this.#schedule = new Schedule(output);
      this.#add(this.#schedule, spoken, place);
      this.#enter("playing");
      this.#ticker.start();
      await this.#fill();
    });
  }

  /** Schedule what comes next, as long as too little is. */
  async #fill(): Promise<void> {
    if (this.#filling) return;
    this.#filling = true;
    const { signal } = this.#course;
    await this.#orFail(signal, async (output) => {
      const schedule = this.#schedule;
      if (!schedule) return;
      while (!signal.aborted) {
        const last = schedule.last;
        const next = (last?.utterance ?? 0) + 1;
        const isFull =
          last !== undefined &&
          last.begin > output.heard &&
          last.end > output.heard + scheduledAhead;
        if (!last || isFull || next >= this.#utterances.length) break;
        const spoken = await this.#ahead.get(next, this.#rate);
        if (!signal.aborted)
          this.#add(schedule, spoken, { utterance: next, token: 0 });
      }
    });
    if (signal === this.#course.signal) this.#filling = false;
  }

  #add(schedule: Schedule, spoken: SpokenUtterance, place: ReadingPlace): void {
    const pauseAfter = this.#utterances[place.utterance]?.pauseAfter ?? 0;
    schedule.add(spoken, place, pauseAfter / this.#rate);
  }

  /** Speak the rest of the sentence again at the new rate, and go over to it between two words. */
  async #changeRate(): Promise<void> {
    const schedule = this.#schedule;
    if (!schedule) return;
    this.#changeCourse();
    const { signal } = this.#course;
    await this.#orFail(signal, async (output) => {
      let current = schedule.current(output.soonest);
      while (current) {
        const { utterance } = current;
        this.#ahead.focus(utterance, this.#rate);
        const spoken = await this.#ahead.get(utterance, this.#rate);
        if (signal.aborted) return;
        current = schedule.current(output.soonest);
        // The sentence may have gone by meanwhile.
        if (current?.utterance !== utterance) continue;
        const token = schedule.cutAfter(output.soonest);
        if (token !== undefined)
          this.#add(schedule, spoken, { utterance, token });
        break;
      }
      await this.#fill();
    });
  }

  #tick(): void {
    const schedule = this.#schedule;
    if (!schedule || !this.#output || this.#state !== "playing") return;
    const { heard } = this.#output;
    const now = schedule.heardAt(heard + frameLead);
    if (now) this.#hear(now);
    const last = schedule.last;
    if (
      !last ||
      heard < last.end ||
      last.utterance + 1 < this.#utterances.length
    )
      void this.#fill();
    else void this.#end();
  }

  async #end(): Promise<void> {
    this.#silence();
    this.#from = undefined;
    this.#enter("ended");
    this.#hear(undefined);
    await this.#output?.halt();
  }

  #silence(): void {
    this.#from = this.#startingPlace();
    this.#changeCourse();
    this.#ticker.stop();
    this.#schedule?.clear();
    this.#schedule = undefined;
  }

  #changeCourse(): void {
    this.#course.abort();
    this.#course = new AbortController();
    this.#filling = false;
  }

  /** Do something with the output; what fails ends in the state `failed`, unless the listener went elsewhere. */
  async #orFail(
    signal: AbortSignal,
    work: (output: SoundOutput) => Promise<void>,
  ): Promise<void> {
    try {
      this.#output ??= new SoundOutput(this.audio, this.#createContext);
      await work(this.#output);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof QariError)) reportError(error);
      this.#silence();
      this.#failure = error instanceof QariError ? error.code : "internal";
      this.#enter("failed");
      void this.#output?.halt();
    }
  }

  #enter(state: PlayerState): void {
    if (state !== "failed") this.#failure = undefined;
    if (state === this.#state) return;
    this.#state = state;
    this.dispatchEvent(new SpeechStateEvent(state, this.#failure));
  }

  #hear(heard: Heard | undefined): void {
    const { utterance, token } = this.#heard ?? {};
    this.#heard = heard;
    if (utterance !== heard?.utterance || token !== heard?.token)
      this.dispatchEvent(new SpeechWordEvent(heard?.utterance, heard?.token));
  }

  #startingPlace(): ReadingPlace {
    if (!this.#schedule || !this.#heard)
      return this.#from ?? { utterance: 0, token: 0 };
    const { utterance, token } = this.#heard;
    return { utterance, token: token ?? 0 };
  }

  #clamped(rate: number): number {
    const { min, max } = this.#engine.capabilities.rate;
    return Math.min(max, Math.max(min, rate));
  }
}
