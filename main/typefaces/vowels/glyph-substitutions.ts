import { ByteReader } from "./bytes.ts";

/** Glyphs that a font puts in place of others. */
export interface Substitution {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A font with more has been made to keep us busy; large ones have some ten thousand. */
const mostSubstitutions = 200_000;
/** Lookups that only point to others: in a context, in a chain of it. */
const pointers = new Set([5, 6]);
const extension = 7;

/**
 * Everything that a font may put in place of something, whatever has to stand
 * around it.
 *
 * @source OpenType 1.9, "GSUB" and "Common table formats".
 */
export function* glyphSubstitutions(
  gsub: Uint8Array,
): Generator<Substitution, void> {
  const table = new ByteReader(gsub);
  const list = table.u16(8);
  let count = 0;
  for (const lookup of table.u16s(list + 2, table.u16(list)))
    for (const each of inLookup(table, list + lookup)) {
      count += 1;
      if (count > mostSubstitutions)
        throw new RangeError("too many substitutions");
      yield each;
    }
}

function* inLookup(table: ByteReader, lookup: number): Generator<Substitution> {
  for (const offset of table.u16s(lookup + 6, table.u16(lookup + 4))) {
    let type = table.u16(lookup);
    let start = lookup + offset;
    if (type === extension) {
      type = table.u16(start + 2);
      start += table.u32(start + 4);
    }
    if (!pointers.has(type)) yield* inSubtable(table, start, type);
  }
}

function* inSubtable(
  table: ByteReader,
  start: number,
  type: number,
): Generator<Substitution> {
  const covered = coverage(table, start + table.u16(start + 2));
  for (const [index, glyph] of covered.entries())
    switch (type) {
      case 1:
        yield { from: [glyph], to: [single(table, start, index, glyph)] };
        break;
      case 2: {
        const at = start + table.u16(start + 6 + 2 * index);
        yield { from: [glyph], to: table.u16s(at + 2, table.u16(at)) };
        break;
      }
      case 3: {
        const at = start + table.u16(start + 6 + 2 * index);
        for (const to of table.u16s(at + 2, table.u16(at)))
          yield { from: [glyph], to: [to] };
        break;
      }
      case 4: {
        const set = start + table.u16(start + 6 + 2 * index);
        for (const offset of table.u16s(set + 2, table.u16(set))) {
          const at = set + offset;
          const more = table.u16s(at + 4, table.u16(at + 2) - 1);
          yield { from: [glyph, ...more], to: [table.u16(at)] };
        }
        break;
      }
      case 8:
        yield { from: [glyph], to: [reverse(table, start, index)] };
        break;
      default:
    }
}

function single(
  table: ByteReader,
  start: number,
  index: number,
  glyph: number,
): number {
  return table.u16(start) === 1
    ? (glyph + table.u16(start + 4)) & 0xffff
    : table.u16(start + 6 + 2 * index);
}

/** What stands before and after is told before the glyphs. */
function reverse(table: ByteReader, start: number, index: number): number {
  const before = start + 4;
  const after = before + 2 + 2 * table.u16(before);
  const glyphs = after + 2 + 2 * table.u16(after) + 2;
  return table.u16(glyphs + 2 * index);
}

function coverage(table: ByteReader, start: number): readonly number[] {
  const count = table.u16(start + 2);
  if (table.u16(start) === 1) return table.u16s(start + 4, count);
  return Array.from({ length: count }, (_, index) => start + 4 + 6 * index)
    .map((range) => ({ first: table.u16(range), last: table.u16(range + 2) }))
    .flatMap(({ first, last }) =>
      Array.from(
        { length: Math.max(0, last - first + 1) },
        (_, index) => first + index,
      ),
    );
}
