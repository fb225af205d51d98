import { yearNumber } from "../numbers/calendar.ts";
import { cardinal } from "../numbers/cardinal.ts";
import type { Case, Gender } from "../numbers/grammar.ts";
import { caseOfPlace } from "./case-of-place.ts";
import { eraText } from "./dates.ts";
import { yearGender } from "./era-or-metre.ts";
import { attach, splitPrefix } from "./prefix.ts";
import { one, type Reading } from "./reading.ts";
import type { ReadingWord } from "./word.ts";

const era = String.raw`(?:م|هـ?)`;
const season = new RegExp(
  String.raw`^(?<first>1[3-9]\d\d|20\d\d)/(?<second>1[3-9]\d\d|20\d\d|\d\d)(?<era>${era})?$`,
  "u",
);
const ofTwoEras = new RegExp(
  String.raw`^(?<year>\d{1,4})\s?(?<era>${era})\s?(?<sign>[/–-])\s?(?<other>\d{1,4})(?:\s?(?<otherEra>${era}))?$`,
  "u",
);
/** 505 هـ / 1111 م */
const mostWords = 4;

/**
 * Two years with a stroke between: موسم 2018/19, 505 هـ/1111 م.
 *
 * @returns `undefined` for other numbers.
 * @throws Nothing.
 */
export function readYearPair(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const word = words[at];
  if (!word) return undefined;
  const prefix = splitPrefix(word.core);
  if (!/^\d{1,4}(?!\d)/u.test(prefix.rest)) return undefined;
  const years = inSeason(prefix.rest);
  if (years !== undefined) return one(attach(prefix.text, years));
  const place = prefix.hasPreposition ? "genitive" : caseOfPlace(words, at);
  const gender = yearGender(words[at - 1]);
  for (let length = mostWords; length > 0; length -= 1) {
    const more = writtenTogether(words.slice(at, at + length), length);
    const text =
      more === undefined
        ? undefined
        : inTwoEras(prefix.rest + more, gender, place);
    if (text !== undefined) return { length, text: attach(prefix.text, text) };
  }
  return undefined;
}

/** موسم 2018/2019, 2018/19: one year and the next, in the genitive of what belongs to a noun. */
function inSeason(text: string): string | undefined {
  const groups = season.exec(text)?.groups;
  if (!groups) return undefined;
  const [first, second] = [groups["first"], groups["second"]].map(Number);
  if (first === undefined || second === undefined) return undefined;
  const isShort = groups["second"]?.length === 2;
  // 2018/30 divides.
  if (isShort && second !== (first + 1) % 100) return undefined;
  const years = [first, isShort ? first + 1 : second];
  return years.map(yearNumber).join("، ") + eraText(groups["era"]);
}

/** The same year in two calendars. */
function inTwoEras(
  text: string,
  gender: Gender,
  place: Case,
): string | undefined {
  const groups = ofTwoEras.exec(text)?.groups;
  if (!groups) return undefined;
  const { year, era: first, sign, other, otherEra: second } = groups;
  // 2010م-2015م is a range.
  if (
    sign !== "/" &&
    (second === undefined || eraText(first) === eraText(second))
  )
    return undefined;
  const said = (written: string | undefined): string =>
    cardinal(Number(written), { gender, case: place, state: "absolute" });
  return `${said(year)}${eraText(first)}، ${said(other)}${eraText(second)}`;
}

/** What follows the first of some words, where no punctuation but a dash comes between. */
function writtenTogether(
  words: readonly ReadingWord[],
  length: number,
): string | undefined {
  const inner = words.slice(0, -1);
  const isTogether =
    words.length === length &&
    inner.every(
      ({ trail, endsLine }) => !endsLine && /^(?:\s[/–-])?$/u.test(trail),
    ) &&
    words.slice(1).every(({ lead }) => lead === "");
  if (!isTogether) return undefined;
  return words
    .slice(1)
    .map(({ core }, index) => `${words[index]?.trail ?? ""} ${core}`)
    .join("");
}
