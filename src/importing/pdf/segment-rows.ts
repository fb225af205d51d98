import type { Segment } from "./text-lines.ts";

/** Segments beside each other as rows, from the top of a page. */
export function rowsOf(segments: readonly Segment[]): readonly Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] && segment.y - row[0].y < segment.size * 0.6)
      row.push(segment);
    else rows.push([segment]);
  }
  return rows;
}
