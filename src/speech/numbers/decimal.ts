import { cardinal } from "./cardinal.ts";
import {
  countPhrase,
  genderOf,
  nounAfter,
  singularOf,
  type CountedNoun,
} from "./counted-noun.ts";
import { digitByDigit } from "./digit-by-digit.ts";
import { inflect, joined, type Case, type Gender } from "./grammar.ts";
import type { Numeral } from "./numeral.ts";

/**
 * A number with a decimal sign in words: ثلاثة فاصلة أربعة عشر.
 *
 * @returns Vocalised.
 * @throws Nothing.
 */
export function decimal(
  { digits, value, fraction = "" }: Numeral,
  place: { readonly gender: Gender; readonly case: Case },
): string {
  const whole =
    value === undefined
      ? digitByDigit(digits)
      : cardinal(value, { ...place, state: "absolute" });
  return `${whole} فَاصِلَة ${fractionDigits(fraction, place)}`;
}

/** One or two digits are a number, more are read one by one; zeros before it always are. */
function fractionDigits(
  fraction: string,
  place: { readonly gender: Gender; readonly case: Case },
): string {
  const zeros = /^0*/u.exec(fraction)?.[0] ?? "";
  const rest = fraction.slice(zeros.length);
  if (fraction.length > 3 || rest === "") return digitByDigit(fraction);
  const number = cardinal(Number(rest), {
    ...place,
    state: "absolute",
  });
  return zeros === "" ? number : `${digitByDigit(zeros)} ${number}`;
}

const parts: Readonly<Record<string, string>> = {
  "5": "نِصْف",
  "50": "نِصْف",
  "25": "رُبْع",
};

/**
 * A half or a quarter after the decimal sign, which is said as one.
 *
 * @param fraction The digits.
 * @returns `undefined` where digits are said.
 * @throws Nothing.
 */
export const spokenPart = (fraction: string): string | undefined =>
  parts[fraction];

/**
 * An amount of something: ثلاثة كيلومترات ونصف, نصف دولار, ثلاثة فاصلة سبعة أمتار.
 *
 * @returns Vocalised.
 * @throws Nothing.
 */
export function amount(
  numeral: Numeral,
  noun: CountedNoun,
  place: Case,
): string {
  const { value, fraction, digits } = numeral;
  if (value === undefined)
    return `${digitByDigit(digits)} ${singularOf(noun, "genitive")}`;
  if (fraction === undefined || /^0+$/u.test(fraction))
    return countPhrase(value, noun, place);
  const part = spokenPart(fraction);
  if (part === undefined) {
    const gender = genderOf(noun);
    return `${decimal(numeral, { gender, case: place })} ${nounAfter(Number(fraction.slice(-2)), noun)}`;
  }
  if (value === 0)
    return `${inflect(part, place, "construct")} ${singularOf(noun, "genitive")}`;
  const whole =
    value === 1 ? singularOf(noun, place) : countPhrase(value, noun, place);
  return joined([whole, inflect(part, place, "absolute")]);
}
