import type { QuranicSpan } from "../arabic/quranic-text.ts";

/** ۝١, wherever it stands. */
const endOfVerse = /\u06DD\s?\p{Nd}{0,3}/gu;
/** A number by itself, in brackets or not; after a colon it belongs to the name of a chapter. */
const alone =
  /[\uFD3E\uFD3F]\s?\p{Nd}{1,3}\s?[\uFD3E\uFD3F]|\(\p{Nd}{1,3}\)|\[\p{Nd}{1,3}\]|(?<![\p{L}\p{M}\p{Nd}:.,/-]|:\s)\p{Nd}{1,3}(?![\p{L}\p{M}\p{Nd}:.,/-])/gu;

/**
 * A text with a pause where the number of a verse stands: the Qur'an has no
 * digits, and a verse is recited without its number.
 *
 * @param recited The verses in the text.
 * @returns As long as `text`.
 * @throws Nothing.
 */
export function withoutVerseNumbers(
  text: string,
  recited: readonly QuranicSpan[],
): string {
  let heard = text.replaceAll(endOfVerse, pause);
  for (const { start, end } of recited)
    heard =
      heard.slice(0, start) +
      heard.slice(start, end).replaceAll(alone, pause) +
      heard.slice(end);
  return heard;
}

const pause = (number: string): string => "،".padEnd(number.length);
