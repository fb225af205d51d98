import type { Direction } from "../article/article.ts";

/** Letters written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and the younger ones; the tatweel, which is no script's own. Digits and marks are not strong. */
const rightToLeft =
  /[\u0640\p{Script=Hebr}\p{Script=Arab}\p{Script=Syrc}\p{Script=Thaa}\p{Script=Nkoo}\p{Script=Adlm}\p{Script=Rohg}]/u;
const letter = /\p{L}/u;

/** Letters looked at: the first pages say it, and books are long. */
const enough = 20_000;

const unknown = 0;
const neutral = 1;
const rightward = 2;
const leftward = 3;

/** Kinds of the characters up to U+FFFF met so far: a look-up is many times faster than the expressions. */
const kinds = new Uint8Array(0x10000);

function kindOf(point: number): number {
  const known = kinds[point] ?? unknown;
  if (known !== unknown) return known;
  const character = String.fromCodePoint(point);
  const isRtl = rightToLeft.test(character) && letter.test(character);
  const kind = isRtl ? leftward : letter.test(character) ? rightward : neutral;
  // Beyond its end the table takes no notice.
  kinds[point] = kind;
  return kind;
}

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
  for (let at = 0; at < text.length && rtl + ltr < enough; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    const kind = kindOf(point);
    if (kind === neutral) continue;
    if (kind === leftward) rtl += 1;
    else ltr += 1;
    first ??= kind === leftward ? "rtl" : "ltr";
  }
  if (rtl === ltr) return first;
  return rtl > ltr ? "rtl" : "ltr";
}

/**
 * Which way all letters of a text run. Text that mixes the ways belongs to
 * what is around it; one foreign name with its signs, as `C++`, does not.
 *
 * @returns `undefined` for text without letters, or with letters of both ways.
 * @throws Nothing.
 */
export function soleDirectionOf(text: string): Direction | undefined {
  let sole: typeof rightward | typeof leftward | undefined;
  for (const character of text) {
    const kind = kindOf(character.codePointAt(0) ?? 0);
    if (kind !== rightward && kind !== leftward) continue;
    if (sole !== undefined && kind !== sole) return undefined;
    sole = kind;
  }
  return sole && (sole === leftward ? "rtl" : "ltr");
}
