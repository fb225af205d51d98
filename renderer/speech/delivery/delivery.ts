import type {
  ReadingPlace,
  SpeechScript,
} from "../../../src/speech/speech-script.ts";
import type { EngineCapabilities, Manner } from "../engine.ts";
import type { Heard } from "../timeline.ts";

/** What the player learns from a delivery. Nothing is told of a run that was cleared. */
export interface DeliveryListener {
  /** Another word or sentence is heard. */
  heard(heard: Heard): void;
  /** A sentence of so many UTF-16 code units takes so many seconds at the normal rate, its pause with it. */
  paced(units: number, seconds: number): void;
  /**
   * The run is over, after the pause behind its last sentence where the script goes on.
   *
   * @param next What another delivery has to go on with; `undefined` at the script's end.
   */
  over(next: number | undefined): void;
  /** What follows on `over` before long, so that the other delivery gets ready. */
  soonOver(next: number): void;
  /**
   * The run broke off.
   *
   * @param at What could not be said, when all before it has been heard; missing where the sound itself was lost.
   */
  failed(error: unknown, at?: ReadingPlace): void;
}

/** What one delivery can do with the voices it has. */
export type DeliveryCapabilities = Pick<
  EngineCapabilities,
  "wordTimes" | "rate" | "pitch"
>;

/**
 * A way to make utterances heard, one after the other. The player has the
 * states and the place, a delivery the sound and its time.
 *
 * A run goes from `begin` to `over`, `failed` or `clear`. Signals abort when the
 * listener went elsewhere; what comes later is dropped without a word.
 */
export interface Delivery {
  readonly capabilities: DeliveryCapabilities;
  /** What the system sees playing. */
  readonly audio: HTMLAudioElement;
  /** Whether a run that was suspended can go on where it was, by `resume`. */
  readonly isHolding: boolean;
  /** How far into its sentence the listener is, in seconds; `undefined` outside a run. */
  readonly secondsInto: number | undefined;

  /** Read something else from now on. There is no run. */
  load(script: SpeechScript): void;

  /** 0–1. */
  setVolume(volume: number): void;

  /**
   * Have everything ready for `begin`.
   *
   * @throws QariError as `begin`
   */
  prepare(place: ReadingPlace, manner: Manner): Promise<void>;

  /**
   * Start a run. Settles when it sounds.
   *
   * @throws QariError of the voice, or `audio-unavailable`
   */
  begin(
    place: ReadingPlace,
    manner: Manner,
    signal: AbortSignal,
  ): Promise<void>;

  /**
   * Go over to another manner, at the next word where words can be told.
   *
   * @throws QariError as `begin`
   */
  change(manner: Manner, signal: AbortSignal): Promise<void>;

  /**
   * The script is about to say other things: let go of all behind the sentence that sounds.
   *
   * @returns The key of that sentence; `undefined` outside a run.
   */
  cut(): number | undefined;

  /** After `cut`: go on with what the script says now. */
  goOn(signal: AbortSignal): void;

  /** Be silent until `resume`. */
  suspend(): Promise<void>;

  /** @throws QariError `audio-unavailable` */
  resume(): Promise<void>;

  /** Fall silent little by little, as far as the voice can. @returns Whether it is silent, and nothing has changed that meanwhile. */
  fadeOut(seconds: number): Promise<boolean>;

  /** Be as loud as before `fadeOut`, which comes to nothing. */
  fadeIn(): void;

  /** Silence now; the run is forgotten. */
  clear(): void;

  /** After `clear`: let the output rest. */
  halt(): Promise<void>;

  /** Let go of every resource. */
  close(): Promise<void>;
}
