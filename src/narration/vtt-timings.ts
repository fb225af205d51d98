import { timestamp } from "./clock-time.ts";
import type { NarratedSentence, NarrationInfo } from "./narration.ts";
import type { TimingsWriter } from "./timings.ts";

/**
 * Times as WebVTT: a cue a sentence, its words told apart by timestamps inside
 * it, its language named where it is not the narration's.
 *
 * @source W3C WebVTT: The Web Video Text Tracks Format, 4.1–4.3.
 */
export function vttTimings(
  { title, lang }: NarrationInfo,
  sampleRate: number,
): TimingsWriter {
  const at = (sample: number): string => timestamp(sample, sampleRate);
  return {
    head: () => `WEBVTT - ${escaped(title)}\n`,
    sentence(sentence) {
      const start = at(sentence.start);
      const end = at(sentence.end);
      // Nothing is shown for no time.
      if (start === end) return "";
      const text = timedText(sentence, start, end, at);
      const cue =
        sentence.lang === lang ? text : `<lang ${sentence.lang}>${text}</lang>`;
      return `\n${sentence.utterance + 1}\n${start} --> ${end}\n${cue}\n`;
    },
    tail: () => "",
  };
}

/** A sentence with a timestamp before each word that begins later than the one before it. */
function timedText(
  { source, words }: NarratedSentence,
  start: string,
  end: string,
  at: (sample: number) => string,
): string {
  let text = "";
  let written = 0;
  let last = start;
  for (const word of words) {
    const time = at(word.start);
    // Timestamps in a cue go up, and stay inside it.
    if (!isBefore(last, time) || !isBefore(time, end)) continue;
    text += `${escaped(source.slice(written, word.at))}<${time}>`;
    written = word.at;
    last = time;
  }
  return text + escaped(source.slice(written));
}

/** Hours may have more digits, and are longer then. */
const isBefore = (a: string, b: string): boolean =>
  a.length === b.length ? a < b : a.length < b.length;

/** Text of a cue or header: on one line, since an empty one would end it, and without markup. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s*[\r\n\u2028\u2029]\s*/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
