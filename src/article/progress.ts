import type { Article } from "./article.ts";
import { blockText } from "./block-text.ts";
import type { Position } from "./position.ts";

interface Lengths {
  /** Code units of text before each block, by `section:block`. */
  readonly before: ReadonlyMap<string, number>;
  readonly total: number;
}
const known = new WeakMap<Article, Lengths>();

/**
 * How much of an article's text stands before a position.
 *
 * Counted in text, not in height: it is the same in every face and size.
 *
 * @returns 0–1; 0 for an article without text and for a block that it has not.
 */
export function progressAt(
  article: Article,
  { section, block, offset }: Position,
): number {
  let lengths = known.get(article);
  if (!lengths) {
    lengths = measure(article);
    known.set(article, lengths);
  }
  const before = lengths.before.get(`${section}:${block}`);
  return before === undefined || lengths.total === 0
    ? 0
    : Math.min(1, (before + offset) / lengths.total);
}

function measure(article: Article): Lengths {
  const before = new Map<string, number>();
  let total = 0;
  for (const [s, { blocks }] of article.sections.entries())
    for (const [b, block] of blocks.entries()) {
      before.set(`${s}:${b}`, total);
      total += blockText(block).length;
    }
  return { before, total };
}
