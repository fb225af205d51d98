import { cardinal } from "../numbers/cardinal.ts";
import { digitByDigit } from "../numbers/digit-by-digit.ts";
import { attach, splitPrefix } from "./prefix.ts";
import { one, type Reading } from "./reading.ts";
import type { ReadingWord } from "./word.ts";

/**
 * Digits inside an Arabic word, run by run: كوفيد-19.
 *
 * @returns `undefined` for words with Latin letters, which their voice knows.
 * @throws Nothing.
 */
export function readMixed({ core }: ReadingWord): Reading | undefined {
  if (/\p{Script=Latin}/u.test(core)) return undefined;
  const prefix = splitPrefix(core);
  const text = prefix.rest
    .split(/(\d+)/u)
    .map((part) => {
      if (!/^\d/u.test(part)) return part.replaceAll(/[-–_/]/gu, " ");
      const value = Number(part);
      return Number.isSafeInteger(value) && !/^0\d/u.test(part)
        ? ` ${cardinal(value, { gender: "masculine", case: "nominative", state: "absolute" })} `
        : ` ${digitByDigit(part)} `;
    })
    .join("")
    .replaceAll(/\s+/gu, " ")
    .trim();
  return /[\d\p{No}]/u.test(text) ? undefined : one(attach(prefix.text, text));
}
