/** Words of a title that fit a cover. */
const mostWords = 5;

/** What comes before the first letter or digit, and the article «ال», by which titles are not told apart. */
const beforeSign = /^[^\p{L}\p{N}]*(?:ال(?=\p{L}{2}))?/u;

/**
 * What a title's cover says.
 *
 * @returns `words`, its first ones, without a bracket or dash at the end; `sign`, the one character for a thumbnail. Both empty for a title without letters.
 */
export function coverWords(title: string): { words: string; sign: string } {
  const words = title
    .split(/\s+/u)
    .slice(0, mostWords)
    .join(" ")
    .replace(/[\s\p{Pd}:،,؛([«“]+$/u, "");
  const sign = title.replace(beforeSign, "").match(/^\p{L}\p{M}*|^\p{N}/u)?.[0];
  return { words, sign: sign ?? "" };
}
