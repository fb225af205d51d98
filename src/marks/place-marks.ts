import type { Article } from "../article/article.ts";
import { comparePositions } from "../article/position.ts";
import { resolveRanges, type ResolvedRange } from "../article/range.ts";
import type { Mark } from "./mark.ts";

/** A mark with where it now stands. */
export interface PlacedMark {
  readonly mark: Mark;
  /** Absent for an orphan: its passage is no longer found. */
  readonly place?: ResolvedRange;
}

/** Marks in reading order, orphans at the end, in the order they once had. */
export function placeMarks(
  article: Article,
  marks: readonly Mark[],
): readonly PlacedMark[] {
  const ordered = marks.toSorted((a, b) =>
    comparePositions(a.range.start, b.range.start),
  );
  const places = resolveRanges(
    article,
    ordered.map(({ range }) => range),
  );
  return ordered
    .map((mark, at): PlacedMark => {
      const place = places[at];
      return place ? { mark, place } : { mark };
    })
    .toSorted(
      ({ place: a }, { place: b }) =>
        Number(!a) - Number(!b) ||
        (a && b
          ? comparePositions(a.start, b.start) || comparePositions(b.end, a.end)
          : 0),
    );
}

/** The marks over a position, the one made last first: it lies on top. */
export const marksAt = (
  placed: readonly PlacedMark[],
  position: ResolvedRange["start"],
): readonly PlacedMark[] =>
  placed
    .filter(
      ({ mark, place }) =>
        mark.kind === "highlight" &&
        place &&
        comparePositions(place.start, position) <= 0 &&
        comparePositions(position, place.end) < 0,
    )
    .toSorted((a, b) => b.mark.createdAt.localeCompare(a.mark.createdAt));
