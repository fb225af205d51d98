import type { Direction } from "../article/article.ts";

/** Letters written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and the younger ones. Digits and marks are not strong. */
const rightToLeft =
  /[\p{Script=Hebr}\p{Script=Arab}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}]/u;
const letters = /\p{L}/gu;

/** Letters looked at: the first pages say it, and books are long. */
const enough = 20_000;

/**
 * Which way a text runs, from its letters: the way of most of them, and of
 * the first one where they are even. A paragraph that merely begins with a
 * foreign name is not turned around by it.
 *
 * @returns `undefined` for text without letters.
 * @throws Nothing.
 * @source Unicode Standard Annex #9, rules P2 and P3 (first strong character).
 */
export function directionOf(text: string): Direction | undefined {
  let rtl = 0;
  let ltr = 0;
  let first: Direction | undefined;
  for (const [letter] of text.matchAll(letters)) {
    if (rightToLeft.test(letter)) {
      rtl += 1;
      first ??= "rtl";
    } else {
      ltr += 1;
      first ??= "ltr";
    }
    if (rtl + ltr === enough) break;
  }
  if (rtl === ltr) return first;
  return rtl > ltr ? "rtl" : "ltr";
}
