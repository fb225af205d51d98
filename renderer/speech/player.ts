import type { Position } from "../../src/article/position.ts";
import { QariError, type ErrorCode } from "../../src/errors.ts";
import { Pace } from "../../src/speech/pace.ts";
import {
  SpeechScript,
  type ReadingPlace,
} from "../../src/speech/speech-script.ts";
import type {
  Delivery,
  DeliveryCapabilities,
  DeliveryListener,
} from "./delivery/delivery.ts";
import { SampledDelivery } from "./delivery/sampled-delivery.ts";
import { SystemDelivery } from "./delivery/system-delivery.ts";
import {
  clampedTo,
  isSameManner,
  type Manner,
  type SpeechEngine,
} from "./engine.ts";
import {
  SpeechStateEvent,
  SpeechWordEvent,
  type PlayerEventMap,
  type PlayerState,
} from "./player-events.ts";
import type { Patience } from "./system/say.ts";
import type { Heard } from "./timeline.ts";

/** Further into a sentence than this, "previous" means its beginning; seconds. */
const restartAfter = 2;
const usualManner: Manner = { rate: 1, pitch: 1 };

/** The voices of the system, which give no samples. */
export interface SystemPart {
  readonly capabilities: DeliveryCapabilities;
  /** What speaks a language; `undefined` where `engine` does. */
  readonly voiceFor: (
    lang: string,
  ) => Promise<SpeechSynthesisVoice | undefined>;
  readonly synthesis?: SpeechSynthesis;
  readonly patience?: Patience;
}

export interface PlayerOptions {
  readonly engine: SpeechEngine;
  readonly system?: SystemPart;
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
  /** How fast what was spoken so far was said. */
  readonly pace = new Pace();
  /** What sounds now, or would. */
  #delivery: Delivery;
  readonly #sampled: Delivery;
  readonly #systemDelivery: Delivery | undefined;
  readonly #system: SystemPart | undefined;
  #script = SpeechScript.of([]);
  #state: PlayerState = "idle";
  #failure: ErrorCode | undefined;
  #manner: Manner;
  /** What is heard. */
  #heard: Heard | undefined;
  /** Where to begin when no run goes on. */
  #from: ReadingPlace | undefined;
  /** Aborted whenever the listener changes course, so that late answers are dropped. */
  #course = new AbortController();
  /** A run is on its way, and does not sound yet: whatever changes course begins it again. */
  #isBeginning = false;
  /** The sound is being turned down. */
  #isFading = false;

  constructor({
    engine,
    system,
    manner = usualManner,
    volume = 1,
    createContext,
  }: PlayerOptions) {
    super();
    this.#manner = manner;
    this.#system = system;
    const shared = {
      script: this.#script,
      listener: this.#listener,
      createContext,
    };
    this.#sampled = new SampledDelivery({
      ...shared,
      engine,
      isOurs: async (key) => (await this.#systemVoice(key)) === undefined,
    });
    this.#systemDelivery =
      system &&
      new SystemDelivery({
        ...shared,
        ...system,
        voiceOf: (key) => this.#systemVoice(key),
      });
    this.#delivery = this.#sampled;
    this.volume = volume;
  }

  /** What the system sees playing: silent, beside the sound. */
  get audio(): HTMLAudioElement {
    return this.#delivery.audio;
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

  /** As far as the voice can. */
  get manner(): Manner {
    return clampedTo(this.#delivery.capabilities, this.#manner);
  }

  /** Takes effect at the next word. */
  set manner(manner: Manner) {
    const before = this.manner;
    this.#manner = manner;
    if (isSameManner(before, this.manner)) return;
    if (this.#isBeginning) void this.#beginAgain();
    else if (this.#delivery.isHolding) void this.#changeManner();
  }

  /** What can be done with the voice that sounds now, or did last. */
  get capabilities(): DeliveryCapabilities {
    return this.#delivery.capabilities;
  }

  /** 0–1; takes effect at once, or with the next sentence where the voice cannot. */
  set volume(volume: number) {
    for (const delivery of this.#deliveries) delivery.setVolume(volume);
  }

  /** Read something else from now on. The voice stops. */
  load(script: SpeechScript): void {
    void this.stop();
    for (const delivery of this.#deliveries) delivery.load(script);
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
    const isBeginning = this.#isBeginning;
    if (isBeginning) this.#silence();
    else this.#changeCourse();
    const sounding = this.#delivery.cut();
    change(sounding);
    // What was made ahead is not said any more.
    this.#sampled.load(this.#script);
    if (sounding !== undefined) return this.#delivery.goOn(this.#course.signal);
    const place = position && this.#script.find(position);
    if (this.#from && place)
      this.#from = { ...place, token: place.utterance === key ? token : 0 };
    if (this.#heard && place)
      this.#hear({ utterance: place.utterance, token: undefined });
    if (isBeginning) await this.#beginAgain();
  }

  /**
   * Voices were chosen anew. The word at hand is said again where its voice is
   * another now; what comes later is in the new voice anyway.
   *
   * @param isOther Whether a language has another voice than before.
   */
  async recast(isOther: (lang: string) => boolean): Promise<void> {
    const place = this.#startingPlace();
    const lang = this.#script.at(place.utterance)?.lang;
    const isAnew = lang !== undefined && isOther(lang);
    if (!isAnew && this.#delivery.isHolding && !this.#isBeginning) {
      this.#changeCourse();
      this.#delivery.cut();
      return this.#delivery.goOn(this.#course.signal);
    }
    // What was made ahead is in the old voice.
    this.#sampled.load(this.#script);
    if (this.#state === "playing" || this.#state === "preparing")
      return this.#begin(place);
    this.#silence();
    await this.#delivery.halt();
  }

  /** Have engine, output and first sentence ready before they are asked for. Failures wait for `play`. */
  async prepare(): Promise<void> {
    if (this.#script.first === undefined) return;
    try {
      await this.#prepareFor(this.#startingPlace());
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
    if (this.#state !== "playing" && this.#state !== "preparing") return;
    this.#from = this.#startingPlace();
    // Not under way yet: what is on its way is not wanted any more.
    if (!this.#delivery.isHolding || this.#isBeginning) this.#changeCourse();
    this.#enter("paused");
    await this.#delivery.suspend();
  }

  async resume(): Promise<void> {
    if (this.#state !== "paused") return;
    if (!this.#delivery.isHolding) return this.#begin(this.#startingPlace());
    const { signal } = this.#course;
    this.#isFading = false;
    this.#enter("playing");
    await this.#orFail(signal, () => this.#delivery.resume());
  }

  async stop(): Promise<void> {
    this.#silence();
    if (this.#state === "idle") return;
    this.#enter("idle");
    this.#hear(this.#heard && { ...this.#heard, token: undefined });
    await this.#delivery.halt();
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

  /** The first sentence in a block or behind it; the end, where there is none. */
  async skipTo(place: Pick<Position, "section" | "block">): Promise<void> {
    await this.#jumpOrEnd(this.#script.from(place));
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
    this.#isFading = true;
    const isSilent = await this.#delivery.fadeOut(seconds);
    this.#isFading = false;
    if (isSilent && this.state === "playing") await this.pause();
  }

  /** Read on as loud as before `fadeOut`, which comes to nothing. */
  fadeIn(): void {
    this.#isFading = false;
    this.#delivery.fadeIn();
  }

  /** Let go of output and engine. The player is of no use afterwards. */
  async close(): Promise<void> {
    void this.stop();
    await Promise.all(
      this.#deliveries.map(async (delivery) => delivery.close()),
    );
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

  readonly #listener: DeliveryListener = {
    heard: (heard) => this.#hear(heard),
    paced: (units, seconds) => this.pace.observe(units, seconds),
    over: (next) => {
      if (next === undefined) void this.#end();
      else if (this.#isFading) {
        // The other voice would begin as loud as ever.
        this.#enter("paused");
        void this.#jump(next);
      } else void this.#begin({ utterance: next, token: 0 }, true);
    },
    // What fails now fails again when its turn has come, and is told then.
    soonOver: (next) =>
      void this.#prepareFor({ utterance: next, token: 0 }).catch(
        () => undefined,
      ),
    failed: (error, at) => this.#fail(error, at),
  };

  /** The listener has heard enough of the sentence to mean its beginning by "previous". */
  get #isUnderWay(): boolean {
    const into = this.#delivery.secondsInto;
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
    await this.#delivery.halt();
  }

  /** @param isGoingOn The voice was speaking until now, and goes on by itself. */
  async #begin(place: ReadingPlace, isGoingOn = false): Promise<void> {
    this.#silence();
    const { signal } = this.#course;
    this.#isBeginning = true;
    this.#from = place;
    if (!isGoingOn) {
      this.#isFading = false;
      this.#enter("preparing");
    }
    // The word itself is told when it is heard.
    this.#hear({ utterance: place.utterance, token: undefined });
    await this.#orFail(signal, async () => {
      const delivery = await this.#deliveryFor(place);
      if (signal.aborted) return;
      if (delivery !== this.#delivery) void this.#delivery.halt();
      this.#delivery = delivery;
      await delivery.begin(place, this.#manner, signal);
      if (signal.aborted) return;
      this.#isBeginning = false;
      this.#enter("playing");
    });
  }

  #beginAgain(): Promise<void> {
    return this.#begin(this.#startingPlace(), this.#state === "playing");
  }

  get #deliveries(): readonly Delivery[] {
    return this.#systemDelivery
      ? [this.#sampled, this.#systemDelivery]
      : [this.#sampled];
  }

  async #systemVoice(key: number): Promise<SpeechSynthesisVoice | undefined> {
    const lang = this.#script.at(key)?.lang;
    return lang === undefined ? undefined : this.#system?.voiceFor(lang);
  }

  async #deliveryFor({ utterance }: ReadingPlace): Promise<Delivery> {
    // With nothing to choose from, nothing is waited for.
    if (!this.#systemDelivery) return this.#sampled;
    return (await this.#systemVoice(utterance))
      ? this.#systemDelivery
      : this.#sampled;
  }

  async #prepareFor(place: ReadingPlace): Promise<void> {
    const delivery = await this.#deliveryFor(place);
    await delivery.prepare(place, this.#manner);
  }

  async #changeManner(): Promise<void> {
    this.#changeCourse();
    const { signal } = this.#course;
    await this.#orFail(signal, () =>
      this.#delivery.change(this.#manner, signal),
    );
  }

  async #end(): Promise<void> {
    this.#silence();
    this.#from = undefined;
    this.#enter("ended");
    this.#hear(undefined);
    await this.#delivery.halt();
  }

  #silence(): void {
    this.#from = this.#startingPlace();
    this.#changeCourse();
    this.#delivery.clear();
  }

  #changeCourse(): void {
    this.#course.abort();
    this.#course = new AbortController();
    this.#isBeginning = false;
  }

  /** What fails ends in the state `failed`, unless the listener went elsewhere. */
  async #orFail(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** @param at What could not be said, and is begun with when it is tried again. */
  #fail(error: unknown, at?: ReadingPlace): void {
    if (!(error instanceof QariError)) reportError(error);
    this.#silence();
    if (at) this.#from = at;
    if (at && at.utterance !== this.#heard?.utterance)
      this.#hear({ utterance: at.utterance, token: undefined });
    this.#failure = error instanceof QariError ? error.code : "internal";
    this.#enter("failed");
    void this.#delivery.halt();
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
    if (this.#isBeginning || !this.#delivery.isHolding || !this.#heard)
      return this.#from ?? { utterance: this.#script.first ?? 0, token: 0 };
    const { utterance, token } = this.#heard;
    return { utterance, token: token ?? 0 };
  }
}
