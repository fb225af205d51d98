/** Letters of every script, digits of every system, and the marks on them. */
const wordCharacter = /^[\p{L}\p{N}\p{M}]/u;

const unknown = 0;
const inside = 1;
const outside = 2;

/** What is known of the code units met so far: a look-up is many times faster than the expression. */
const kinds = new Uint8Array(0x10000);

/**
 * Whether a code unit of folded text belongs to a word.
 *
 * A surrogate does when the character it is half of does; alone it never does.
 *
 * @param unit The code unit at `at`.
 * @throws Nothing.
 * @source Unicode general categories L, N and M.
 */
export function isWordUnit(unit: number, text: string, at: number): boolean {
  const known = kinds[unit];
  if (known !== unknown) return known === inside;
  if (isSurrogate(unit)) return isWordPair(text, at, unit);
  const isInside = wordCharacter.test(String.fromCharCode(unit));
  kinds[unit] = isInside ? inside : outside;
  return isInside;
}

/** Half of a character beyond U+FFFF, or what is left of one. */
export const isSurrogate = (unit: number): boolean =>
  unit >= 0xd800 && unit <= 0xdfff;

function isWordPair(text: string, at: number, unit: number): boolean {
  const point = text.codePointAt(unit < 0xdc00 ? at : at - 1) ?? 0;
  return point > 0xffff && wordCharacter.test(String.fromCodePoint(point));
}
