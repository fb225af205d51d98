import { QariError } from "../../../src/errors.ts";
import type {
  ReadingPlace,
  SpeechScript,
} from "../../../src/speech/speech-script.ts";
import { clampedTo, type Manner } from "../engine.ts";
import { say, usualPatience, type Patience } from "../system/say.ts";
import { sentenceText } from "../system/sentence-text.ts";
import type {
  Delivery,
  DeliveryCapabilities,
  DeliveryListener,
} from "./delivery.ts";
import { SilentSound } from "./silent-sound.ts";

/** A slider on its way asks for many manners; the voice begins anew once it rests. Seconds. */
const settling = 0.3;
/** No more of a pause is taken for the voice's own delay, in seconds. */
const longestDelay = 0.5;

interface Options {
  readonly capabilities: DeliveryCapabilities;
  readonly script: SpeechScript;
  readonly listener: DeliveryListener;
  /** What speaks an utterance; `undefined` when it is not for the system to speak. */
  readonly voiceOf: (
    utterance: number,
  ) => Promise<SpeechSynthesisVoice | undefined>;
  readonly synthesis?: SpeechSynthesis | undefined;
  readonly patience?: Patience | undefined;
  readonly createContext?: (() => AudioContext) | undefined;
}

/** From `begin` until something else is wanted. */
interface Run {
  readonly abort: AbortController;
  place: ReadingPlace;
  /** When the sentence was first heard, by a clock that never jumps; milliseconds. */
  startedAt: number | undefined;
  /** The listener is being let fall asleep: nothing follows this sentence. */
  isLast: boolean;
  /** Settles when the sentence is over. */
  sentence: Promise<void>;
}

/**
 * Voices of the system: an utterance a sentence, spoken by itself. They cannot
 * be paused (see `say.ts`), so whoever goes on begins the sentence again at the
 * last word that was told, or at its start where the voice tells no words.
 */
export class SystemDelivery implements Delivery {
  readonly capabilities: DeliveryCapabilities;
  readonly #listener: DeliveryListener;
  readonly #voiceOf: Options["voiceOf"];
  readonly #synthesis: SpeechSynthesis;
  readonly #patience: Patience;
  readonly #silence: SilentSound;
  #script: SpeechScript;
  #manner: Manner = { rate: 1, pitch: 1 };
  #volume = 1;
  #run: Run | undefined;
  /** Between asking for a sentence and hearing it, as it was of late; seconds. */
  #delay = 0;

  constructor(options: Options) {
    this.capabilities = options.capabilities;
    this.#listener = options.listener;
    this.#voiceOf = options.voiceOf;
    this.#script = options.script;
    this.#synthesis = options.synthesis ?? speechSynthesis;
    this.#patience = options.patience ?? usualPatience;
    this.#silence = new SilentSound(options.createContext);
  }

  get audio(): HTMLAudioElement {
    return this.#silence.audio;
  }

  get isHolding(): boolean {
    return this.#run !== undefined;
  }

  get secondsInto(): number | undefined {
    const startedAt = this.#run?.startedAt;
    return startedAt === undefined
      ? undefined
      : (performance.now() - startedAt) / 1000;
  }

  load(script: SpeechScript): void {
    this.#script = script;
  }

  /** Takes effect with the next sentence. */
  setVolume(volume: number): void {
    this.#volume = volume;
  }

  async prepare({ utterance }: ReadingPlace): Promise<void> {
    await this.#voiceOf(utterance);
  }

  async begin(
    place: ReadingPlace,
    manner: Manner,
    signal: AbortSignal,
  ): Promise<void> {
    this.#manner = clampedTo(this.capabilities, manner);
    this.clear();
    await this.#silence.start();
    if (!signal.aborted) await this.#start(place);
  }

  /** At once where the voice tells words; else the sentence begins again. */
  async change(manner: Manner): Promise<void> {
    this.#manner = clampedTo(this.capabilities, manner);
    if (!this.#run) return;
    const { place } = this.#run;
    this.clear();
    await this.#start(place, settling);
  }

  cut(): number | undefined {
    return this.#run?.place.utterance;
  }

  goOn(): void {
    // Nothing is made ahead: the next sentence comes out of the script as it is then.
  }

  async suspend(): Promise<void> {
    this.clear();
    await this.#silence.suspend();
  }

  async resume(): Promise<void> {
    // Nothing is held over a pause.
  }

  /** The voice cannot be turned down while it speaks: it may end its sentence, as far as there is time. */
  async fadeOut(seconds: number): Promise<boolean> {
    const run = this.#run;
    if (!run) return false;
    run.isLast = true;
    await Promise.race([
      // What goes wrong is told by the run.
      run.sentence.catch(() => undefined),
      this.#silence.wait(seconds, run.abort.signal),
    ]);
    return run.isLast && !run.abort.signal.aborted;
  }

  fadeIn(): void {
    if (this.#run) this.#run.isLast = false;
  }

  clear(): void {
    this.#run?.abort.abort();
    this.#run = undefined;
  }

  async halt(): Promise<void> {
    if (!this.#run) await this.#silence.suspend();
  }

  async close(): Promise<void> {
    this.clear();
    await this.#silence.close();
  }

  /** @param after Seconds to wait before. Settles when the voice is heard. */
  async #start(place: ReadingPlace, after = 0): Promise<void> {
    const run: Run = {
      abort: new AbortController(),
      place,
      startedAt: undefined,
      isLast: false,
      sentence: Promise.resolve(),
    };
    this.#run = run;
    const { signal } = run.abort;
    await this.#silence.wait(after, signal);
    if (signal.aborted) return;
    const heard = this.#speak(run, place);
    await heard;
    void this.#goOn(run).catch((error: unknown) => {
      if (!signal.aborted) this.#listener.failed(error, run.place);
    });
  }

  /** Sentence after sentence, with the silence that was planned between them. */
  async #goOn(run: Run): Promise<void> {
    const { signal } = run.abort;
    for (;;) {
      await run.sentence;
      if (signal.aborted || run.isLast) return;
      const { utterance } = run.place;
      const next = this.#script.after(utterance);
      if (next === undefined) return this.#listener.over(undefined);
      const pause =
        (this.#script.at(utterance)?.pauseAfter ?? 0) / this.#manner.rate;
      const isOurs = (await this.#voiceOf(next)) !== undefined;
      if (!isOurs && !signal.aborted) this.#listener.soonOver(next);
      await this.#silence.wait(pause - (isOurs ? this.#delay : 0), signal);
      if (signal.aborted || run.isLast) return;
      if (!isOurs) return this.#listener.over(next);
      await this.#speak(run, { utterance: next, token: 0 });
    }
  }

  /** Settles when the sentence is heard; `run.sentence`, when it is over. */
  async #speak(run: Run, place: ReadingPlace): Promise<void> {
    run.place = place;
    const { signal } = run.abort;
    const { utterance: key, token } = place;
    const utterance = this.#script.at(key);
    const voice = await this.#voiceOf(key);
    if (signal.aborted) return;
    if (!utterance || !voice)
      throw new QariError("voice-silent", `no system voice for ${key}`);
    const { text, tokenAt } = sentenceText(utterance, token);
    const started = Promise.withResolvers<void>();
    const { rate } = this.#manner;
    const askedAt = performance.now();
    run.sentence = say(
      this.#synthesis,
      { text, voice, ...this.#manner, volume: this.#volume },
      {
        onStart: () => {
          const now = performance.now();
          run.startedAt = now;
          const delay = Math.min(longestDelay, (now - askedAt) / 1000);
          this.#delay = this.#delay === 0 ? delay : (this.#delay + delay) / 2;
          this.#listener.heard({ utterance: key, token: undefined });
          started.resolve();
        },
        onWord: (offset) => {
          const word = { utterance: key, token: tokenAt(offset) };
          run.place = word;
          this.#listener.heard(word);
        },
      },
      signal,
      this.#patience,
    );
    // A voice may end without having said that it started.
    await Promise.race([started.promise, run.sentence]);
    void run.sentence.then(
      () => {
        if (signal.aborted || token !== 0 || run.startedAt === undefined)
          return;
        const seconds = (performance.now() - run.startedAt) / 1000;
        this.#listener.paced(
          utterance.source.length,
          seconds * rate + utterance.pauseAfter,
        );
        this.#listener.heard({ utterance: key, token: undefined });
      },
      // Whoever waits for the sentence is told.
      () => undefined,
    );
  }
}
