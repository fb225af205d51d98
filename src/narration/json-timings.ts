import type { NarratedSentence, SoundSpan } from "./narration.ts";
import type { NarrationEnd, TimingsWriter } from "./timings.ts";

/**
 * Times as one JSON object: `{words: [{utterance, token, source, start, end,
 * range}], sentences: [{utterance, article, source, lang, start, end, range}], sections:
 * [{title, lang, start, end}], sampleRate, seconds}`.
 *
 * Times are seconds, to the microsecond: finer than a sample. Titles, which
 * stand in no block, have no range.
 */
export function jsonTimings(sampleRate: number): TimingsWriter {
  const seconds = (samples: number): number =>
    Math.round((samples / sampleRate) * 1e6) / 1e6;
  const span = ({ start, end }: SoundSpan) => ({
    start: seconds(start),
    end: seconds(end),
  });
  /** They stand behind the words in the file. */
  const sentences: string[] = [];
  let isFirst = true;
  return {
    head: () => '{"words":[',
    sentence({ words, ...sentence }: NarratedSentence) {
      const { utterance, article, source, lang, range } = sentence;
      sentences.push(
        JSON.stringify({
          utterance,
          article,
          source,
          lang,
          ...span(sentence),
          range,
        }),
      );
      return words
        .map((word) => {
          const entry = JSON.stringify({
            utterance,
            token: word.token,
            source: word.source,
            ...span(word),
            range: word.range,
          });
          const before = isFirst ? "" : ",\n";
          isFirst = false;
          return before + entry;
        })
        .join("");
    },
    tail({ samples, chapters }: NarrationEnd) {
      const sections = chapters.map(({ title, lang, ...chapter }) =>
        JSON.stringify({ title, lang, ...span(chapter) }),
      );
      return `],\n"sentences":[${sentences.join(",\n")}],\n"sections":[${sections.join(",\n")}],\n"sampleRate":${sampleRate},"seconds":${seconds(samples)}}\n`;
    },
  };
}
