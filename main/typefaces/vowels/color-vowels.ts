import { ByteWriter } from "./bytes.ts";
import { readFont, writeFont, type FontTable } from "./font-file.ts";
import { vowelGlyphs } from "./vowel-glyphs.ts";

/** The colour of the vowels unless a page says another one, as blue, green, red, alpha. */
const standIn = [0x2c, 0x32, 0xd3, 0xff] as const;

/**
 * The same font with its short vowels as colour glyphs: their colour is the
 * first of the font's palette, which a page sets by `override-colors`. Outlines,
 * advances and the rules of joining and placing stay as they are, so no line
 * is set otherwise.
 *
 * @returns `undefined` for what is no font, has no vowels, or has colours of its own.
 * @throws Nothing.
 * @source OpenType 1.9, "COLR" version 0 and "CPAL".
 */
export async function colorVowels(
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const font = await readFont(bytes);
    if (font.tables.some(({ tag }) => tag === "COLR" || tag === "SVG "))
      return undefined;
    const vowels = vowelGlyphs(font);
    if (vowels.length === 0) return undefined;
    return await writeFont({
      ...font,
      tables: [...font.tables, layersOf(vowels), palette],
    });
  } catch {
    // Damaged, or made to look like a font: Chromium is the judge of what can be drawn.
    return undefined;
  }
}

/** One layer a glyph: the glyph itself, in colour 0. */
function layersOf(glyphs: readonly number[]): FontTable {
  const headLength = 14;
  const layers = headLength + 6 * glyphs.length;
  const table = new ByteWriter()
    .u16(0)
    .u16(glyphs.length)
    .u32(headLength)
    .u32(layers)
    .u16(glyphs.length);
  for (const [index, glyph] of glyphs.entries())
    table.u16(glyph).u16(index).u16(1);
  for (const glyph of glyphs) table.u16(glyph).u16(0);
  return { tag: "COLR", bytes: table.done() };
}

/** One palette of one colour. */
const palette: FontTable = {
  tag: "CPAL",
  bytes: new ByteWriter()
    .u16(0)
    .u16(1)
    .u16(1)
    .u16(1)
    .u32(14)
    .u16(0)
    .bytes(Uint8Array.from(standIn))
    .done(),
};
