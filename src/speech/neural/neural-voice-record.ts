import * as v from "valibot";
import { limits } from "../../settings/limits.ts";

/** Permanent, also when the folder of a voice is shown anew. */
export const neuralVoiceKeySchema = v.pipe(v.string(), v.uuid());

/** A neural voice that the reader added. */
export interface NeuralVoiceRecord {
  /** What follows `neural:` in its `VoiceId`. */
  readonly key: string;
  /** As its maker calls it: text from outside. */
  readonly name: string;
  /** BCP 47 primary language that it speaks. */
  readonly language: string;
  /** Samples a second of its sound. */
  readonly sampleRate: number;
  /** Whether it hears short vowels, or was trained on bare letters. */
  readonly hearsVowels: boolean;
  /** Where its folder is, to be shown to the reader. */
  readonly folder: string;
  /** The folder, or a file that the voice needs, is not where it was. */
  readonly isMissing: boolean;
}

/** Longest text that is spoken at once, in UTF-16 code units. */
export const longestNeuralText = 10_000;

/** What a neural voice is asked to say: a clause, or a whole sentence. */
export const neuralSpeechSchema = v.strictObject({
  key: neuralVoiceKeySchema,
  /** Names the call, for `voices.cancel`. */
  call: v.pipe(v.string(), v.uuid()),
  text: v.pipe(v.string(), v.maxLength(longestNeuralText)),
  rate: v.pipe(
    v.number(),
    v.minValue(limits.speechRate.min),
    v.maxValue(limits.speechRate.max),
  ),
  /** Samples a second that its sound is wanted with. */
  sampleRate: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(8000),
    v.maxValue(48_000),
  ),
});
export type NeuralSpeech = v.InferOutput<typeof neuralSpeechSchema>;

/** Its sound, one channel, without silence at either end. */
export interface NeuralSound {
  /** Empty where the text has nothing that can be said. */
  readonly samples: Int16Array<ArrayBuffer>;
  readonly sampleRate: number;
}
