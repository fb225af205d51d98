import { fold } from "../arabic/fold.ts";
import { foldedFinder, type FoldedText } from "../arabic/folded-finder.ts";
import type { HighlightColor } from "../library/records.ts";
import { lookOf, type Mark, type MarkLook } from "./mark.ts";
import type { PlacedMark } from "./place-marks.ts";

/** Which marks are shown; what is left out narrows nothing. */
export interface MarkFilter {
  readonly look?: MarkLook;
  readonly color?: HighlightColor;
  readonly tag?: string;
  /** Words as the reader types them, folded; all of them, in the passage, the note or its tags. */
  readonly query?: string;
}

/** Marks that a filter takes in, in their order. */
export function filterMarks(
  marks: readonly PlacedMark[],
  { look, color, tag, query = "" }: MarkFilter,
): readonly PlacedMark[] {
  const words = fold(query).text.split(/\s+/u).filter(Boolean);
  const finders = words.map(foldedFinder);
  return marks.filter(
    ({ mark }) =>
      (look === undefined || lookOf(mark) === look) &&
      (color === undefined || mark.color === color) &&
      (tag === undefined || mark.tags.includes(tag)) &&
      (finders.length === 0 || saysAll(mark, finders)),
  );
}

/** Marks are never changed in place, and every key press searches them all again. */
const known = new WeakMap<Mark, FoldedText>();

function saysAll(
  mark: Mark,
  finders: readonly ReturnType<typeof foldedFinder>[],
): boolean {
  let said = known.get(mark);
  if (said === undefined) {
    const { range, text = "", tags } = mark;
    const raw = [range.quote.exact, text, ...tags].join("\n");
    said = { raw, folded: fold(raw) };
    known.set(mark, said);
  }
  const all = said;
  return finders.every((find) => find(all).next().done !== true);
}

/** The tags in use, the commonest first. */
export function tagsOf(marks: readonly PlacedMark[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { mark } of marks)
    for (const tag of mark.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b, "ar"))
    .map(([tag]) => tag);
}
