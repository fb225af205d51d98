import type { Direction } from "../../article/article.ts";
import type { Cluster } from "./clusters.ts";
import { inReadingOrder } from "./reading-order.ts";

/** Clusters beside each other without a wide gap: a line of a column, a cell of a table. */
export interface Segment {
  readonly clusters: readonly Cluster[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** A piece of a line's text; a raised one is a number that refers to a note. */
export interface LinePiece {
  readonly text: string;
  readonly isRaised: boolean;
}

/** A segment, read. */
export interface TextLine {
  readonly pieces: readonly LinePiece[];
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly dir: Direction;
}

/** Parts of the type's size: a gap of a word, a gap between columns, how far apart the baselines of one line may be. */
const wordGap = 0.16;
const columnGap = 1.6;
const baselines = 0.45;
/** Up to which part of it sizes are one. */
const sizeSpread = 0.1;

/** What stands on one line, or beside one. */
interface Row {
  readonly clusters: Cluster[];
  /** The first cluster of each size, as sizes go: their baselines. */
  readonly firsts: Cluster[];
}

/** The segments of a page, from its top. */
export function segmentsOf(clusters: readonly Cluster[]): readonly Segment[] {
  const rows: Row[] = [];
  for (const cluster of clusters.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && isOnLine(cluster, row)) {
      row.clusters.push(cluster);
      if (!sameSized(cluster, row)) row.firsts.push(cluster);
    } else rows.push({ clusters: [cluster], firsts: [cluster] });
  }
  return rows.flatMap((row) => segmentsOfRow(row.clusters));
}

/**
 * Raised numbers are on the line of the text beside them. What has the size of
 * something there is measured by that alone: two lines may stand beside one
 * large number.
 */
function isOnLine(cluster: Cluster, row: Row): boolean {
  const like = sameSized(cluster, row);
  if (like) return cluster.y - like.y < cluster.size * baselines;
  const [first = cluster] = row.clusters;
  const size = Math.max(
    cluster.size,
    ...row.clusters.slice(-20).map((each) => each.size),
  );
  return cluster.y - first.y < size * baselines;
}

const sameSized = ({ size }: Cluster, { firsts }: Row): Cluster | undefined =>
  firsts.find((each) => Math.abs(each.size - size) <= size * sizeSpread);

function segmentsOfRow(row: readonly Cluster[]): readonly Segment[] {
  const segments: Segment[] = [];
  let open: Cluster[] = [];
  let end = -Infinity;
  const close = (): void => {
    const kept = trimmed(open);
    if (kept.length > 0) segments.push(segmentOf(kept));
    open = [];
  };
  for (const cluster of row.toSorted((a, b) => a.x - b.x)) {
    const isBlank = cluster.text.trim() === "";
    const isFar = cluster.x - end > cluster.size * columnGap;
    if (open.length > 0 && isFar) {
      close();
      end = -Infinity;
    }
    open.push(cluster);
    // Blanks do not fill the gap between columns; in justified text they are wide.
    if (!isBlank) end = Math.max(end, cluster.end);
  }
  close();
  return segments;
}

const isBlank = ({ text }: Cluster): boolean => text.trim() === "";

function trimmed(clusters: readonly Cluster[]): readonly Cluster[] {
  const from = clusters.findIndex((each) => !isBlank(each));
  const to = clusters.findLastIndex((each) => !isBlank(each));
  return from === -1 ? [] : clusters.slice(from, to + 1);
}

function segmentOf(clusters: readonly Cluster[]): Segment {
  const sizes = new Map<number, number>();
  for (const { size, text } of clusters)
    sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const size = [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return {
    clusters,
    x: Math.min(...clusters.map((each) => each.x)),
    end: Math.max(...clusters.map((each) => each.end)),
    y: clusters.find((each) => each.size === size)?.y ?? 0,
    size,
  };
}

/** @param base Which way it runs as a whole. */
export function readLine(segment: Segment, base: Direction): TextLine {
  const { clusters, x, end, y, size } = segment;
  const spaced = withSpaces(clusters);
  const pieces: LinePiece[] = [];
  for (const each of inReadingOrder(spaced, base)) {
    const isRaised =
      each.size < size * 0.85 &&
      y - each.y > size * 0.12 &&
      /^[\p{Nd}*†‡()[\]]+$/u.test(each.text);
    const last = pieces.at(-1);
    if (last?.isRaised === isRaised)
      pieces[pieces.length - 1] = { isRaised, text: last.text + each.text };
    else pieces.push({ isRaised, text: each.text });
  }
  const text = tidy(pieces.map((each) => each.text).join(""));
  return {
    pieces: pieces.map((each) => ({
      ...each,
      text: each.text.replaceAll(/\s+/gu, " "),
    })),
    text,
    x,
    end,
    y,
    size,
    dir: base,
  };
}

const tidy = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Blanks that were only left, not written. */
function withSpaces(clusters: readonly Cluster[]): readonly Cluster[] {
  const spaced: Cluster[] = [];
  let last: Cluster | undefined;
  for (const cluster of clusters) {
    if (
      last &&
      !isBlank(last) &&
      !isBlank(cluster) &&
      cluster.x - last.end > Math.min(cluster.size, last.size) * wordGap
    )
      spaced.push({ ...cluster, text: " ", x: last.end, end: cluster.x });
    spaced.push(cluster);
    last = cluster;
  }
  return spaced;
}
