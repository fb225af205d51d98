import type { Vocaliser } from "../../../src/arabic/tashkeel/tashkeel.ts";
import { espeakSampleRate } from "../../../src/speech/embedded/sample-rate.ts";
import { clausesOf, spellingFor } from "../../../src/speech/neural/clauses.ts";
import { joinClauses } from "../../../src/speech/neural/join-clauses.ts";
import type { NeuralSound } from "../../../src/speech/neural/neural-voice-record.ts";
import { withVowels } from "../../../src/speech/vowels.ts";
import type { NarratingVoice } from "../../narration/narrating-voice.ts";

interface Options {
  readonly hearsVowels: boolean;
  /** For those that hear them. */
  readonly vocaliser: Pick<Vocaliser, "addedMarks"> | undefined;
  /** Has a clause said, at `espeakSampleRate`. */
  readonly say: (text: string, rate: number) => Promise<NeuralSound>;
}

/** A neural voice that narrates: as the listener hears it, with all there is to a sentence at once. */
export const neuralNarrator = ({
  hearsVowels,
  vocaliser,
  say,
}: Options): NarratingVoice => ({
  speak: async (utterance, rate) => {
    const { tokens } = hearsVowels
      ? withVowels(utterance, vocaliser)
      : utterance;
    const clauses = clausesOf(
      tokens,
      spellingFor(hearsVowels, utterance.vowels),
    );
    // All at once: they are answered in order, and the voice is kept busy.
    const sounds = await Promise.all(
      clauses.map(({ text }) => say(text, rate)),
    );
    return joinClauses(
      clauses,
      sounds.map(({ samples }) => samples),
      espeakSampleRate,
      rate,
    );
  },
});
