import { ByteReader } from "./bytes.ts";

/**
 * Which glyph a font draws for a character, as its `cmap` says.
 *
 * @returns A function from code point to glyph; 0 for what the font has not.
 * @source OpenType 1.9, "cmap", formats 4 and 12.
 */
export function characterGlyphs(
  cmap: Uint8Array,
): (character: number) => number {
  const table = new ByteReader(cmap);
  const found = Array.from({ length: table.u16(2) }, (_, index) =>
    table.u32(4 + 8 * index + 4),
  ).map((start) =>
    table.u16(start) === 4
      ? segments(table, start)
      : table.u16(start) === 12
        ? groups(table, start)
        : () => 0,
  );
  return (character) => {
    for (const find of found) {
      const glyph = find(character);
      if (glyph > 0) return glyph;
    }
    return 0;
  };
}

const segments =
  (table: ByteReader, start: number) =>
  (character: number): number => {
    const count = table.u16(start + 6) / 2;
    const ends = start + 14;
    const starts = ends + 2 * count + 2;
    const deltas = starts + 2 * count;
    const offsets = deltas + 2 * count;
    for (let index = 0; index < count; index += 1) {
      if (table.u16(ends + 2 * index) < character) continue;
      const first = table.u16(starts + 2 * index);
      if (first > character) return 0;
      const delta = table.u16(deltas + 2 * index);
      const offset = table.u16(offsets + 2 * index);
      if (offset === 0) return (character + delta) & 0xffff;
      const glyph = table.u16(
        offsets + 2 * index + offset + 2 * (character - first),
      );
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };

const groups =
  (table: ByteReader, start: number) =>
  (character: number): number => {
    const count = table.u32(start + 12);
    for (let index = 0; index < count; index += 1) {
      const group = start + 16 + 12 * index;
      if (table.u32(group + 4) < character) continue;
      const first = table.u32(group);
      return first > character ? 0 : table.u32(group + 8) + character - first;
    }
    return 0;
  };
