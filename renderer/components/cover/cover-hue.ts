/** Beyond this a text is not told apart from another: names of sources are shorter. */
const longestRead = 200;

/** A hue, in degrees, that is always the same for the same text (FNV-1a, 32 bits). */
export function coverHue(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text.slice(0, longestRead)) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % 360;
}
