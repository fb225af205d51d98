import { cardinal } from "../numbers/cardinal.ts";
import { genderOf, type CountedNoun } from "../numbers/counted-noun.ts";
import { amount, decimal } from "../numbers/decimal.ts";
import { joined, type Case, type Gender } from "../numbers/grammar.ts";
import { readNumeral, type Numeral } from "../numbers/numeral.ts";
import { currencyOf, unitOf } from "../numbers/units.ts";
import { nameLength, scaled, scaleOf } from "./amounts.ts";
import { caseOfPlace } from "./case-of-place.ts";
import { countedAt, countsSurely } from "./counted.ts";
import { eraText } from "./dates.ts";
import { isOfEra } from "./era-or-metre.ts";
import { isPlural } from "./ordinal-nouns.ts";
import { attach, splitPrefix } from "./prefix.ts";
import type { Reading } from "./reading.ts";
import { isAboutSport } from "./scores.ts";
import { beginsClause, endsClause, type ReadingWord } from "./word.ts";

const digits = String.raw`\d(?:[\d.,٫٬،]*\d)?`;
const shape = new RegExp(
  String.raw`^(?<sign>\p{Sc})?(?<from>${digits})(?<era>م|هـ?)?[%٪]?(?<dash>[-–—−:])(?<to>${digits})(?<after>[^\d]*[²³]?)$`,
  "u",
);

interface Range {
  readonly from: Numeral & { readonly value: number };
  readonly to: Numeral & { readonly value: number };
  readonly isRatio: boolean;
  readonly sign: string;
  readonly after: string;
  /** How many words it is written in. */
  readonly length: number;
}

/**
 * Two numbers with a dash or colon between: 5-10 أيام, 2010–2014, 2-1, 5-10%.
 *
 * @returns `undefined` for what is no range, score or ratio.
 * @throws Nothing.
 */
export function readRange(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const word = words[at];
  if (!word) return undefined;
  const { text: prefix, rest, hasPreposition } = splitPrefix(word.core);
  const range = parse(rest) ?? apart(words, at, rest);
  if (!range) return undefined;
  const place = hasPreposition ? "genitive" : caseOfPlace(words, at);
  const [low, high] = [range.from.value, range.to.value];
  const said = (text: string, length = range.length): Reading => ({
    length,
    text: attach(prefix, text),
  });
  if (isScore(words, at, range))
    return said(`${alone(low, "genitive")} مُقَابِلَ ${alone(high, "genitive")}`);
  if (range.isRatio)
    return said(
      high > 59
        ? `${alone(low, place)}، ${alone(high, place)}`
        : `${alone(low, place)} إِلَى ${alone(high, "genitive")}`,
    );
  return readSpan(words, at, range, place, said);
}

/** 2-صفر, صفر-3 */
const nil = /^صفر(?=[-–—−:]\d)|(?<=^\d+[-–—−:])صفر$/u;

function parse(text: string): Range | undefined {
  const groups = shape.exec(text.replace(nil, "0"))?.groups;
  const from = readNumeral(groups?.["from"] ?? "");
  const to = readNumeral(groups?.["to"] ?? "");
  if (!groups || !isCountable(from) || !isCountable(to)) return undefined;
  const { dash, sign = "", after = "", era } = groups;
  // 1332هـ-1914م is one year in two calendars.
  if (era !== undefined && era !== after) return undefined;
  const isRatio = dash === ":";
  return {
    from,
    to,
    isRatio,
    sign,
    after: after.replaceAll("ـ", "").trim(),
    length: 1,
  };
}

/** 2010 – 2014, 2010م – 2014م: the dash stands apart. */
function apart(
  words: readonly ReadingWord[],
  at: number,
  rest: string,
): Range | undefined {
  const dash = /^\s([-–—])$/u.exec(words[at]?.trail ?? "")?.[1];
  const next = words[at + 1];
  if (dash === undefined || !next || !/^\d+(?:م|هـ?)?$/u.test(rest))
    return undefined;
  const range = parse(rest + dash + next.core);
  return range && (range.from.value < range.to.value || isAboutSport(words))
    ? { ...range, length: 2 }
    : undefined;
}

const isCountable = (
  numeral: Numeral | undefined,
): numeral is Numeral & { readonly value: number } =>
  numeral?.value !== undefined;

function isScore(
  words: readonly ReadingWord[],
  at: number,
  { from, to, isRatio, sign, after, length }: Range,
): boolean {
  if (sign !== "" || after !== "" || from.fraction !== undefined) return false;
  if (from.value >= 200 || to.value >= 200) return false;
  if (from.value >= to.value && !isRatio) return true;
  return isAboutSport(words) && !isCounting(words, at + length, to.value);
}

/** Where a match was played or how it was won, in the shape of a plural. */
const noPlural = /^(?:لصالح|بركلات|.*[^ي]ا)$/u;

/** Whether what follows is so many of something, with which no score goes on: 10-15 قرية. */
function isCounting(
  words: readonly ReadingWord[],
  at: number,
  value: number,
): boolean {
  const word = words[at];
  const counted = countedAt(words, at, value);
  if (!word || !counted.follows) return false;
  if (counted.isScale || unitOf(word.core)) return true;
  const rest = value % 100;
  return rest >= 3 && rest <= 10
    ? isPlural(word.key) && !noPlural.test(word.key)
    : countsSurely(word);
}

function readSpan(
  words: readonly ReadingWord[],
  at: number,
  { from, to, sign, after, length }: Range,
  place: Case,
  said: (text: string, length?: number) => Reading,
): Reading | undefined {
  const last = words[at + length - 1];
  const next = last && !endsClause(last) ? words[at + length] : undefined;
  // 1914-1986م are years, 900-1000م a length.
  const isEraSign = isOfEra(words[at - 1], isYear(from) && isYear(to));
  const unit = (text: string): CountedNoun | undefined =>
    text === "م" && isEraSign ? undefined : unitOf(text);
  const nextUnit = after === "" && next ? unit(next.core) : undefined;
  const noun = nextUnit ?? currencyOf(sign) ?? unit(after) ?? currencyOf(after);
  // $5-10 مليون
  const scale =
    noun && sign !== "" && next ? scaleOf(next.key)?.[1] : undefined;
  const share = /^[%٪]$/u.test(after);
  const era = noun ? "" : eraText(after);
  if (after !== "" && !noun && !share && era === "") return undefined;
  const areYears = !noun && !share && isYear(from) && isYear(to);
  const before = words[at - 1]?.key ?? "";
  const counted = countedAt(words, at + length, to.value);
  const gender: Gender = noun
    ? scale === undefined
      ? genderOf(noun)
      : "masculine"
    : areYears
      ? /سن(?:ة|وات)$/u.test(before)
        ? "feminine"
        : "masculine"
      : after === ""
        ? counted.gender
        : "masculine";
  // With nothing before it that governs it, a range begins with من.
  const isOpen = beginsClause(words, at);
  // العام الدراسي 2018-2019: years belong to the noun before them.
  const isOfNoun = isOpen || (areYears && place === "nominative");
  const lower = limit(from, gender, isOfNoun ? "genitive" : place, undefined);
  const isBeforeNoun = counted.follows && !areYears && after === "";
  const upper =
    noun && scale !== undefined
      ? scaled(to, scale, noun, "genitive")
      : limit(to, gender, "genitive", noun, isBeforeNoun);
  const body = /^و?بين$/u.test(before)
    ? joined([lower, upper])
    : `${lower} إِلَى ${upper}`;
  const text = `${isOpen ? "مِنْ " : ""}${body}${share ? " فِي الْمِئَة" : era}`;
  const whole = length + (nextUnit || scale !== undefined ? 1 : 0);
  return said(
    text,
    whole + (noun && sign !== "" ? nameLength(words, at + whole, noun) : 0),
  );
}

const isYear = ({ value }: { readonly value: number }): boolean =>
  value >= 1000 && value < 2200;

function limit(
  numeral: Numeral & { readonly value: number },
  gender: Gender,
  place: Case,
  noun: CountedNoun | undefined,
  isBeforeNoun = false,
): string {
  if (noun) return amount(numeral, noun, place);
  if (numeral.fraction !== undefined)
    return decimal(numeral, { gender, case: place });
  const state = isBeforeNoun ? "construct" : "absolute";
  return cardinal(numeral.value, { gender, case: place, state });
}

const alone = (value: number, place: Case): string =>
  cardinal(value, { gender: "masculine", case: place, state: "absolute" });
