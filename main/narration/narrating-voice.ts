import type { PcmUtterance } from "../../src/speech/spoken.ts";
import { primaryLanguage } from "../../src/speech/voice.ts";
import type { Utterance } from "../../src/speech/utterance.ts";

/** What narrations are spoken with: sentences whole, as 16-bit samples at `espeakSampleRate`. */
export interface NarratingVoice {
  /**
   * @param rate Multiple of the voice's normal rate, 0.5–3.
   * @throws QariError `voice-failed`, where it cannot say this; AbortError.
   */
  speak(
    utterance: Utterance,
    rate: number,
  ): PcmUtterance | Promise<PcmUtterance>;
}

/**
 * Several voices as one, each for its language.
 *
 * @param others By primary language; what they do not speak is said by `usual`.
 */
export const castOf = (
  usual: NarratingVoice,
  others: ReadonlyMap<string, NarratingVoice>,
): NarratingVoice => ({
  speak: (utterance, rate) =>
    (others.get(primaryLanguage(utterance.lang)) ?? usual).speak(
      utterance,
      rate,
    ),
});
