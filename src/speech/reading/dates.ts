import {
  dayOfMonth,
  monthLength,
  readDate,
  spokenDate,
  yearNumber,
  type MonthNames,
} from "../numbers/calendar.ts";
import type { Case } from "../numbers/grammar.ts";
import { attach, splitPrefix } from "./prefix.ts";
import { one, type Reading } from "./reading.ts";
import { beginsClause, endsClause, type ReadingWord } from "./word.ts";

const inDigits = /^(?<date>[\d/.-]+)(?<era>م|هـ?|ه)?$/u;
const yearShape = /^(?<year>\d{3,4})(?<era>م|هـ?|ه)?$/u;
const day = /^(?:0?[1-9]|[12]\d|3[01])$/u;
const days = /^(\d{1,2})[-–/](\d{1,2})$/u;
const dateWords =
  /^(?:يوم|تاريخ|بتاريخ|الموافق|وبتاريخ|مساء|صباح|في|منذ|حتى|[وب]?ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعة|سبت))$/u;
const eraWords: ReadonlyMap<string, string> = new Map([
  ["م", " لِلْمِيلَاد"],
  ["ه", " لِلْهِجْرَة"],
  ["هـ", " لِلْهِجْرَة"],
]);

/** What an era's letter written on to a year stands for, with a space before; empty for none. */
export const eraText = (letter: string | undefined): string =>
  eraWords.get(letter ?? "") ?? "";

/**
 * A date in digits, a day before the name of its month, a year after one.
 *
 * @returns `undefined` for other numbers.
 * @throws Nothing.
 */
export function readCalendar(
  words: readonly ReadingWord[],
  at: number,
  months: MonthNames,
): Reading | undefined {
  const word = words[at];
  if (!word) return undefined;
  const { text, rest } = splitPrefix(word.core);
  const place: Case =
    text === "" && beginsClause(words, at) ? "nominative" : "genitive";
  const match = inDigits.exec(rest);
  const digits = match?.groups?.["date"];
  if (digits !== undefined) {
    const takesShort = dateWords.test(words[at - 1]?.key ?? "");
    const date = readDate(digits, takesShort);
    if (date) {
      const letter = match?.groups?.["era"];
      const isHijri = date.isHijri || (letter?.startsWith("ه") ?? false);
      const spoken = spokenDate({ ...date, isHijri }, place, months);
      return one(attach(text, spoken + eraText(letter)));
    }
  }
  return (
    readDay(words, at, rest, text, place) ?? readYear(words, at, rest, text)
  );
}

/** 12 يوليو, 12-15 يوليو: an ordinal and "of". */
function readDay(
  words: readonly ReadingWord[],
  at: number,
  rest: string,
  prefix: string,
  place: Case,
): Reading | undefined {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || endsClause(word)) return undefined;
  // من 5 إلى 10 يناير, 2 و3 أبريل: the month serves both.
  if (day.test(rest) && sharesMonth(words, at))
    return one(attach(prefix, dayOfMonth(Number(rest), place)));
  if (!precedesMonth(words, at)) return undefined;
  const of = next.key === "من" ? "" : " مِنْ";
  if (day.test(rest))
    return one(attach(prefix, dayOfMonth(Number(rest), place) + of));
  const range = days.exec(rest);
  const [, from = "", to = ""] = range ?? [];
  if (!day.test(from) || !day.test(to)) return undefined;
  return one(
    attach(
      prefix,
      `${dayOfMonth(Number(from), place)} إِلَى ${dayOfMonth(Number(to), "genitive")}${of}`,
    ),
  );
}

function sharesMonth(words: readonly ReadingWord[], at: number): boolean {
  const [next, second] = [words[at + 1]?.key ?? "", words[at + 2]?.key ?? ""];
  const isJoined = /^و(?:0?[1-9]|[12]\d|3[01])$/u.test(next);
  if (!isJoined && !(/^(?:الى|و|او|حتى)$/u.test(next) && day.test(second)))
    return false;
  const last = at + (isJoined ? 1 : 2);
  return precedesMonth(words, last) || sharesMonth(words, last);
}

/** 5 مايو, 5 من مايو, 5 من الشهر الجاري. */
const precedesMonth = (words: readonly ReadingWord[], at: number): boolean =>
  words[at + 1]?.key === "من"
    ? isMonth(words, at + 2)
    : monthAt(words, at + 1) > 0;

/** What a day may be of: رمضان, شهر رمضان, الشهر الجاري. */
const isMonth = (words: readonly ReadingWord[], at: number): boolean =>
  monthAt(words, at) > 0 ||
  words[at]?.key === "الشهر" ||
  (words[at]?.key === "شهر" && monthAt(words, at + 1) > 0);

/** يوليو (تموز) 2018: the year is announced as one. */
function readYear(
  words: readonly ReadingWord[],
  at: number,
  rest: string,
  prefix: string,
): Reading | undefined {
  const match = yearShape.exec(rest);
  if (!match?.groups || prefix !== "" || !followsMonth(words, at))
    return undefined;
  const { year, era: letter } = match.groups;
  return one(`عَامَ ${yearNumber(Number(year))}${eraText(letter)}`);
}

/** Whether a month's name stands right before, in brackets or not. */
function followsMonth(words: readonly ReadingWord[], at: number): boolean {
  const before = words[at - 1];
  if (!before || before.endsLine || /[.؛;:!?؟…]/u.test(before.trail))
    return false;
  return [1, 2].some((back) => monthAt(words, at - back) === back);
}

/** How many words from `at` on are the name of a month. */
function monthAt(words: readonly ReadingWord[], at: number): 0 | 1 | 2 {
  const word = words[at];
  if (!word) return 0;
  return monthLength(
    word.key.replace(/^[وفبل](?=..)/u, (letter) =>
      monthLength(word.key, words[at + 1]?.key ?? "") > 0 ? letter : "",
    ),
    words[at + 1]?.key ?? "",
  );
}

/** Both names of a month in one word, or any two words: يوليو/تموز, و/أو. */
export const readPair = ({ core }: ReadingWord): Reading | undefined =>
  /^[\u0621-\u0652]+(?:\/[\u0621-\u0652]*)+$/u.test(core)
    ? one(core.replaceAll("/", " ").trim())
    : undefined;
