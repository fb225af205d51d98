import type { Inline } from "../../../src/article/article.ts";
import { isVowelMark } from "../../../src/arabic/vowel-mark.ts";

/**
 * What the style of a verse has to know of it: how many hemistichs a line has,
 * and how many letters the longest, its vowels not counted.
 */
export function verseMeasures(
  lines: readonly (readonly (readonly Inline[])[])[],
): { readonly "--hemistichs": string; readonly "--letters": string } {
  const broken = lines.filter((line) => line.length > 1);
  const most = (numbers: readonly number[]): string =>
    String(Math.max(1, ...numbers));
  return {
    "--hemistichs": most(broken.map((line) => line.length)),
    "--letters": most(broken.flat().map(lettersOf)),
  };
}

const lettersOf = (content: readonly Inline[]): number =>
  Array.from(content.map(({ text }) => text).join("")).filter(
    (character) => !isVowelMark(character.codePointAt(0) ?? 0),
  ).length;
