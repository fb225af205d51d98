import type { ArticleSummary } from "../../../src/library/records.ts";
import { estimatedSeconds } from "../../../src/narration/estimate.ts";

/** An Arabic word with the space after it, about; UTF-16 code units. */
const wordCharacters = 6;

/**
 * How long an article will be listened to from where the reader is in it: from
 * its beginning when it was read to its end.
 *
 * @param rate Multiple of the voice's normal rate.
 * @returns Seconds, about.
 */
export const secondsToHear = (
  { words, progress, state }: ArticleSummary,
  rate: number,
): number =>
  estimatedSeconds(
    words * wordCharacters * (state === "finished" ? 1 : 1 - progress),
    rate,
  );
