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
import { espeakSampleRate } from "../../src/speech/embedded/sample-rate.ts";
import type { PcmUtterance, WordTime } from "../../src/speech/spoken.ts";
import type { Utterance } from "../../src/speech/utterance.ts";
import type { NarratingVoice } from "./narrating-voice.ts";

/** Samples a second of all that is narrated. */
export const sampleRate = espeakSampleRate;

/** So many sentences one after the other are not the sentences' fault. */
const mostUnspoken = 10;

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
 * @throws QariError `voice-failed` when the voice says nothing at all or nothing any more, `voice-missing`; AbortError.
 */
export async function* narrate(
  voice: NarratingVoice,
  script: Iterable<ScriptLine>,
  rate = 1,
): AsyncGenerator<NarratedPart> {
  let start = 0;
  let said = 0;
  // Nothing was heard yet: what fails first fails as a whole.
  let unspoken = mostUnspoken;
  for (const { utterance, article, isTitle, chapter } of script) {
    const spoken = await speak(voice, utterance, rate, unspoken < mostUnspoken);
    unspoken = spoken ? 0 : unspoken + 1;
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
async function speak(
  voice: NarratingVoice,
  utterance: Utterance,
  rate: number,
  mayFail: boolean,
): Promise<PcmUtterance | undefined> {
  try {
    return await voice.speak(utterance, rate);
  } catch (error) {
    if (mayFail && error instanceof QariError && error.code === "voice-failed")
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
