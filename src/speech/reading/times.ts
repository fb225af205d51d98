import { clock, hour } from "../numbers/clock.ts";
import { joined, type Case } from "../numbers/grammar.ts";
import { caseOfPlace } from "./case-of-place.ts";
import { countsSurely, isCountable } from "./counted.ts";
import { isNumberSign, isPlural } from "./ordinal-nouns.ts";
import { attach, splitPrefix } from "./prefix.ts";
import { one, type Reading } from "./reading.ts";
import { beginsClause, endsClause, type ReadingWord } from "./word.ts";

const time = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?(ص|م|ظ|am|pm|AM|PM)?$/u;
const dash = /[-–—]/u;
const hourWord = /^(?:و|ف)?(?:ب?ال|لل)ساعة$/u;
const halfWord = /^(?:ص|م|ظ|صباحا|مساء|ظهرا|عصرا|ليلا|فجرا)$/u;
const halves: ReadonlyMap<string, string> = new Map([
  ["ص", "صَبَاحًا"],
  ["am", "صَبَاحًا"],
  ["م", "مَسَاءً"],
  ["pm", "مَسَاءً"],
  ["ظ", "ظُهْرًا"],
]);

/**
 * A time of day, an hour after الساعة, and the letters of its half of the day.
 *
 * @returns `undefined` for what is none.
 * @throws Nothing.
 */
export function readTime(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (/\d/u.test(word.core)) return readDigits(words, at, word);
  const half = halves.get(word.key.toLowerCase());
  if (half !== undefined && isTime(words, at - 1)) return one(half);
  return undefined;
}

function readDigits(
  words: readonly ReadingWord[],
  at: number,
  word: ReadingWord,
): Reading | undefined {
  const isAnnounced = isHourWord(words[at - 1]) || isSecondHour(words, at);
  const isHour = isAnnounced || isMorning(words, at);
  if (!isHour && !word.core.includes(":")) return undefined;
  const { text, rest, hasPreposition } = splitPrefix(word.core);
  const place =
    isAnnounced || hasPreposition ? "genitive" : caseOfPlace(words, at);
  const span = readSpan(words, at, rest, place);
  if (span) return { ...span, text: attach(text, span.text) };
  const spoken = timeText(rest, place);
  if (spoken !== undefined) return one(attach(text, spoken));
  const alone = /^(?:ال)?ـ*(\d{1,2})(ص|م|ظ)?$/u.exec(rest);
  if (!alone || !isHour || Number(alone[1]) > 24) return undefined;
  return one(attach(text, hour(Number(alone[1]), place)) + halfText(alone[2]));
}

/** 9:00-17:00, 9:00 - 17:00 */
function readSpan(
  words: readonly ReadingWord[],
  at: number,
  rest: string,
  place: Case,
): Reading | undefined {
  const isApart = /^\s[-–—]$/u.test(words[at]?.trail ?? "");
  const next = isApart ? words[at + 1]?.core : undefined;
  const [from = "", to = "", more] =
    next === undefined ? rest.split(dash) : [rest, next];
  if (more !== undefined || !to.includes(":")) return undefined;
  const isAnnounced = isHourWord(words[at - 1]);
  const before = words[isAnnounced ? at - 2 : at - 1]?.key ?? "";
  const isOpen = beginsClause(words, at);
  const first = timeText(from, isOpen ? "genitive" : place);
  const last = timeText(to, "genitive");
  if (first === undefined || last === undefined) return undefined;
  const text = /^و?بين$/u.test(before)
    ? joined([first, last])
    : `${isOpen ? "مِنْ " : ""}${first} إِلَى ${last}`;
  return { length: next === undefined ? 1 : 2, text };
}

/** A time of day with the letter of its half. */
function timeText(written: string, place: Case): string | undefined {
  const match = time.exec(written);
  if (!match) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = [
    match[1],
    match[2],
    match[3] ?? "0",
  ].map(Number);
  if (hours > 24 || minutes > 59 || seconds > 59) return undefined;
  return clock({ hours, minutes, seconds }, place) + halfText(match[4]);
}

const isHourWord = (word: ReadingWord | undefined): boolean =>
  hourWord.test(word?.key ?? "");

/** 9 ص: an hour by the letter alone, unless a page follows: ج 2 ص 15. */
const isMorning = (words: readonly ReadingWord[], at: number): boolean => {
  const [before, word, half] = [words[at - 1], words[at], words[at + 1]];
  return (
    word !== undefined &&
    /^\D{0,3}(?:[1-9]|1[0-2])$/u.test(word.core) &&
    !endsClause(word) &&
    half?.key === "ص" &&
    !/^\d/u.test(words[at + 2]?.core ?? "") &&
    !(before && isNumberSign(before))
  );
};

/** من الساعة 8 إلى 10, بين الساعة 8 و10: the word serves both, unless the second counts. */
function isSecondHour(words: readonly ReadingWord[], at: number): boolean {
  const isJoined = /^و\d/u.test(words[at]?.key ?? "");
  if (!isJoined && !/^(?:الى|حتى|او|و)$/u.test(words[at - 1]?.key ?? ""))
    return false;
  const before = isJoined ? at - 1 : at - 2;
  const first = halfWord.test(words[before]?.key ?? "") ? before - 1 : before;
  const word = words[first];
  if (!word || !/^\D{0,3}\d{1,2}(?:[:.]\d{2})?[صمظ]?$/u.test(word.core))
    return false;
  if (!isHourWord(words[first - 1]) && !isMorning(words, first)) return false;
  const next = words[at + 1];
  return !(
    next?.key === "من" ||
    countsSurely(next) ||
    (next && isCountable(next) && isPlural(next.key))
  );
}

const halfText = (letter: string | undefined): string => {
  const half =
    letter === undefined ? undefined : halves.get(letter.toLowerCase());
  return half === undefined ? "" : ` ${half}`;
};

function isTime(words: readonly ReadingWord[], at: number): boolean {
  const word = words[at];
  if (!word || endsClause(word)) return false;
  return (
    /^\D{0,2}\d{1,2}:\d{2}$/u.test(word.core) ||
    (/^\D{0,2}\d{1,2}$/u.test(word.core) &&
      (isHourWord(words[at - 1]) ||
        isMorning(words, at) ||
        isSecondHour(words, at)))
  );
}
