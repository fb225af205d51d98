import { isGappedVerse } from "../walk/written-verse.ts";
import { asOneSegment, gutterOf } from "./segment-rows.ts";
import { readLine, type Segment, type TextLine } from "./text-lines.ts";

/** Lines of verse, each of its halves. */
export interface TextVerse {
  readonly kind: "verse";
  readonly lines: readonly (readonly TextLine[])[];
}

/** Verse and the rows between, in order. */
interface FoundVerse {
  readonly parts: readonly (TextVerse | readonly Segment[])[];
  /** Of the rows, how many these are. */
  readonly count: number;
}

/** Right half, left half. */
type Halves = readonly [right: Segment, left: Segment];

/** Of the rows of a poem: how many are of two halves at least. Between them stand a few words of the text. */
const leastHalved = 0.7;
/** Lines of a poem that is known by itself: as many do not rhyme by chance, and no page has more. */
const leastLines = 4;
const mostLines = 100;
/** Rows before it. */
const mostBefore = 6;
/** As wide as the gap of a text whose verse is typed. */
const gap = "\u2003".repeat(3);

/**
 * A poem that begins at a row of a page or a few below, whatever stands under
 * it: the gap of its halves goes through its own lines only.
 *
 * @returns `undefined` where none does.
 */
export function poemFrom(
  page: readonly (readonly Segment[])[],
  at: number,
): FoundVerse | undefined {
  const rows = page.slice(at, at + mostBefore + mostLines);
  const from = rows.slice(0, mostBefore + 1).findIndex((row) => row.length > 1);
  if (from === -1) return undefined;
  const areHalved = (end: number): boolean =>
    halvesOfRows(rows.slice(from, end)).every((each) => each !== undefined);
  let end = from;
  while (end < rows.length && areHalved(end + 1)) end += 1;
  if (end - from < leastLines) return undefined;
  const verse = verseIn(rows.slice(from, end));
  return (
    verse && {
      parts: [...rows.slice(0, from), ...verse.parts],
      count: from + verse.count,
    }
  );
}

/**
 * Verse whose halves stand beside each other, as two columns would: both are
 * read, and have to sound like verse.
 *
 * @param rows Divided by a gap that goes through all of them.
 * @returns `undefined` for what is none.
 */
export function verseIn(
  rows: readonly (readonly Segment[])[],
): FoundVerse | undefined {
  const halves = halvesOfRows(rows);
  const isHalved = (each: Halves | undefined): boolean => each !== undefined;
  const from = halves.findIndex(isHalved);
  const to = halves.findLastIndex(isHalved) + 1;
  const count = halves.filter(isHalved).length;
  if (count < 2 || count < (to - from) * leastHalved) return undefined;
  const parts: (TextVerse | readonly Segment[])[] = [];
  let open: (readonly TextLine[])[] = [];
  const close = (): void => {
    if (open.length > 0) parts.push({ kind: "verse", lines: open });
    open = [];
  };
  for (const [at, row] of rows.entries()) {
    const both = halves[at];
    if (both) {
      // Whatever way the page is: only Arabic is verse of this kind.
      open.push(both.map((half) => readLine(half, "rtl")));
      continue;
    }
    close();
    parts.push(row);
  }
  close();
  const poems = parts.flatMap((part) => ("kind" in part ? [part.lines] : []));
  // What stands between may be the reason for another rhyme.
  return isPoem(poems.flat()) || poems.every(isPoem)
    ? { parts, count: rows.length }
    : undefined;
}

function halvesOfRows(
  rows: readonly (readonly Segment[])[],
): readonly (Halves | undefined)[] {
  const middle = gutterOf(rows.flat());
  return rows.map((row) =>
    middle === undefined ? undefined : halvesAt(row, middle),
  );
}

/** To fill the width of a half its words may be as far from each other as its halves, and a bit more. */
function halvesAt(row: readonly Segment[], middle: number): Halves | undefined {
  const right = row.filter(({ x }) => x >= middle);
  const left = row.filter(({ end }) => end <= middle);
  if (right.length === 0 || left.length === 0) return undefined;
  const halves = [asOneSegment(right), asOneSegment(left)] as const;
  const between = halves[0].x - halves[1].end;
  return [right, left].every((half) => widestGap(half) <= between * 1.5)
    ? halves
    : undefined;
}

function widestGap(segments: readonly Segment[]): number {
  const sorted = segments.toSorted((a, b) => a.x - b.x);
  const gaps = sorted.slice(1).map(({ x }, at) => x - (sorted[at]?.end ?? x));
  return Math.max(0, ...gaps);
}

const isPoem = (lines: readonly (readonly TextLine[])[]): boolean =>
  isGappedVerse(lines.map((halves) => halves.map(bareText).join(gap)));

/** Without the numbers of notes, and without what only makes a half as wide as the others. */
const bareText = ({ pieces }: TextLine): string =>
  pieces
    .map(({ text, isRaised }) => (isRaised ? "" : text))
    .join("")
    .replaceAll("\u0640", "")
    .trim();
