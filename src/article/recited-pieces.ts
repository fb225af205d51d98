import {
  hasBrackets,
  linesInVerses,
  longestVerse,
} from "../arabic/quranic-text.ts";
import type { Block } from "./article.ts";
import { blockSegments } from "./block-text.ts";

/** The blocks of a section by their index, as far as they are there. */
export type BlockAt = (index: number) => Block | undefined;

const none: ReadonlySet<number> = new Set();

/**
 * The pieces of a block that stand inside a verse of the Qur'an, which began in
 * a piece or block before and ends in one after: an imported text has each of
 * its lines as a paragraph. No verse goes on under a heading.
 *
 * @returns Indexes into `blockSegments`.
 * @throws Nothing.
 */
export function recitedPieces(
  blockAt: BlockAt,
  index: number,
): ReadonlySet<number> {
  const own = linesOf(blockAt(index));
  if (!own) return none;
  const before = nearest(blockAt, index, -1);
  // Of most blocks nobody has to look further.
  if (before.length === 0 && !own.some(hasBrackets)) return none;
  const lines = [...before, ...own, ...nearest(blockAt, index, 1)];
  const pieces = [...linesInVerses(lines)]
    .map((at) => at - before.length)
    .filter((at) => at >= 0 && at < own.length);
  return new Set(pieces);
}

/**
 * Lines from the nearest one with a bracket to the block, or from the block to
 * that; none where there is none within reach.
 */
function nearest(
  blockAt: BlockAt,
  index: number,
  step: 1 | -1,
): readonly string[] {
  const found: string[] = [];
  let length = 0;
  for (let at = index + step; length <= longestVerse; at += step) {
    const lines = linesOf(blockAt(at));
    if (!lines) return [];
    for (const line of step > 0 ? lines : lines.toReversed()) {
      found.push(line);
      length += line.length;
      if (hasBrackets(line)) return step > 0 ? found : found.toReversed();
    }
  }
  return [];
}

/** `undefined` for what no verse goes on over. */
const linesOf = (block: Block | undefined): readonly string[] | undefined =>
  !block || block.type === "heading" || block.type === "code"
    ? undefined
    : blockSegments(block).map(({ content }) =>
        content.map(({ text }) => text).join(""),
      );
