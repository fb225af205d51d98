/** What belongs to the character before it: combining marks, joiners, variation selectors, low surrogates of those. */
const continuing = /^[\p{M}\u200C\u200D]/u;
const joiner = "\u200D";
const lineFeed = 0x0a;

/**
 * The nearest place at or before `offset` where text may be cut: never within
 * a surrogate pair, nor between a letter and the marks on it.
 *
 * @param offset UTF-16 code units, 0 to `text.length`.
 */
export function boundaryBefore(text: string, offset: number): number {
  let at = offset;
  while (splits(text, at)) at -= 1;
  return at;
}

/** The nearest place at or after `offset` where text may be cut; see `boundaryBefore`. */
export function boundaryAfter(text: string, offset: number): number {
  let at = offset;
  while (splits(text, at)) at += 1;
  return at;
}

function splits(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const unit = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  // A mark that begins a line has no letter (UAX #29, rule GB4).
  if (before === lineFeed) return false;
  const isLow = unit >= 0xdc00 && unit <= 0xdfff;
  if (isLow && before >= 0xd800 && before <= 0xdbff) return true;
  // A joiner also holds what follows it: a family of emoji is one sign.
  if (text.charAt(offset - 1) === joiner && unit >= 0xd800 && unit <= 0xdbff)
    return true;
  // The check is on whole characters, since some marks lie beyond U+FFFF.
  return unit >= 0x0300 && continuing.test(text.slice(offset, offset + 2));
}
