import { espeakSampleRate } from "../../src/speech/embedded/sample-rate.ts";
import { castOf, type NarratingVoice } from "./narrating-voice.ts";
import { openEmbeddedVoice, openVowels } from "../speech/embedded-voice.ts";
import { neuralNarrator } from "../speech/neural/neural-narrator.ts";
import type { NeuralLine } from "../speech/neural/neural-voices.ts";

/**
 * The embedded voice, and neural ones each for its language.
 *
 * @param folder Of the embedded voice.
 * @returns What narrates until a signal aborts; then it throws the signal's reason.
 * @throws QariError `voice-missing`
 */
export async function openNarrators(
  folder: string,
  lines: readonly Pick<NeuralLine, "language" | "hearsVowels" | "say">[],
): Promise<(signal: AbortSignal) => NarratingVoice> {
  const vowels = openVowels(folder);
  const embedded = await openEmbeddedVoice(folder, vowels);
  const vocaliser = await vowels;
  return (signal) =>
    castOf(
      embedded,
      new Map(
        lines.map(({ language, hearsVowels, say }) => [
          language,
          neuralNarrator({
            hearsVowels,
            vocaliser,
            say: async (text, rate) => {
              const what = { text, rate, sampleRate: espeakSampleRate };
              try {
                return await say(what, signal);
              } catch (error) {
                signal.throwIfAborted();
                throw error;
              }
            },
          }),
        ]),
      ),
    );
}
