import { cardinal } from "../numbers/cardinal.ts";
import { singularOf, type CountedNoun } from "../numbers/counted-noun.ts";
import { amount, decimal, spokenPart } from "../numbers/decimal.ts";
import { digitByDigit } from "../numbers/digit-by-digit.ts";
import {
  inflect,
  joined,
  withoutVowels,
  type Case,
  type NumberPlace,
} from "../numbers/grammar.ts";
import type { Numeral } from "../numbers/numeral.ts";
import { currencyOf, unitOf } from "../numbers/units.ts";
import { countedAt } from "./counted.ts";
import { isOfEra } from "./era-or-metre.ts";
import { isLikelyYear, type NumberToken } from "./number-token.ts";
import { one, type Reading } from "./reading.ts";
import {
  beginsClause,
  endsClause,
  plainKey,
  type ReadingWord,
} from "./word.ts";

/** Words for powers of a thousand, as `plainKey` gives them, in any of their forms. */
const scales: readonly (readonly [RegExp, number, CountedNoun])[] = [
  [/^(?:الف|الفا|الاف)$/u, 1e3, { singular: "أَلْف", plural: "آلَاف" }],
  [
    /^(?:مليون|مليونا|ملايين)$/u,
    1e6,
    { singular: "مِلْيُون", plural: "مَلَايِين", isDiptote: true },
  ],
  [
    /^(?:مليار|مليارا|مليارات|بليون|بليونا)$/u,
    1e9,
    { singular: "مِلْيَار", plural: "مِلْيَارَات" },
  ],
  [
    /^(?:تريليون|تريليونا|تريليونات|ترليون)$/u,
    1e12,
    { singular: "تِرِيلْيُون", plural: "تِرِيلْيُونَات" },
  ],
];
/** $5M, €2bn. */
const letters: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
};

const percent: ReadonlyMap<string, string> = new Map([
  ["%", "فِي الْمِئَة"],
  ["٪", "فِي الْمِئَة"],
  ["‰", "فِي الْأَلْف"],
]);

/**
 * A number with a sign for what it counts: 5%, $20, 3.5 كم, 20°, $3.5 مليون.
 *
 * @param token The word at `at`.
 * @returns `undefined` where there is no such sign.
 * @throws Nothing.
 */
export function readAmount(
  words: readonly ReadingWord[],
  at: number,
  token: NumberToken,
  place: Case,
): Reading | undefined {
  const { numeral, before, after } = token;
  const share = percent.get(before) ?? percent.get(after);
  if (share !== undefined)
    return { length: 1, text: `${number(token, place)} ${share}` };
  const scaleLetter = /^([kmb]n?)$/iu.exec(after)?.[1]?.toLowerCase();
  const currency =
    currencyOf(before) ?? (after === "" ? undefined : currencyOf(after));
  if (currency) {
    const scale = letters[before === "" ? "" : (scaleLetter ?? "")];
    const told = (length: number, text: string): Reading => ({
      length: length + nameLength(words, at + length, currency),
      text,
    });
    if (scale !== undefined)
      return told(1, scaled(numeral, scale, currency, place));
    const word = nextSign(words, at);
    const found = word && scaleOf(word.key);
    return found
      ? told(2, scaled(numeral, found[1], currency, place))
      : told(1, amount(numeral, currency, place));
  }
  const unit = unitOf(after);
  if (unit) return { length: 1, text: temperature(token, unit, place) };
  if (after !== "") return undefined;
  const next = nextSign(words, at);
  if (!next) return undefined;
  const sign = plainKey(next.core);
  const nextShare = percent.get(sign);
  if (nextShare !== undefined)
    return { length: 2, text: `${number(token, place)} ${nextShare}` };
  // 1406 م. is a year, 100 م a length.
  if (sign === "م" && isOfEra(words[at - 1], isLikelyYear(token)))
    return undefined;
  // By its hamza alone is د.إ told from د.أ.
  const noun =
    unitOf(sign) ??
    (/^[دلرج]$/u.test(sign) ? undefined : currencyOf(next.core));
  return noun && { length: 2, text: temperature(token, noun, place) };
}

/**
 * How many words at a place say once more what currency an amount before them
 * is in: $3 مليار دولار.
 *
 * @throws Nothing.
 */
export function nameLength(
  words: readonly ReadingWord[],
  at: number,
  { singular }: CountedNoun,
): 0 | 1 {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || endsClause(before) || word.lead !== "") return 0;
  const name = plainKey(withoutVowels(singular));
  return word.key.replace(/(?<=..)(?:ات|ا)$/u, "") === name ? 1 : 0;
}

/** A number before ألف, مليون and the like, written as words. */
export function readScaled(
  words: readonly ReadingWord[],
  at: number,
  { numeral, prefix }: NumberToken,
  place: Case,
): Reading | undefined {
  const next = nextSign(words, at);
  const found = next && scaleOf(next.key);
  const { value, fraction } = numeral;
  if (!found || value === undefined) return undefined;
  const [, scale, noun] = found;
  const follows =
    countedAt(words, at + 2, scale).follows ||
    readScaledUnit(words, at + 2) !== undefined;
  if (fraction !== undefined) {
    if (spokenPart(fraction) === undefined)
      return one(decimal(numeral, { gender: "masculine", case: place }));
    const half = beforeNoun(
      amount(numeral, noun, place).replace(/^(نِصْف.|رُبْع.) \S+$/u, "$1"),
    );
    // 6.5 ملايين: a half is of one of them.
    return next.key === plainKey(withoutVowels(noun.singular))
      ? one(half)
      : {
          length: 2,
          text: `${half} ${inflect(noun.singular, "genitive", follows ? "construct" : "absolute")}`,
        };
  }
  if (value === 0 || value >= 1000) return undefined;
  const state = prefix.hasArticle
    ? "definite"
    : follows
      ? "construct"
      : "absolute";
  const text = cardinal(value * scale, {
    gender: "masculine",
    case: place,
    state,
  });
  // Where the text has the right form of the word already, it keeps it.
  const said = text.split(" ");
  const isWritten =
    said.length > 1 && plainKey(withoutVowels(said.at(-1) ?? "")) === next.key;
  return isWritten
    ? { length: 1, text: said.slice(0, -1).join(" ") }
    : { length: 2, text };
}

/**
 * A sign for a unit after ألف, مليون and the like: 250 ألف م2.
 *
 * @param at Index of the sign.
 * @returns `undefined` for other words, and for a single letter unless digits
 *   stand before the scale.
 * @throws Nothing.
 */
export function readScaledUnit(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const [scale, sign] = [words[at - 1], words[at]];
  if (!scale || !sign || !scaleOf(scale.key)) return undefined;
  if (beginsClause(words, at)) return undefined;
  const isClear = sign.key.length > 1 || /\d$/u.test(words[at - 2]?.core ?? "");
  const noun = isClear ? unitOf(sign.key) : undefined;
  return noun && one(singularOf(noun, "genitive"));
}

/** An amount of money in millions and the like: ثلاثة ملايين دولار. */
export function scaled(
  numeral: Numeral,
  scale: number,
  currency: CountedNoun,
  place: Case,
): string {
  const { value, fraction } = numeral;
  const noun = scales.find(([, each]) => each === scale)?.[2];
  if (value === undefined || !noun) return amount(numeral, currency, place);
  if (fraction === undefined && value < 1000)
    return amount(
      { ...numeral, value: value * scale, digits: "" },
      currency,
      place,
    );
  const { singular, after, adjective } = currency;
  const counted = [inflect(singular, "genitive", "absolute"), adjective, after]
    .filter((word) => word !== undefined)
    .join(" ");
  const bare = inflect(noun.singular, "genitive", "construct");
  if (spokenPart(fraction ?? "") === undefined)
    return `${decimal(numeral, { gender: "masculine", case: place })} ${bare} ${counted}`;
  const sum = beforeNoun(amount(numeral, noun, place));
  return value === 0
    ? `${sum.replace(/.$/u, "ِ")} ${counted}`
    : `${sum} ${bare} ${counted}`;
}

function temperature(
  { numeral, sign }: NumberToken,
  noun: CountedNoun,
  place: Case,
): string {
  const text = amount(numeral, noun, place);
  return /[-−]/u.test(sign) && noun.singular === "دَرَجَة"
    ? `${text} تَحْتَ الصِّفْر`
    : text;
}

const construct: Readonly<Record<string, string>> = {
  "\u064C": "\u064F",
  "\u064Bا": "\u064E",
  "\u064D": "\u0650",
};

/** ونصف before the word it is half of: without its nunation. */
const beforeNoun = (text: string): string =>
  text.replace(
    /(?<=نِصْف|رُبْع)(?:\u064C|\u064Bا|\u064D)$/u,
    (ending) => construct[ending] ?? ending,
  );

/** A number by itself, masculine, halves said as halves. */
function number({ numeral, prefix }: NumberToken, place: Case): string {
  const { value, fraction, digits } = numeral;
  if (value === undefined) return digitByDigit(digits);
  const standing = {
    gender: "masculine",
    case: place,
    state: "absolute",
  } as const satisfies NumberPlace;
  if (fraction === undefined || /^0+$/u.test(fraction))
    return cardinal(value, {
      ...standing,
      state: prefix.hasArticle ? "definite" : "absolute",
    });
  const part = spokenPart(fraction);
  if (part === undefined || part.startsWith("رُ"))
    return decimal(numeral, standing);
  const half = inflect(part, place, "absolute");
  return value === 0 ? half : joined([cardinal(value, standing), half]);
}

/** Whether a word names a power of a thousand, and which: its second part. */
export const scaleOf = (key: string) => scales.find(([form]) => form.test(key));

const nextSign = (
  words: readonly ReadingWord[],
  at: number,
): ReadingWord | undefined => {
  const word = words[at];
  return word && !endsClause(word) ? words[at + 1] : undefined;
};
