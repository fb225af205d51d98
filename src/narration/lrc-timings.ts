import { oneLine } from "../one-line.ts";
import { clockTime, padded } from "./clock-time.ts";
import type { NarrationInfo } from "./narration.ts";
import type { TimingsWriter } from "./timings.ts";

/**
 * Times as LRC, which players of music show: a line a sentence. Words have no
 * times of their own in it: most players would show them as text.
 */
export function lrcTimings(
  { title, byline, source }: NarrationInfo,
  sampleRate: number,
): TimingsWriter {
  const at = (sample: number): string => {
    const { hours, minutes, seconds, fraction } = clockTime(
      sample,
      sampleRate,
      100,
    );
    return `[${padded(hours * 60 + minutes)}:${padded(seconds)}.${padded(fraction)}]`;
  };
  const tag = (name: string, value: string | undefined): string =>
    value === undefined ? "" : `[${name}:${oneLine(value)}]\n`;
  return {
    head: () => tag("ti", title) + tag("ar", byline) + tag("al", source),
    sentence: (sentence) =>
      `${at(sentence.start)}${oneLine(sentence.source)}\n`,
    // An empty line: nothing is said any longer.
    tail: ({ samples }) => `${at(samples)}\n`,
  };
}
