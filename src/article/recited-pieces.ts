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
  const block = blockAt(index);
  const measured = block && measure(block);
  if (!measured) return none;
  const before = nearest(blockAt, index, -1);
  // Of most blocks nobody has to look further.
  if (before.length === 0 && !measured.isWithBrackets) return none;
  const own = linesOf(block) ?? [];
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
  let length = 0;
  for (let at = index + step; length <= longestVerse; at += step) {
    const block = blockAt(at);
    const measured = block && measure(block);
    if (!measured) return [];
    if (measured.isWithBrackets) return linesUpTo(blockAt, index, at);
    length += measured.length;
  }
  return [];
}

/** From the bracket nearest to a block in another one to the block, or back. */
function linesUpTo(
  blockAt: BlockAt,
  index: number,
  other: number,
): readonly string[] {
  const [from, to] = other < index ? [other, index] : [index + 1, other + 1];
  const lines: string[] = [];
  for (let at = from; at < to; at += 1)
    lines.push(...(linesOf(blockAt(at)) ?? []));
  return other < index
    ? lines.slice(lines.findLastIndex(hasBrackets))
    : lines.slice(0, lines.findIndex(hasBrackets) + 1);
}

interface Measured {
  readonly length: number;
  readonly isWithBrackets: boolean;
}

/** Blocks are never changed in place, and each is asked for by all that follow it. */
const known = new WeakMap<Block, Measured | "boundary">();

/** `undefined` for what no verse goes on over. */
function measure(block: Block): Measured | undefined {
  let measured = known.get(block);
  if (!measured) {
    const lines = linesOf(block);
    measured = lines
      ? {
          length: lines.reduce((sum, line) => sum + line.length, 0),
          isWithBrackets: lines.some(hasBrackets),
        }
      : "boundary";
    known.set(block, measured);
  }
  return measured === "boundary" ? undefined : measured;
}

/** `undefined` for what no verse goes on over. */
const linesOf = (block: Block | undefined): readonly string[] | undefined =>
  !block || block.type === "heading" || block.type === "code"
    ? undefined
    : blockSegments(block).map(({ content }) =>
        content.map(({ text }) => text).join(""),
      );
