import type { EspeakVoice } from "../../src/speech/embedded/espeak-voice.ts";
import { espeakSampleRate } from "../../src/speech/embedded/sample-rate.ts";
import type { Utterance } from "../../src/speech/utterance.ts";

/** When one word of the plan sounds. Seconds from the start of the sound. */
export interface TokenTiming {
  /** Index into the plan. */
  readonly utterance: number;
  /** Index into the utterance's tokens. */
  readonly token: number;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the sound of a whole plan, as long as one utterance and the pause after it. */
export interface SynthesizedPart {
  readonly samples: Int16Array;
  readonly timings: readonly TokenTiming[];
}

/** Samples a second of every part. */
export const sampleRate = espeakSampleRate;

/**
 * Speak a plan from end to end, part by part: a book's sound does not fit into memory.
 *
 * @param rate Multiple of the voice's normal rate, 0.5–3.
 * @throws QariError `voice-failed`
 */
export function* synthesize(
  voice: EspeakVoice,
  plan: readonly Utterance[],
  rate = 1,
): Generator<SynthesizedPart> {
  let before = 0;
  for (const [utterance, { tokens, pauseAfter, lang }] of plan.entries()) {
    const spoken = voice.speak({ tokens, lang }, rate);
    const pause = Math.round((pauseAfter / rate) * sampleRate);
    const samples = new Int16Array(spoken.samples.length + pause);
    samples.set(spoken.samples);
    const from = before / sampleRate;
    yield {
      samples,
      timings: spoken.words.map(({ token, start, end }) => ({
        utterance,
        token,
        source: tokens[token]?.source ?? "",
        start: rounded(from + start),
        end: rounded(from + end),
      })),
    };
    before += samples.length;
  }
}

/** To the tenth of a millisecond: finer than the engine knows. */
const rounded = (seconds: number): number => Math.round(seconds * 1e4) / 1e4;
