import { comparePositions, type Position } from "../article/position.ts";
import type { HighlightColor } from "../library/records.ts";
import type { PlacedMark } from "./place-marks.ts";

/** A stretch of text, `end` exclusive. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** How a highlight is painted; a note without colour has a look of its own. */
export type Paint = HighlightColor | "note";
export const paints: readonly Paint[] = [
  "yellow",
  "green",
  "blue",
  "pink",
  "purple",
  "note",
];

interface Edge {
  readonly at: Position;
  readonly index: number;
  readonly isStart: boolean;
}

/**
 * What to paint in each colour, so that of marks that overlap the one made
 * last lies on top and every piece of text has one colour.
 *
 * @returns Spans in reading order, none overlapping another of any colour.
 */
export function layerMarks(
  placed: readonly PlacedMark[],
): ReadonlyMap<Paint, readonly Span[]> {
  const marks = placed
    .flatMap(({ mark, place }) =>
      mark.kind === "highlight" && place ? [{ mark, place }] : [],
    )
    // An index is a rank: the higher lies on top.
    .toSorted((a, b) => a.mark.createdAt.localeCompare(b.mark.createdAt));
  const edges: readonly Edge[] = marks
    .flatMap(({ place }, index) => [
      { at: place.start, index, isStart: true },
      { at: place.end, index, isStart: false },
    ])
    .toSorted((a, b) => comparePositions(a.at, b.at));

  const spans = new Map<Paint, Span[]>();
  /** Ranks of the marks that are open here. Few at a time, whatever their number. */
  const open = new Set<number>();
  let from: Position | undefined;
  for (const { at, index, isStart } of edges) {
    const top = Math.max(-1, ...open);
    const paint = paintOf(marks[top]?.mark.color, top);
    if (paint && from && comparePositions(from, at) < 0)
      put(spans, paint, from, at);
    if (isStart) open.add(index);
    else open.delete(index);
    from = at;
  }
  return spans;
}

const paintOf = (
  color: HighlightColor | undefined,
  top: number,
): Paint | undefined => (top === -1 ? undefined : (color ?? "note"));

/** A span that begins where the last of its colour ends goes on with it. */
function put(
  spans: Map<Paint, Span[]>,
  paint: Paint,
  start: Position,
  end: Position,
): void {
  const known = spans.get(paint) ?? [];
  const last = known.at(-1);
  if (last && comparePositions(last.end, start) === 0)
    known[known.length - 1] = { start: last.start, end };
  else known.push({ start, end });
  spans.set(paint, known);
}
