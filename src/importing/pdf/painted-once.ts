import type { PaintedText } from "./painted-text.ts";

/** Of the size: as near as a bold face is imitated by painting twice. No letter is as narrow. */
const overlap = 0.1;
/** Sides of the cells that a page is looked up by, points; also the farthest an overlap goes. */
const cell = 4;
/** Texts that are compared in one cell: more at one place is nothing to be read. */
const mostInCell = 64;

/**
 * Text without what is painted over itself: some programs make a bold face or a
 * shadow by painting a letter twice, a little apart.
 *
 * @param painted Marks and letters as they are named; the first of each is kept.
 */
export function paintedOnce(
  painted: readonly PaintedText[],
): readonly PaintedText[] {
  const cells = new Map<string, PaintedText[]>();
  return painted.filter((each) => {
    if (neighbours(cells, each).some((other) => isSame(each, other)))
      return false;
    const key = keyOf(column(each.x), column(each.y));
    const there = cells.get(key);
    if (!there) cells.set(key, [each]);
    else if (there.length < mostInCell) there.push(each);
    return true;
  });
}

/** What was painted within reach, and near it. */
function neighbours(
  cells: ReadonlyMap<string, readonly PaintedText[]>,
  { x, y, size }: PaintedText,
): readonly PaintedText[] {
  const near = reach(size);
  const found: PaintedText[] = [];
  for (let at = column(x - near); at <= column(x + near); at += 1)
    for (let row = column(y - near); row <= column(y + near); row += 1)
      found.push(...(cells.get(keyOf(at, row)) ?? []));
  return found;
}

function isSame(one: PaintedText, other: PaintedText): boolean {
  const near = reach(one.size);
  // Letters that were joined to one shape may stand at one place without a width.
  const isShown = one.end > one.x || /^\p{M}+$/u.test(one.text);
  return (
    isShown &&
    one.text === other.text &&
    Math.abs(one.size - other.size) <= near &&
    Math.abs(one.x - other.x) <= near &&
    Math.abs(one.y - other.y) <= near
  );
}

const reach = (size: number): number => Math.min(size * overlap, cell);
const column = (place: number): number => Math.floor(place / cell);
const keyOf = (at: number, row: number): string => `${at} ${row}`;
