import type { Position } from "../../src/article/position.ts";
import { QariError, type ErrorCode } from "../../src/errors.ts";
import type { SpokenUtterance } from "../../src/speech/spoken.ts";
import { Pace } from "../../src/speech/pace.ts";
import {
  SpeechScript,
  type ReadingPlace,
} from "../../src/speech/speech-script.ts";
import { isSameManner, type Manner, type SpeechEngine } from "./engine.ts";
import { FrameTicker } from "./frame-ticker.ts";
import {
  SpeechStateEvent,
  SpeechWordEvent,
  type PlayerEventMap,
  type PlayerState,
} from "./player-events.ts";
import { Schedule } from "./schedule.ts";
import { SoundOutput } from "./sound-output.ts";
import { SynthesisAhead } from "./synthesis-ahead.ts";
import type { Heard } from "./timeline.ts";

/** Further into a sentence than this, "previous" means its beginning; seconds. */
const restartAfter = 2;
const usualManner: Manner = { rate: 1, pitch: 1 };
/** Sound that is always scheduled, so that a hidden page, ticking once a second, never runs dry; seconds. */
const scheduledAhead = 5;
/** A highlight set in one frame is on the screen in the next, and half a frame late on average besides; seconds. */
const frameLead = 0.032;

export interface PlayerOptions {
  readonly engine: SpeechEngine;
  readonly manner?: Manner;
  /** 0–1. */
  readonly volume?: number;
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
  /** How fast what was spoken so far was said. */
  readonly pace = new Pace();
  readonly #engine: SpeechEngine;
  readonly #createContext: () => AudioContext;
  readonly #ticker = new FrameTicker(() => this.#tick());
  #script = SpeechScript.of([]);
  #ahead: SynthesisAhead;
  #output: SoundOutput | undefined;
  #schedule: Schedule | undefined;
  #state: PlayerState = "idle";
  #failure: ErrorCode | undefined;
  #manner: Manner;
  #volume: number;
  /** What is heard. */
  #heard: Heard | undefined;
  /** Where to begin when nothing is scheduled. */
  #from: ReadingPlace | undefined;
  /** Aborted whenever the listener changes course, so that late answers are dropped. */
  #course = new AbortController();
  #filling = false;

  constructor({
    engine,
    manner = usualManner,
    volume = 1,
    createContext,
  }: PlayerOptions) {
    super();
    this.#engine = engine;
    this.#manner = this.#clamped(manner);
    this.#volume = volume;
    this.#ahead = new SynthesisAhead(engine, this.#script);
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

  get script(): SpeechScript {
    return this.#script;
  }

  /** Key of the sentence that is read, or would be read next; `undefined` before the first and after the last. */
  get utterance(): number | undefined {
    return this.#heard?.utterance;
  }

  /** Index of the word that is heard, within its utterance. */
  get token(): number | undefined {
    return this.#heard?.token;
  }

  get manner(): Manner {
    return this.#manner;
  }

  /** Takes effect at the next word. */
  set manner(manner: Manner) {
    const clamped = this.#clamped(manner);
    if (isSameManner(clamped, this.#manner)) return;
    this.#manner = clamped;
    if (this.#state === "preparing") void this.#begin(this.#startingPlace());
    else if (this.#schedule) void this.#changeManner();
  }

  /** 0–1; takes effect at once. */
  set volume(volume: number) {
    this.#volume = volume;
    if (this.#output) this.#output.volume = volume;
  }

  /** Read something else from now on. The voice stops. */
  load(script: SpeechScript): void {
    void this.stop();
    this.#ahead = new SynthesisAhead(this.#engine, script);
    this.#script = script;
    this.#from = undefined;
    this.#hear(undefined);
  }

  /**
   * The script is about to say other things: they are heard from the next
   * sentence on, and the place is the same.
   *
   * @param change Changes the script after a sentence; without one, all of it.
   */
  async replan(change: (after: number | undefined) => void): Promise<void> {
    const { utterance: key, token } = this.#startingPlace();
    const position = this.#script.at(key)?.range.start;
    this.#changeCourse();
    const sounding =
      this.#output && this.#schedule?.cutAfterSentence(this.#output.soonest);
    change(sounding?.utterance);
    this.#ahead = new SynthesisAhead(this.#engine, this.#script);
    if (sounding) return this.#fill();
    const place = position && this.#script.find(position);
    if (this.#from && place)
      this.#from = { ...place, token: place.utterance === key ? token : 0 };
    if (this.#heard && place)
      this.#hear({ utterance: place.utterance, token: undefined });
    if (this.#state === "preparing") await this.#begin(this.#startingPlace());
  }

  /** Have engine, output and first sentence ready before they are asked for. Failures wait for `play`. */
  async prepare(): Promise<void> {
    try {
      this.#open();
      await this.#engine.prepare();
      const { utterance } = this.#startingPlace();
      if (this.#script.at(utterance))
        await this.#ahead.get(utterance, this.#manner);
    } catch (error) {
      if (!(error instanceof QariError)) throw error;
    }
  }

  /** Read on from the word at `from`, or from where it stopped. */
  async play(from?: Position): Promise<void> {
    if (this.#script.first === undefined) return;
    const place = from && this.#script.find(from);
    if (place) await this.#begin(place);
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
    await this.#jumpOrEnd(this.#script.after(this.#startingPlace().utterance));
  }

  /** The sentence before; this one again when it is well under way. */
  async previous(): Promise<void> {
    const { utterance } = this.#startingPlace();
    await this.#jump(
      this.#isUnderWay
        ? utterance
        : (this.#script.before(utterance) ?? utterance),
    );
  }

  async nextParagraph(): Promise<void> {
    await this.#jumpOrEnd(
      this.#script.paragraphAfter(this.#startingPlace().utterance),
    );
  }

  /** The beginning of the paragraph; when that has only begun, the one before. */
  async previousParagraph(): Promise<void> {
    const { utterance } = this.#startingPlace();
    await this.#jump(
      this.#script.beginsParagraph(utterance) && this.#isUnderWay
        ? utterance
        : (this.#script.paragraphBefore(utterance) ?? utterance),
    );
  }

  /** Fall silent little by little, then pause; the volume is as before when it goes on. @param seconds How long that takes. */
  async fadeOut(seconds: number): Promise<void> {
    if (this.#state !== "playing") return this.pause();
    const { signal } = this.#course;
    const isSilent = await this.#output?.fadeOut(seconds);
    if (isSilent && !signal.aborted && this.state === "playing")
      await this.pause();
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

  /** The listener has heard enough of the sentence to mean its beginning by "previous". */
  get #isUnderWay(): boolean {
    const into =
      this.#output && this.#schedule?.secondsInto(this.#output.heard);
    return into !== undefined && into > restartAfter;
  }

  async #jumpOrEnd(utterance: number | undefined): Promise<void> {
    if (utterance === undefined) await this.#end();
    else await this.#jump(utterance);
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
    this.#ahead.focus(place.utterance, this.#manner);
    this.#from = place;
    this.#enter("preparing");
    // The word itself is told when it is heard.
    this.#hear({ utterance: place.utterance, token: undefined });
    await this.#orFail(signal, async (output) => {
      const [spoken] = await Promise.all([
        this.#ahead.get(place.utterance, this.#manner),
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
        const next = last && this.#script.after(last.utterance);
        const isFull =
          last !== undefined &&
          last.begin > output.heard &&
          last.end > output.heard + scheduledAhead;
        if (isFull || next === undefined) break;
        const spoken = await this.#ahead.get(next, this.#manner);
        if (!signal.aborted)
          this.#add(schedule, spoken, { utterance: next, token: 0 });
      }
    });
    if (signal === this.#course.signal) this.#filling = false;
  }

  #add(schedule: Schedule, spoken: SpokenUtterance, place: ReadingPlace): void {
    const { source = "", pauseAfter = 0 } =
      this.#script.at(place.utterance) ?? {};
    const { rate } = this.#manner;
    schedule.add(spoken, place, pauseAfter / rate);
    this.pace.observe(
      source.length,
      (spoken.samples.length / spoken.sampleRate) * rate + pauseAfter,
    );
  }

  /** Speak the rest of the sentence again in the new manner, and go over to it between two words. */
  async #changeManner(): Promise<void> {
    const schedule = this.#schedule;
    if (!schedule) return;
    this.#changeCourse();
    const { signal } = this.#course;
    await this.#orFail(signal, async (output) => {
      let current = schedule.current(output.soonest);
      while (current) {
        const { utterance } = current;
        this.#ahead.focus(utterance, this.#manner);
        const spoken = await this.#ahead.get(utterance, this.#manner);
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
      this.#script.after(last.utterance) !== undefined
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
      await work(this.#open());
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof QariError)) reportError(error);
      this.#silence();
      this.#failure = error instanceof QariError ? error.code : "internal";
      this.#enter("failed");
      void this.#output?.halt();
    }
  }

  /** @throws QariError `audio-unavailable` */
  #open(): SoundOutput {
    if (this.#output) return this.#output;
    const output = new SoundOutput(this.audio, this.#createContext);
    output.volume = this.#volume;
    this.#output = output;
    return output;
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
      return this.#from ?? { utterance: this.#script.first ?? 0, token: 0 };
    const { utterance, token } = this.#heard;
    return { utterance, token: token ?? 0 };
  }

  #clamped({ rate, pitch }: Manner): Manner {
    const { capabilities } = this.#engine;
    return {
      rate: within(capabilities.rate, rate),
      pitch: within(capabilities.pitch, pitch),
    };
  }
}

const within = (
  { min, max }: { readonly min: number; readonly max: number },
  value: number,
): number => Math.min(max, Math.max(min, value));
