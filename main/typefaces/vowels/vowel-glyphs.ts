import { isVowelMark } from "../../../src/arabic/vowel-mark.ts";
import { characterGlyphs } from "./character-glyphs.ts";
import type { FontFile } from "./font-file.ts";
import {
  glyphSubstitutions,
  type Substitution,
} from "./glyph-substitutions.ts";

/** Where Unicode keeps the marks of Arabic. */
const arabicBlock = { from: 0x0600, to: 0x06ff } as const;

/**
 * The glyphs that draw short vowels and nothing else: those of the characters,
 * and all that stand in for them alone, such as a shadda with its vowel in one.
 * A glyph that also draws a letter, as some faces write الله, is none of them.
 *
 * @returns Ascending; empty for a font without vowels.
 */
export function vowelGlyphs({ tables }: FontFile): readonly number[] {
  const bytesOf = (tag: string) =>
    tables.find((table) => table.tag === tag)?.bytes;
  const cmap = bytesOf("cmap");
  if (!cmap) return [];
  const glyphOf = characterGlyphs(cmap);
  const vowels = new Set<number>();
  const letters = new Set<number>();
  for (let code = arabicBlock.from; code <= arabicBlock.to; code += 1) {
    const glyph = glyphOf(code);
    if (glyph > 0) (isVowelMark(code) ? vowels : letters).add(glyph);
  }
  const gsub = bytesOf("GSUB");
  if (gsub) addStandIns(vowels, letters, [...glyphSubstitutions(gsub)]);
  return [...vowels].toSorted((a, b) => a - b);
}

function addStandIns(
  vowels: Set<number>,
  letters: ReadonlySet<number>,
  substitutions: readonly Substitution[],
): void {
  // What one becomes several for may be no mark: Amiri puts a piece of a line beside a kasra that lacks room.
  let left = substitutions.filter(({ to }) => to.length === 1);
  for (;;) {
    const fits = left.filter(({ from }) => from.every((it) => vowels.has(it)));
    if (fits.length === 0) return;
    for (const glyph of fits.flatMap(({ to }) => to))
      if (!letters.has(glyph)) vowels.add(glyph);
    left = left.filter((each) => !fits.includes(each));
  }
}
