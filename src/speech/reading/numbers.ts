import { cardinal } from "../numbers/cardinal.ts";
import { decimal } from "../numbers/decimal.ts";
import { digitByDigit } from "../numbers/digit-by-digit.ts";
import { withArticle, type Case, type Gender } from "../numbers/grammar.ts";
import { ordinal } from "../numbers/ordinal.ts";
import type { ReadingOptions } from "../reading-options.ts";
import { readAmount, readScaled } from "./amounts.ts";
import { caseOfNoun, caseOfPlace } from "./case-of-place.ts";
import { countedAt, type Counted } from "./counted.ts";
import { eraText, readCalendar } from "./dates.ts";
import { announcesYear, isOfEra, yearGender } from "./era-or-metre.ts";
import { readMixed } from "./mixed-words.ts";
import { nounGender } from "./noun-gender.ts";
import {
  isBare,
  isLikelyYear,
  numberToken,
  type NumberToken,
} from "./number-token.ts";
import {
  definiteNoun,
  genderOfNumbered,
  isCited,
  isNumberSign,
  isPlural,
  numberedNoun,
} from "./ordinal-nouns.ts";
import { countsAfterNoun } from "./order-or-count.ts";
import { readPhone } from "./phone.ts";
import { attach } from "./prefix.ts";
import { readFraction } from "./fractions.ts";
import { readRange } from "./ranges.ts";
import { one, type Reading } from "./reading.ts";
import { readTime } from "./times.ts";
import { beginsClause, endsClause, type ReadingWord } from "./word.ts";
import { countsNext } from "./year-or-count.ts";
import { readYearPair } from "./year-pairs.ts";

/**
 * What is said for a word with digits in it, in its sentence.
 *
 * @returns `undefined` where the word is left to the voice as it stands.
 * @throws Nothing.
 * @source docs/decisions/0006-speech-plan.md, "Numbers".
 */
export function readNumber(
  words: readonly ReadingWord[],
  at: number,
  { months }: Pick<ReadingOptions, "months">,
): Reading | undefined {
  const word = words[at];
  if (!word || !/[\d\p{No}]/u.test(word.core)) return undefined;
  const dial = readPhone(words, at);
  if (dial) return dial;
  const dated = readCalendar(words, at, months);
  if (dated) return dated;
  const time = readTime(words, at);
  if (time) return time;
  const several =
    readYearPair(words, at) ?? readRange(words, at) ?? readFraction(words, at);
  if (several) return several;
  const token = numberToken(word);
  return (token && readToken(words, at, token)) ?? readMixed(word);
}

function readToken(
  words: readonly ReadingWord[],
  at: number,
  token: NumberToken,
): Reading | undefined {
  const { prefix } = token;
  const place = placeOf(words, at, token);
  const reading =
    readEra(words, at, token, place) ??
    readAmount(words, at, token, place) ??
    (isBare(token) ? readScaled(words, at, token, place) : undefined) ??
    readCount(words, at, token, place);
  if (!reading) return undefined;
  const isBelowZero = reading.text.endsWith("تَحْتَ الصِّفْر");
  const text = isBelowZero ? reading.text : signed(token.sign, reading.text);
  return { ...reading, text: attach(prefix.text, text) };
}

const signs: Readonly<Record<string, string>> = {
  "+": "زَائِد ",
  "-": "سَالِب ",
  "−": "سَالِب ",
  "±": "زَائِد أَوْ نَاقِص ",
  "~": "نَحْوَ ",
  "≈": "نَحْوَ ",
};
const signed = (sign: string, text: string): string =>
  (signs[sign] ?? "") + text;

function placeOf(
  words: readonly ReadingWord[],
  at: number,
  { prefix, sign }: NumberToken,
): Case {
  if (prefix.hasPreposition || /[~≈]/u.test(sign)) return "genitive";
  if (prefix.text !== "" || isAnd(words[at - 1]))
    return caseBefore(words, at) ?? caseOfPlace(words, at);
  return caseOfPlace(words, at);
}

const isAnd = (word: ReadingWord | undefined): boolean =>
  word !== undefined && /^(?:و|او|ام|الى)$/u.test(word.key);

/** What "and" joins stands in the case of the number before it. */
function caseBefore(
  words: readonly ReadingWord[],
  at: number,
): Case | undefined {
  if (words[at - 1]?.key === "الى") return "genitive";
  for (let back = at - 1; back >= Math.max(0, at - 8); back -= 1) {
    const word = words[back];
    if (!word || /[؛!?؟]/u.test(word.trail)) return undefined;
    const token = numberToken(word);
    if (token) return placeOf(words, back, token);
  }
  return undefined;
}

/** 2019م, 732هـ: a year with its era. */
function readEra(
  words: readonly ReadingWord[],
  at: number,
  token: NumberToken,
  place: Case,
): Reading | undefined {
  const { after, prefix } = token;
  const { value, fraction } = token.numeral;
  const text = eraText(after);
  if (text === "" && !/^ق\.?[مه]/u.test(after)) return undefined;
  if (value === undefined || fraction !== undefined) return undefined;
  // 100م is a length; 2019م is not.
  if (after === "م" && !isOfEra(words[at - 1], isLikelyYear(token)))
    return undefined;
  // القرن 3هـ
  const order = announcesYear(words[at - 1])
    ? undefined
    : readOrder(words, at, token, value);
  const number =
    order?.text ??
    cardinal(value, {
      gender: yearGender(words[at - 1]),
      case: prefix.hasPreposition ? "genitive" : place,
      state: "absolute",
    });
  const before = after.startsWith("ق")
    ? ` قَبْلَ ${after.endsWith("م") ? "الْمِيلَاد" : "الْهِجْرَة"}`
    : text;
  return one(number + before);
}

function readCount(
  words: readonly ReadingWord[],
  at: number,
  token: NumberToken,
  place: Case,
): Reading | undefined {
  const { numeral, prefix, after, before } = token;
  if (after !== "" || before !== "") return undefined;
  const { value, fraction, digits } = numeral;
  if (value === undefined) return one(digitByDigit(digits));
  const counted = countedAt(words, at + 1, value);
  if (fraction !== undefined)
    return one(decimal(numeral, { gender: counted.gender, case: place }));
  const order = readOrder(words, at, token, value);
  if (order) return order;
  if (isYear(words, at, token, value)) {
    // كأس العالم 2022: a year belongs to the noun before it.
    const isSubject = place === "nominative" && !beginsClause(words, at);
    return one(
      cardinal(value, {
        gender: yearGender(words[at - 1]),
        case: isSubject ? "genitive" : place,
        state: "absolute",
      }),
    );
  }
  if (prefix.hasArticle) return one(definite(words, at, value, counted, place));
  return (
    oneOrTwo(words, at, value, counted, place) ??
    one(
      cardinal(value, {
        gender: genderAround(words, at, counted),
        case: place,
        state: counted.follows ? "construct" : "absolute",
      }),
    )
  );
}

/** The gender of what follows; else of the noun that is numbered, and of the number that this one is joined to. */
function genderAround(
  words: readonly ReadingWord[],
  at: number,
  counted: Counted,
): Gender {
  if (counted.follows) return counted.gender;
  const before = words[nounBefore(words, at)];
  const own = before && genderOfNumbered(before);
  if (own !== undefined) return own;
  // 3 أو 4 سنوات, بين 5 و10 سنوات: the noun serves both.
  const next = isAnd(words[at + 1]) ? at + 2 : at + 1;
  const word = words[next];
  const token = word && numberToken(word);
  if (token?.numeral.value === undefined || !isBare(token))
    return counted.gender;
  if (next === at + 1 && token.prefix.text !== "وَ") return counted.gender;
  return countedAt(words, next + 1, token.numeral.value).gender;
}

/** Index of the word before a number, or before the one that it is joined to: آية 26 و27. */
function nounBefore(words: readonly ReadingWord[], at: number): number {
  const isWritten = words[at]?.key.startsWith("و") ?? false;
  if (!isWritten && !isAnd(words[at - 1])) return at - 1;
  const first = isWritten ? at - 1 : at - 2;
  return words[first] && numberToken(words[first]) ? first - 1 : at - 1;
}

/** A year stands alone after عام, سنة, في and the like. */
function isYear(
  words: readonly ReadingWord[],
  at: number,
  { prefix, isGrouped }: NumberToken,
  value: number,
): boolean {
  if (isGrouped || prefix.hasArticle) return false;
  if (announcesYear(words[at - 1]))
    return value > 31 && !countsAfterNoun(words, at);
  return value >= 1300 && value < 2100 && !countsNext(words, at, value);
}

/** One and two are said by the noun: دولة واحدة, دولتان. */
function oneOrTwo(
  words: readonly ReadingWord[],
  at: number,
  value: number,
  { follows, gender }: Counted,
  place: Case,
): Reading | undefined {
  const rest = value % 100;
  if (!follows || (rest !== 1 && rest !== 2)) return undefined;
  const noun = words[at + 1];
  if (!noun || noun.lead !== "" || isPlural(noun.key)) return undefined;
  const { core } = noun;
  const bare = core.replace(/[\u064B-\u0652]+$/u, "");
  const two = dualOf(bare, place);
  if (value > 100) {
    const hundreds = cardinal(value - rest, {
      gender,
      case: place,
      state: "construct",
    });
    return {
      length: 2,
      text: `${hundreds} ${bare} وَ${rest === 1 ? bare : two}`,
    };
  }
  if (value === 2) return { length: 2, text: two };
  const number = cardinal(1, { gender, case: place, state: "absolute" });
  const needsAlef = place === "accusative" && /[^ةاىء]$/u.test(bare);
  return { length: 2, text: `${bare}${needsAlef ? "ًا" : ""} ${number}` };
}

/** The dual of a word of the text, whose vowels are not known. */
function dualOf(noun: string, place: Case): string {
  if (/(?:ان|ين)$/u.test(noun) && noun.length > 4) return noun;
  const open = noun.replace(/ة$/u, "ت").replace(/ى$/u, "ي");
  return open + (place === "nominative" ? "َانِ" : "َيْنِ");
}

/** القرن 19, الدورة الـ75: an ordinal. */
function readOrder(
  words: readonly ReadingWord[],
  at: number,
  { prefix, isGrouped }: NumberToken,
  value: number,
): Reading | undefined {
  const noun = words[at - 1];
  if (prefix.hasArticle && prefix.text === "" && value > 0 && isAge(words, at))
    return one(
      ordinal(value, { gender: "feminine", case: caseOfPlace(words, at) }),
    );
  if (
    !noun ||
    (endsClause(noun) && !isNumberSign(noun) && !cites(words, at, value)) ||
    value === 0 ||
    isGrouped ||
    prefix.text !== "" ||
    countsAfterNoun(words, at)
  )
    return undefined;
  const gender = prefix.hasArticle
    ? orderedNoun(noun)
    : value <= 100
      ? numberedNoun(noun)
      : undefined;
  if (gender === undefined) return undefined;
  return one(ordinal(value, { gender, case: caseOfNoun(words, at - 1) }));
}

/** الآية: 27, but الدرس: 5 ساعات. */
const cites = (
  words: readonly ReadingWord[],
  at: number,
  value: number,
): boolean => {
  const noun = words[at - 1];
  return (
    noun !== undefined &&
    isCited(noun) &&
    !countedAt(words, at + 1, value).follows
  );
};

/** الـ18 من عمره: the year of a life. */
const isAge = (words: readonly ReadingWord[], at: number): boolean =>
  words[at + 1]?.key === "من" &&
  /^(?:ال)?عمر(?:ي|ك|ه|ها|هم|هن|هما|نا)?$/u.test(words[at + 2]?.key ?? "");

/** A noun before a number with the article, when it is one thing: then the number orders it. */
function orderedNoun(word: ReadingWord): Gender | undefined {
  const bare = definiteNoun(word);
  if (bare !== undefined)
    return isPlural(bare) ? undefined : nounGender(bare, false);
  const owned = /^(.{3,})(?:ه|ها|هم)$/u.exec(word.key)?.[1];
  return owned === undefined
    ? undefined
    : nounGender(owned.replace(/ت$/u, "ة"), false);
}

/** الدول الـ20, الـ5 سنوات: a cardinal with the article. */
function definite(
  words: readonly ReadingWord[],
  at: number,
  value: number,
  counted: Counted,
  place: Case,
): string {
  const noun = words[at - 1];
  const bare = noun && !endsClause(noun) ? definiteNoun(noun) : undefined;
  // الـ200 شخص: المئتي شخص, without its ن.
  if (counted.follows && value % 100 === 0)
    return withArticle(
      cardinal(value, {
        gender: counted.gender,
        case: place,
        state: "construct",
      }),
    );
  return cardinal(value, {
    gender:
      bare === undefined || counted.follows
        ? counted.gender
        : nounGender(bare, true),
    case: bare === undefined ? place : caseOfNoun(words, at - 1),
    state: "definite",
  });
}
