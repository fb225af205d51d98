import { edgeRowsOf, type EdgeRow, type SegmentPage } from "./edge-rows.ts";
import { HeightCounts, sameHeight } from "./height-counts.ts";
import {
  isNumberOnly,
  pageNumbersOf,
  type PageNumbers,
} from "./page-numbers.ts";
import type { Segment } from "./text-lines.ts";

/** Of all pages: a book has its headers on each, or on every second. */
const leastPages = 0.35;

/**
 * Pages without what is there on most of them at the same height: headers,
 * footers, numbers of pages. A row is judged as a whole, so that a table keeps
 * its cells.
 */
export function withoutRunningMatter(
  pages: readonly SegmentPage[],
): readonly (readonly Segment[])[] {
  if (pages.length < 2) return pages.map(({ segments }) => segments);
  const least = Math.max(2, Math.ceil(pages.length * leastPages));
  const rows = pages.map(edgeRowsOf);
  const numbers = pageNumbersOf(rows.flat());
  const isRepeated = repeatedIn(rows, numbers, least);
  const rest = rows.map((row) => row.filter((each) => !isRepeated(each)));
  const isHead = headsIn(rest, numbers, least);
  const left = new Set(
    rows
      .flat()
      .filter((row) => isRepeated(row) || isHead(row))
      .flatMap(({ segments }) => segments),
  );
  return pages.map(({ segments }) =>
    segments.filter((each) => !left.has(each)),
  );
}

/** Rows that most pages have, but for their numbers, and the numbers of pages. */
function repeatedIn(
  rows: readonly (readonly EdgeRow[])[],
  numbers: PageNumbers,
  least: number,
): (row: EdgeRow) => boolean {
  const counts = new HeightCounts();
  const numbered = new HeightCounts();
  for (const row of rows.flat()) {
    counts.add(row.key, row.y);
    if (numbers.isAlone(row)) numbered.add("", row.y);
  }
  return (row) =>
    isNumberOnly(row)
      ? numbers.isAlone(row) && numbered.near("", row.y) >= least
      : counts.near(row.key, row.y) >= least;
}

/**
 * Headers and footers that change: what is outermost on its page, where that is
 * so on many pages at that height, and most of it is the number of its page or
 * stands on a page nearby, too.
 */
function headsIn(
  rows: readonly (readonly EdgeRow[])[],
  numbers: PageNumbers,
  least: number,
): (row: EdgeRow) => boolean {
  const outermost = rows.map((row) => ({
    top: row.find(({ isTop }) => isTop),
    bottom: row.findLast(({ isTop }) => !isTop),
  }));
  const isRunning = (row: EdgeRow): boolean =>
    numbers.isBeside(row) ||
    // A book's header may be on the pages between.
    [-2, -1, 1, 2].some((step) => {
      const near = outermost[row.page + step];
      const other = row.isTop ? near?.top : near?.bottom;
      return other !== undefined && isSame(row, other);
    });
  const filled = new HeightCounts();
  const running = new HeightCounts();
  const heads = new Set<EdgeRow>();
  for (const row of outermost.flatMap(({ top, bottom }) => [top, bottom])) {
    if (!row) continue;
    filled.add("", row.y);
    if (!isRunning(row)) continue;
    running.add("", row.y);
    heads.add(row);
  }
  return (row) => {
    const all = filled.near("", row.y);
    return heads.has(row) && all >= least && running.near("", row.y) * 2 > all;
  };
}

/** A heading that the header says again is larger. */
const isSame = (row: EdgeRow, other: EdgeRow): boolean =>
  row.key === other.key &&
  !isNumberOnly(row) &&
  Math.abs(row.y - other.y) <= sameHeight &&
  Math.abs(row.size - other.size) <= row.size * 0.1;
