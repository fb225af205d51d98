import { QariError } from "../../src/errors.ts";
import { fadeEdges } from "../../src/narration/fade-edges.ts";
import type {
  ChapterStart,
  ScriptLine,
} from "../../src/narration/narration-script.ts";
import type {
  NarratedSentence,
  NarratedWord,
} from "../../src/narration/narration.ts";
import type { EspeakVoice } from "../../src/speech/embedded/espeak-voice.ts";
import { espeakSampleRate } from "../../src/speech/embedded/sample-rate.ts";
import type { WordTime } from "../../src/speech/spoken.ts";
import type { Utterance } from "../../src/speech/utterance.ts";

/** Samples a second of all that is narrated. */
export const sampleRate = espeakSampleRate;

/** A stretch of the narration: one utterance and the pause after it. */
export interface NarratedPart {
  readonly samples: Int16Array<ArrayBuffer>;
  readonly sentence: NarratedSentence;
  /** The chapter that begins with it. */
  readonly chapter?: ChapterStart;
  /** The voice could not say it: there is only its pause. */
  readonly isSilent: boolean;
}

/**
 * Speak a script from end to end, part by part: a book's sound does not fit
 * into memory. Parts join without a click, and pauses are as planned, to the
 * sample.
 *
 * @param rate Multiple of the voice's normal rate, 0.5–3. Pauses follow it.
 * @throws QariError `voice-failed` when the voice says nothing at all, `voice-missing`.
 */
export function* narrate(
  voice: Pick<EspeakVoice, "speak">,
  script: Iterable<ScriptLine>,
  rate = 1,
): Generator<NarratedPart> {
  let start = 0;
  let said = 0;
  let isHeard = false;
  for (const { utterance, article, isTitle, chapter } of script) {
    const spoken = speak(voice, utterance, rate, isHeard);
    isHeard ||= spoken !== undefined;
    const sound = spoken?.samples ?? new Int16Array();
    fadeEdges(sound, sampleRate);
    const pause = Math.round((utterance.pauseAfter / rate) * sampleRate);
    const samples = new Int16Array(sound.length + pause);
    samples.set(sound);
    const { source, lang, range } = utterance;
    yield {
      samples,
      sentence: {
        utterance: said,
        article,
        source,
        lang,
        ...(!isTitle && { range }),
        start,
        end: start + sound.length,
        words: (spoken?.words ?? []).map((word) =>
          narratedWord(utterance, word, start, isTitle),
        ),
      },
      ...(chapter && { chapter }),
      isSilent: !spoken,
    };
    start += samples.length;
    said += 1;
  }
}

/** @returns `undefined` for one sentence that the voice cannot say: the rest of a book is not lost for it. */
function speak(
  voice: Pick<EspeakVoice, "speak">,
  utterance: Utterance,
  rate: number,
  isHeard: boolean,
) {
  try {
    return voice.speak(utterance, rate);
  } catch (error) {
    if (isHeard && error instanceof QariError && error.code === "voice-failed")
      return undefined;
    throw error;
  }
}

function narratedWord(
  { tokens, range }: Utterance,
  word: WordTime,
  from: number,
  isTitle: boolean,
): NarratedWord {
  const token = tokens[word.token];
  const at = (seconds: number): number =>
    from + Math.round(seconds * sampleRate);
  return {
    token: word.token,
    source: token?.source ?? "",
    at: (token?.range.start.offset ?? 0) - range.start.offset,
    ...(token && !isTitle && { range: token.range }),
    start: at(word.start),
    end: at(word.end),
  };
}
