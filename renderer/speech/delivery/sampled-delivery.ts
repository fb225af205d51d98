import { QariError } from "../../../src/errors.ts";
import type {
  ReadingPlace,
  SpeechScript,
} from "../../../src/speech/speech-script.ts";
import type { SpokenPart } from "../../../src/speech/spoken.ts";
import { clampedTo, type Manner, type SpeechEngine } from "../engine.ts";
import { FrameTicker } from "../frame-ticker.ts";
import { Schedule } from "../schedule.ts";
import { SoundOutput } from "../sound-output.ts";
import { SynthesisAhead } from "../synthesis-ahead.ts";
import type {
  Delivery,
  DeliveryCapabilities,
  DeliveryListener,
} from "./delivery.ts";
import { Laying } from "./laying.ts";

/** Sound that is always scheduled, so that a hidden page, ticking once a second, never runs dry; seconds. */
const scheduledAhead = 5;
/** A highlight set in one frame is on the screen in the next, and half a frame late on average besides; seconds. */
const frameLead = 0.025;
/** What cutting one sound and placing the next may take; seconds. */
const cutAhead = 0.01;

/** What the voice failed to make, long before its turn. */
interface Broken {
  readonly at: ReadingPlace;
  readonly error: unknown;
}

interface Options {
  readonly engine: SpeechEngine;
  readonly script: SpeechScript;
  readonly listener: DeliveryListener;
  /** Whether an utterance is to be spoken here. */
  readonly isOurs: (utterance: number) => Promise<boolean>;
  readonly createContext?: (() => AudioContext) | undefined;
}

/** Voices that give samples: synthesised ahead, laid out on the audio clock, told word by word as they sound. */
export class SampledDelivery implements Delivery {
  readonly audio = document.createElement("audio");
  readonly #engine: SpeechEngine;
  readonly #listener: DeliveryListener;
  readonly #isOurs: Options["isOurs"];
  readonly #createContext: () => AudioContext;
  readonly #ticker = new FrameTicker(() => this.#tick());
  #script: SpeechScript;
  #ahead: SynthesisAhead;
  #output: SoundOutput | undefined;
  #schedule: Schedule | undefined;
  #manner: Manner = { rate: 1, pitch: 1 };
  #volume = 1;
  /** Aborts when the listener changes course, so that late answers are dropped. */
  #signal = AbortSignal.abort();
  #isFilling = false;
  #isSuspended = false;
  /** The last sentence that is scheduled, as long as not all of it is. */
  #laying: Laying | undefined;
  /** What follows on the last that is scheduled, and is not ours to speak. */
  #elsewhere: number | undefined;
  /** What follows on the last that is scheduled, and cannot be said. It is told when all before it has been heard. */
  #broken: Broken | undefined;

  constructor({ engine, script, listener, isOurs, createContext }: Options) {
    this.#engine = engine;
    this.#script = script;
    this.#listener = listener;
    this.#isOurs = isOurs;
    this.#ahead = new SynthesisAhead(engine, script);
    // At the voice's own rate, so that samples are played as they were made.
    const { sampleRate } = engine.capabilities;
    this.#createContext =
      createContext ??
      (() => new AudioContext({ sampleRate, latencyHint: "interactive" }));
  }

  get capabilities(): DeliveryCapabilities {
    return this.#engine.capabilities;
  }

  get isHolding(): boolean {
    return this.#schedule !== undefined;
  }

  get secondsInto(): number | undefined {
    return this.#output && this.#schedule?.secondsInto(this.#output.heard);
  }

  load(script: SpeechScript): void {
    this.#script = script;
    this.#ahead = new SynthesisAhead(this.#engine, script);
  }

  setVolume(volume: number): void {
    this.#volume = volume;
    if (this.#output) this.#output.volume = volume;
  }

  async prepare({ utterance }: ReadingPlace, manner: Manner): Promise<void> {
    this.#open();
    await this.#engine.prepare();
    if (this.#script.at(utterance))
      await this.#ahead.get(utterance, this.#clamped(manner)).part(0);
  }

  async begin(
    place: ReadingPlace,
    manner: Manner,
    signal: AbortSignal,
  ): Promise<void> {
    this.#turnTo(manner, signal);
    this.#ahead.focus(place.utterance, this.#manner);
    const output = this.#open();
    const laying = this.#layingFrom(place);
    const [part] = await Promise.all([laying.next(), output.start()]);
    if (signal.aborted) return;
    const schedule = new Schedule(output);
    this.#schedule = schedule;
    this.#isSuspended = false;
    this.#add(schedule, laying, part);
    this.#ticker.start();
    void this.#fill();
  }

  /**
   * Speak the rest of the sentence again in the new manner, and go over to it
   * between two words. What cannot be said otherwise is heard as it is.
   */
  async change(manner: Manner, signal: AbortSignal): Promise<void> {
    const schedule = this.#schedule;
    const output = this.#output;
    if (!schedule || !output) return;
    this.#turnTo(manner, signal);
    // Nothing more is scheduled until it is known what comes next: it would be given up again.
    this.#isFilling = true;
    try {
      await this.#goOver(schedule, output, signal);
    } catch {
      // What is scheduled is heard as it is; what is not fails again in its turn.
    }
    if (signal.aborted) return;
    this.#isFilling = false;
    void this.#fill();
  }

  async #goOver(
    schedule: Schedule,
    output: SoundOutput,
    signal: AbortSignal,
  ): Promise<void> {
    let current = schedule.current(output.soonest);
    while (current) {
      const { utterance } = current;
      this.#ahead.focus(utterance);
      const stream = this.#ahead.get(utterance, this.#manner);
      // What is heard meanwhile may not break off: it is laid out as it was begun.
      if (this.#laying?.utterance === utterance)
        await this.#layOut(schedule, this.#laying, signal);
      if (signal.aborted) return;
      const spoken = { ...(await stream.whole), isLast: true };
      // In its last word nothing of it is left to cut: what follows has to be at hand.
      const next = this.#script.after(utterance);
      // What cannot be said is told in its turn.
      if (next !== undefined)
        await this.#ahead
          .get(next, this.#manner)
          .part(0)
          .catch(() => undefined);
      if (signal.aborted) return;
      // Before a word is chosen to go over at: it would begin meanwhile.
      schedule.ready(spoken);
      const soon = output.soonest + cutAhead;
      current = schedule.current(soon);
      // The sentence may have gone by meanwhile.
      if (current?.utterance !== utterance) continue;
      const token = schedule.cutAfter(soon);
      this.#laying = undefined;
      if (token !== undefined)
        this.#add(schedule, this.#layingFrom({ utterance, token }), spoken);
      break;
    }
  }

  cut(): number | undefined {
    const sounding =
      this.#output && this.#schedule?.cutAfterSentence(this.#output.soonest);
    if (this.#laying?.utterance !== sounding?.utterance)
      this.#laying = undefined;
    return sounding?.utterance;
  }

  goOn(signal: AbortSignal): void {
    this.load(this.#script);
    this.#turnTo(this.#manner, signal);
    void this.#fill();
  }

  async suspend(): Promise<void> {
    this.#isSuspended = true;
    await this.#output?.suspend();
    // Not before: what the device has been given is heard to its end.
    if (this.#isSuspended) this.#ticker.stop();
  }

  async resume(): Promise<void> {
    this.#isSuspended = false;
    await this.#open().start();
    if (!this.#isSuspended && this.#schedule) this.#ticker.start();
  }

  async fadeOut(seconds: number): Promise<boolean> {
    const isSilent = (await this.#output?.fadeOut(seconds)) ?? false;
    // Another rate or another plan is another course, and as silent.
    return isSilent && this.#schedule !== undefined;
  }

  fadeIn(): void {
    this.#output?.fadeIn();
  }

  clear(): void {
    this.#ticker.stop();
    this.#schedule?.clear();
    this.#schedule = undefined;
    this.#laying = undefined;
    this.#signal = AbortSignal.abort();
  }

  async halt(): Promise<void> {
    await this.#output?.halt();
  }

  async close(): Promise<void> {
    this.clear();
    await this.#output?.close();
    this.#output = undefined;
    this.#engine.close();
  }

  /** What is under way is of the course before; what is scheduled stays. */
  #turnTo(manner: Manner, signal: AbortSignal): void {
    this.#manner = this.#clamped(manner);
    this.#signal = signal;
    this.#isFilling = false;
    this.#elsewhere = undefined;
    this.#broken = undefined;
  }

  /** Schedule what comes next, as long as too little is. */
  async #fill(): Promise<void> {
    if (this.#isFilling) return;
    this.#isFilling = true;
    const signal = this.#signal;
    try {
      await this.#fillUp(signal);
    } catch (error) {
      if (!signal.aborted) this.#listener.failed(error);
    }
    if (signal === this.#signal) this.#isFilling = false;
  }

  async #fillUp(signal: AbortSignal): Promise<void> {
    const schedule = this.#schedule;
    const output = this.#output;
    if (!schedule || !output) return;
    while (!signal.aborted && this.#elsewhere === undefined && !this.#broken) {
      const last = schedule.last;
      const next = last && this.#script.after(last.utterance);
      const isFull =
        last !== undefined &&
        last.begin > output.heard &&
        last.end > output.heard + scheduledAhead;
      if (isFull) break;
      if (this.#laying) {
        await this.#layOutNext(schedule, this.#laying, signal);
        continue;
      }
      if (next === undefined) break;
      const isOurs = await this.#isOurs(next);
      if (signal.aborted) break;
      if (!isOurs) {
        this.#elsewhere = next;
        this.#listener.soonOver(next);
        break;
      }
      const laying = this.#layingFrom({ utterance: next, token: 0 });
      await this.#layOutNext(schedule, laying, signal);
    }
  }

  /** What fails in advance does not break off what is heard. */
  async #layOutNext(
    schedule: Schedule,
    laying: Laying,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const part = await laying.next();
      if (!signal.aborted) this.#add(schedule, laying, part);
    } catch (error) {
      if (signal.aborted) return;
      // Given up for another manner that came to nothing: what is left of it is asked for again.
      if (error instanceof QariError && error.code === "cancelled")
        this.#laying = this.#layingFrom(laying.place);
      else this.#broken = { at: laying.place, error };
    }
  }

  #layingFrom(place: ReadingPlace): Laying {
    const stream = this.#ahead.get(place.utterance, this.#manner);
    return new Laying(stream, place, this.#manner.rate);
  }

  /** All that is left of a sentence, as soon as it is made. @throws QariError of the voice. */
  async #layOut(
    schedule: Schedule,
    laying: Laying,
    signal: AbortSignal,
  ): Promise<void> {
    while (this.#laying === laying) {
      const part = await laying.next();
      if (signal.aborted) return;
      this.#add(schedule, laying, part);
    }
  }

  #add(schedule: Schedule, laying: Laying, part: SpokenPart): void {
    const { place, before, rate } = laying;
    const { source = "", pauseAfter = 0 } =
      this.#script.at(place.utterance) ?? {};
    schedule.add(part, {
      ...place,
      before,
      pauseAfter: part.isLast ? pauseAfter / rate : 0,
    });
    laying.advance(part);
    this.#laying = part.isLast ? undefined : laying;
    if (part.isLast)
      this.#listener.paced(source.length, laying.before * rate + pauseAfter);
  }

  #tick(): void {
    const schedule = this.#schedule;
    if (!schedule || !this.#output) return;
    const { heard } = this.#output;
    const now = schedule.heardAt(heard + frameLead);
    if (now) this.#listener.heard(now);
    // Whoever heard it may have gone elsewhere; nothing more begins in a pause.
    if (schedule !== this.#schedule || this.#isSuspended) return;
    const last = schedule.last;
    if (!last || heard < last.end) void this.#fill();
    else if (this.#broken)
      this.#listener.failed(this.#broken.error, this.#broken.at);
    else if (this.#elsewhere !== undefined) {
      if (heard >= last.end + this.#pauseAfter(last.utterance))
        this.#listener.over(this.#elsewhere);
    } else if (this.#laying || this.#script.after(last.utterance) !== undefined)
      void this.#fill();
    else this.#listener.over(undefined);
  }

  #pauseAfter(utterance: number): number {
    return (this.#script.at(utterance)?.pauseAfter ?? 0) / this.#manner.rate;
  }

  #clamped(manner: Manner): Manner {
    return clampedTo(this.#engine.capabilities, manner);
  }

  /** @throws QariError `audio-unavailable` */
  #open(): SoundOutput {
    if (this.#output) return this.#output;
    const output = new SoundOutput(this.audio, this.#createContext, (error) =>
      this.#listener.failed(error),
    );
    output.volume = this.#volume;
    this.#output = output;
    return output;
  }
}
