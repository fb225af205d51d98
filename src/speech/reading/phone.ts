import { readDate } from "../numbers/calendar.ts";
import { digitByDigit } from "../numbers/digit-by-digit.ts";
import type { Reading } from "./reading.ts";
import { endsClause, plainKey, type ReadingWord } from "./word.ts";

/** What is written before a number that is dialled, as `plainKey` gives it. */
const dialled = new Set(
  "هاتف الهاتف هاتفه هاتفها هاتفنا هاتفي جوال الجوال جواله موبايل الموبايل تليفون التليفون تلفون التلفون فاكس الفاكس فاكسه واتساب الواتساب واتس للاتصال اتصل اتصلوا الهاتفي محمول المحمول نقال النقال خلوي الخلوي tel phone fax"
    .split(" ")
    .map(plainKey),
);

/** Whether a number after this word is dialled. */
export const isDialling = (word: ReadingWord | undefined): boolean =>
  dialled.has(word?.key.toLowerCase() ?? "");

const part = /^\+?\(?\d+\)?(?:[-./]?\(?\d+\)?)*$/u;

/**
 * A telephone number, or a number that begins with zero: digit by digit.
 *
 * Read by itself, each part of one that is written in several words.
 *
 * @returns `undefined` for other numbers.
 * @throws Nothing.
 */
export function readPhone(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const word = words[at];
  if (!word || !part.test(word.core)) return undefined;
  const start = firstPart(words, at);
  const end = lastPart(words, at);
  const digits = words
    .slice(start, end + 1)
    .map(({ core }) => core.replaceAll(/\D/gu, ""))
    .join("");
  const first = words[start]?.core ?? "";
  const isDialled = isDialling(words[start - 1]);
  // 05/06/2018
  if (!isDialled && readDate(word.core, false)) return undefined;
  const isPhone =
    digits.length >= 7 &&
    digits.length <= 15 &&
    (/^(?:\+|0)/u.test(first) || isDialled);
  const isShort = isDialled && digits.length >= 3 && !/[./]/u.test(word.core);
  if (!isPhone && !isShort && !isCode(word.core)) return undefined;
  const groups = (word.core.match(/\d+/gu) ?? []).map(digitByDigit).join("، ");
  const plus = word.core.startsWith("+") ? "زَائِد " : "";
  return { length: 1, text: `${plus}${groups}${at < end ? "،" : ""}` };
}

/** 007, 0501234567, 920-000-123, and what is longer than any count. */
const isCode = (core: string): boolean =>
  /^0\d+$/u.test(core) ||
  /^\d{16,}$/u.test(core) ||
  /^\d{3,4}-\d{3}-\d{3,4}$/u.test(core);

const joins = (word: ReadingWord | undefined): boolean =>
  word !== undefined && part.test(word.core);

function firstPart(words: readonly ReadingWord[], at: number): number {
  let start = at;
  while (at - start < 6 && joins(words[start - 1]) && !breaks(words[start - 1]))
    start -= 1;
  return start;
}

function lastPart(words: readonly ReadingWord[], at: number): number {
  let end = at;
  while (end - at < 6 && joins(words[end + 1]) && !breaks(words[end])) end += 1;
  return end;
}

const breaks = (word: ReadingWord | undefined): boolean =>
  word === undefined || (endsClause(word) && !/^\)$/u.test(word.trail));
