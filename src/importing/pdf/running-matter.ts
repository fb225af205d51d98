import type { Segment } from "./text-lines.ts";

/** A page's segments and its height in points. */
export interface SegmentPage {
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Share of a page's height at its top and bottom where headers and footers are. */
const edge = 0.12;
/** How far apart on two pages one line may stand, points. */
const sameHeight = 4;

/**
 * Pages without what is there on most of them at the same height: headers,
 * footers, numbers of pages. A book has them on every page or on every second.
 */
export function withoutRunningMatter(
  pages: readonly SegmentPage[],
): readonly (readonly Segment[])[] {
  if (pages.length < 2) return pages.map(({ segments }) => segments);
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgeKeys(page).values()))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * 0.35));
  return pages.map((page) => {
    const keys = edgeKeys(page);
    return page.segments.filter((segment) => {
      const key = keys.get(segment);
      if (key === undefined) return true;
      const near = nearby(key).map((each) => counts.get(each) ?? 0);
      return near.reduce((sum, each) => sum + each, 0) < least;
    });
  });
}

/** What a segment at the edge of a page is known by: where it is, and its text without its numbers. */
function edgeKeys({
  height,
  segments,
}: SegmentPage): ReadonlyMap<Segment, string> {
  const keys = new Map<Segment, string>();
  for (const segment of segments) {
    const isAtEdge =
      segment.y < height * edge || segment.y > height * (1 - edge);
    if (!isAtEdge) continue;
    const text = segment.clusters
      .map((each) => each.text)
      .join("")
      .replaceAll(/\p{N}+|[ivxlc]+(?=\P{L}|$)/giu, "#")
      .replaceAll(/[\s\p{P}]+/gu, "");
    keys.set(segment, `${Math.round(segment.y / sameHeight)} ${text}`);
  }
  return keys;
}

/** The key itself and those of the next heights: a line may stand on the border of two. */
function nearby(key: string): readonly string[] {
  const blank = key.indexOf(" ");
  const at = Number(key.slice(0, blank));
  return [at - 1, at, at + 1].map((each) => `${each}${key.slice(blank)}`);
}
