import { lastWhere } from "../halving.ts";
import type { Article } from "./article.ts";
import type { Position } from "./position.ts";
import { progressIn, readableText, textLength } from "./readable-text.ts";

interface Lengths {
  readonly total: number;
  /** The blocks with text, in reading order. */
  readonly blocks: readonly Measured[];
}
interface Measured {
  readonly section: number;
  readonly block: number;
  readonly from: number;
  readonly length: number;
}
const known = new WeakMap<Article, Lengths>();

/**
 * How much of an article's text stands before a position.
 *
 * Counted in text, not in height: it is the same in every face and size.
 *
 * @returns 0–1, as `progressIn` says.
 */
export const progressAt = (article: Article, position: Position): number =>
  progressIn(readableText(article), position);

/**
 * The place that a share of an article's text stands before: what `progressAt`
 * measures, the other way round.
 *
 * @param progress 0–1; what lies outside counts as the nearer end.
 * @returns A place with text; the very beginning for an article without any.
 */
export function positionAtProgress(
  article: Article,
  progress: number,
): Position {
  const { blocks, total } = lengthsOf(article);
  const wanted = Math.round(Math.min(1, Math.max(0, progress)) * total);
  const at = lastWhere(blocks, ({ from }) => from <= wanted);
  const found = blocks[Math.max(0, at)];
  if (!found) return { section: 0, block: 0, offset: 0 };
  const { section, block, from, length } = found;
  return { section, block, offset: Math.min(wanted - from, length - 1) };
}

function lengthsOf(article: Article): Lengths {
  let lengths = known.get(article);
  if (!lengths) {
    lengths = measure(article);
    known.set(article, lengths);
  }
  return lengths;
}

function measure(article: Article): Lengths {
  const measured: Measured[] = [];
  let total = 0;
  for (const [s, { blocks }] of article.sections.entries())
    for (const [b, block] of blocks.entries()) {
      const length = textLength(block);
      if (length > 0)
        measured.push({ section: s, block: b, from: total, length });
      total += length;
    }
  return { total, blocks: measured };
}
