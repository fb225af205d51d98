import { directionOf } from "../../arabic/direction.ts";
import type { Direction } from "../../article/article.ts";
import { poemFrom, verseIn, type TextVerse } from "./beside-verse.ts";
import { asOneSegment, gutterOf, rowsOf } from "./segment-rows.ts";
import { readLine, type Segment, type TextLine } from "./text-lines.ts";

/** Lines below each other. */
export interface TextColumn {
  readonly kind: "column";
  readonly lines: readonly TextLine[];
}

/** Cells in rows, in the order of reading. */
export interface TextTable {
  readonly kind: "table";
  readonly rows: readonly (readonly string[])[];
  readonly y: number;
  /** Which way its cells were read. */
  readonly dir: Direction;
}

export type Region = TextColumn | TextTable | TextVerse;

/**
 * The regions of a page in the order they are read: what stands beside each
 * other is cut apart where a gap goes through, from the side that the text
 * begins at.
 *
 * @source Nagy and Seth (1984), recursive X-Y cut.
 */
export const regionsOf = (
  segments: readonly Segment[],
  dir: Direction,
): readonly Region[] => cut(segments, dir, 0);

/** Deeper no page is divided. */
const deepest = 8;

function cut(
  segments: readonly Segment[],
  dir: Direction,
  depth: number,
): readonly Region[] {
  if (segments.length === 0) return [];
  if (depth > deepest) return [columnOf(segments, dir)];
  const rows = rowsOf(segments);
  const regions: Region[] = [];
  let plain: Segment[] = [];
  const endPlain = (): void => {
    if (plain.length > 0) regions.push(columnOf(plain, dir));
    plain = [];
  };
  for (let at = 0; at < rows.length;) {
    const end = endOfDivided(rows, at);
    const verse =
      poemFrom(rows, at) ??
      (end === undefined ? undefined : verseIn(rows.slice(at, end)));
    if (verse) {
      for (const part of verse.parts) {
        if (!("kind" in part)) {
          plain.push(...part);
          continue;
        }
        endPlain();
        regions.push(part);
      }
      at += verse.count;
      continue;
    }
    if (end === undefined) {
      plain.push(...(rows[at] ?? []));
      at += 1;
      continue;
    }
    const band = rows.slice(at, end);
    at = end;
    // Lines before and after a table are none of its rows, if they are short as they may be.
    const from = band.findIndex((row) => row.length > 1);
    const to = band.findLastIndex((row) => row.length > 1) + 1;
    const table = from === -1 ? undefined : tableOf(band.slice(from, to), dir);
    if (table) {
      plain.push(...band.slice(0, from).flat());
      endPlain();
      regions.push(table);
      plain.push(...band.slice(to).flat());
      continue;
    }
    endPlain();
    const all = band.flat();
    const gap = gutterOf(all) ?? 0;
    const left = all.filter((each) => each.end <= gap);
    const right = all.filter((each) => each.x >= gap);
    for (const side of dir === "rtl" ? [right, left] : [left, right])
      regions.push(...cut(side, dir, depth + 1));
  }
  endPlain();
  return regions;
}

/** Rows looked at before a gap is seen: the columns of a page may begin at different heights. */
const lookAhead = 6;

/** How far down from a row a gap goes through. @returns `undefined` where none begins there. */
function endOfDivided(
  rows: readonly Segment[][],
  from: number,
): number | undefined {
  let end: number | undefined;
  const taken: Segment[] = [];
  for (let at = from; at < rows.length; at += 1) {
    taken.push(...(rows[at] ?? []));
    if (gutterOf(taken) !== undefined) end = at + 1;
    else if (end !== undefined || at - from > lookAhead) break;
  }
  if (end === undefined) return undefined;
  const divided = rows.slice(from, end).flat();
  const gap = gutterOf(divided) ?? 0;
  const before = divided.filter((each) => each.end <= gap).length;
  // One row of two pieces is a line with a gap, not two columns.
  return before >= 2 && divided.length - before >= 2 ? end : undefined;
}

/** Rows of as many cells each, short ones, under each other. Text in columns fills its lines. */
function tableOf(
  rows: readonly Segment[][],
  dir: Direction,
): TextTable | undefined {
  const count = Math.max(...rows.map((row) => row.length));
  if (rows.length < 2 || count < 2) return undefined;
  const full = rows.filter((row) => row.length === count);
  if (full.length * 10 < rows.length * 7) return undefined;
  const starts = columnStarts(full, count);
  if (!starts) return undefined;
  const left = Math.min(...rows.flat().map(({ x }) => x));
  const right = Math.max(...rows.flat().map(({ end }) => end));
  const filled = full.map(
    (row) => row.reduce((sum, { x, end }) => sum + end - x, 0) / (right - left),
  );
  const average = filled.reduce((sum, each) => sum + each, 0) / filled.length;
  if (average > 0.7 && rows.length > 3) return undefined;
  return {
    kind: "table",
    dir,
    y: rows[0]?.[0]?.y ?? 0,
    rows: rows.map((row) => {
      const cells = Array.from({ length: count }, () => "");
      for (const segment of row) {
        const middle = (segment.x + segment.end) / 2;
        const column = starts.findIndex((end) => middle <= end);
        const at = column === -1 ? count - 1 : column;
        const text = readLine(segment, dir).text;
        cells[at] = cells[at] === "" ? text : `${cells[at]} ${text}`;
      }
      return dir === "rtl" ? cells.toReversed() : cells;
    }),
  };
}

/** Right edges of the columns of cells; `undefined` where the cells of rows do not stand under each other. */
function columnStarts(
  rows: readonly Segment[][],
  count: number,
): readonly number[] | undefined {
  const sorted = rows.map((row) => row.toSorted((a, b) => a.x - b.x));
  const edges: number[] = [];
  for (let column = 0; column < count; column += 1) {
    const end = Math.max(...sorted.map((row) => row[column]?.end ?? 0));
    const next = Math.min(
      ...sorted.map((row) => row[column + 1]?.x ?? Infinity),
    );
    if (next < end) return undefined;
    edges.push(Number.isFinite(next) ? (end + next) / 2 : Infinity);
  }
  return edges;
}

function columnOf(segments: readonly Segment[], around: Direction): TextColumn {
  const whole = rowsOf(segments).map(asOneSegment);
  const texts = whole.map(({ clusters }) =>
    clusters.map(({ text }) => text).join(""),
  );
  return {
    kind: "column",
    lines: whole.map((segment, at) =>
      readLine(segment, lineDirection(texts, at, around) ?? around),
    ),
  };
}

/** Which way a line runs: its own way, or that of what is around it where both are in it. */
function lineDirection(
  texts: readonly string[],
  at: number,
  around: Direction,
): Direction | undefined {
  const own = texts[at] ?? "";
  const dir = directionOf(own);
  const letters = own.match(/\p{L}/gu) ?? [];
  const ends = [letters[0], letters.at(-1)].map((each) =>
    directionOf(each ?? ""),
  );
  const isMixed = letters.some((each) => directionOf(each) !== dir);
  if (!isMixed) return dir;
  // What it begins and ends with is at both of its ends on the page, too.
  if (ends[0] === ends[1] && (ends[0] === around || ends[0] === dir))
    return ends[0];
  return directionOf(
    `${texts[at - 1] ?? ""}${own}${own}${texts[at + 1] ?? ""}`,
  );
}
