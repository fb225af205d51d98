import type { SpokenPart, SpokenUtterance } from "../../src/speech/spoken.ts";
import type { Utterance } from "../../src/speech/utterance.ts";

/** How a voice speaks: multiples of what is usual for it. */
export interface Manner {
  readonly rate: number;
  readonly pitch: number;
}

export const isSameManner = (a: Manner, b: Manner): boolean =>
  a.rate === b.rate && a.pitch === b.pitch;

/** How it is known when which word sounds: told by the voice, reckoned from the length of the words, or not at all. */
export type WordTimes = "told" | "estimated" | "none";

/** What an engine can do, so that the player and the interface need not know which one it is. */
export interface EngineCapabilities {
  readonly wordTimes: WordTimes;
  /** Multiples of the voice's normal rate, inclusive. */
  readonly rate: { readonly min: number; readonly max: number };
  /** The same of its pitch; both are 1 where it has but one. */
  readonly pitch: { readonly min: number; readonly max: number };
  /** BCP 47 primary languages it speaks. */
  readonly languages: readonly string[];
  /** Samples a second of all its sound, so that the output can be opened before the first is there. */
  readonly sampleRate: number;
}

/** The nearest manner that a voice can speak in. */
export const clampedTo = (
  { rate, pitch }: Pick<EngineCapabilities, "rate" | "pitch">,
  manner: Manner,
): Manner => ({
  rate: within(rate, manner.rate),
  pitch: within(pitch, manner.pitch),
});

const within = (
  { min, max }: { readonly min: number; readonly max: number },
  value: number,
): number => Math.min(max, Math.max(min, value));

/** Turns utterances into sound. The embedded voice is the first; neural and recorded voices follow the same shape. */
export interface SpeechEngine {
  readonly id: string;
  readonly capabilities: EngineCapabilities;

  /**
   * Load what the engine needs; more calls wait for the first.
   *
   * @throws QariError `voice-missing`, `voice-failed`
   */
  prepare(): Promise<void>;

  /**
   * Speak one utterance. Calls are answered in order.
   *
   * @param onPart Told of each part as soon as it is made, by engines that do not make an utterance in one go.
   * @returns All of it, whether parts were told or not.
   * @throws QariError `voice-missing`, `voice-failed`; `cancelled` once `signal` aborts.
   */
  synthesize(
    utterance: Utterance,
    manner: Manner,
    signal: AbortSignal,
    onPart?: (part: SpokenPart) => void,
  ): Promise<SpokenUtterance>;

  /** Let go of every resource. The engine is of no use afterwards. */
  close(): void;
}
