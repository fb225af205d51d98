import type { Segment } from "./text-lines.ts";

/** Of the type's size: how wide the gap between two columns is at least. */
const gutter = 0.9;

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

/** What stands beside each other as one, whatever the gaps. */
export function asOneSegment(row: readonly Segment[]): Segment {
  const [first] = row;
  return {
    clusters: row
      .flatMap((each) => each.clusters)
      .toSorted((a, b) => a.x - b.x),
    x: Math.min(...row.map(({ x }) => x)),
    end: Math.max(...row.map(({ end }) => end)),
    y: first?.y ?? 0,
    size: first?.size ?? 0,
  };
}

/** Middle of the widest gap that goes through all segments; `undefined` where none does. */
export function gutterOf(segments: readonly Segment[]): number | undefined {
  const sorted = segments.toSorted((a, b) => a.x - b.x);
  let end = sorted[0]?.end ?? 0;
  let best: { readonly at: number; readonly width: number } | undefined;
  for (const segment of sorted) {
    const width = segment.x - end;
    if (width > segment.size * gutter && width > (best?.width ?? 0))
      best = { at: end + width / 2, width };
    end = Math.max(end, segment.end);
  }
  return best?.at;
}
