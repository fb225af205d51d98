import type { WordTime } from "../../src/speech/spoken.ts";

/** A sentence, or the rest of one, laid out in time. Seconds of the audio clock. */
export interface Segment {
  /** Its key in the script. */
  readonly utterance: number;
  /** When its first sample would sound if all of it were played. */
  readonly origin: number;
  /** When it becomes audible. */
  readonly begin: number;
  /** When its sound ends. */
  readonly end: number;
  readonly words: readonly WordTime[];
}

/** What is heard at one moment. */
export interface Heard {
  readonly utterance: number;
  /** `undefined` in the silence after a sentence, and where the engine knows no word times. */
  readonly token: number | undefined;
}

/**
 * What is heard at a time: after a sentence it is still that sentence, until the next begins.
 *
 * @param segments In order of time.
 * @returns `undefined` before the first.
 */
export function heardAt(
  segments: readonly Segment[],
  time: number,
): Heard | undefined {
  const segment = segmentAt(segments, time);
  if (!segment) return undefined;
  const word =
    time < segment.end
      ? segment.words.findLast(({ start }) => segment.origin + start <= time)
      : undefined;
  return { utterance: segment.utterance, token: word?.token };
}

/** The last segment that has begun. */
export const segmentAt = <S extends Segment>(
  segments: readonly S[],
  time: number,
): S | undefined => segments.findLast(({ begin }) => begin <= time);

/**
 * Where a segment can be cut without breaking a word.
 *
 * @returns The next word and when it begins; `undefined` when `time` falls into the last one.
 */
export function nextWord(
  { words, origin, end }: Segment,
  time: number,
): { readonly token: number; readonly at: number } | undefined {
  const word = words.find(({ start }) => origin + start >= time);
  return word && origin + word.start < end
    ? { token: word.token, at: origin + word.start }
    : undefined;
}
