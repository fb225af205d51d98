import { lastWhere } from "../halving.ts";
import type { Article } from "./article.ts";
import { blockText } from "./block-text.ts";
import type { Position } from "./position.ts";

/** An article as one string, for what crosses blocks: the texts of its blocks, apart by a line feed. */
export interface FlatText {
  readonly text: string;
  /** In reading order; `from` counts UTF-16 code units into `text`. */
  readonly blocks: readonly FlatBlock[];
}

interface FlatBlock {
  readonly section: number;
  readonly block: number;
  readonly from: number;
  readonly length: number;
}

/** Articles are never changed in place, so each is joined once. */
const known = new WeakMap<Article, FlatText>();

/** An article's text in one string. The same article gives the same object. */
export function flatText(article: Article): FlatText {
  let flat = known.get(article);
  if (!flat) {
    flat = join(article);
    known.set(article, flat);
  }
  return flat;
}

function join(article: Article): FlatText {
  const blocks: FlatBlock[] = [];
  const texts: string[] = [];
  let from = 0;
  for (const [section, { blocks: inner }] of article.sections.entries())
    for (const [block, each] of inner.entries()) {
      const text = blockText(each);
      blocks.push({ section, block, from, length: text.length });
      texts.push(text);
      from += text.length + 1;
    }
  return { text: texts.join("\n"), blocks };
}

/**
 * Where a position lies in the flat text.
 *
 * @returns `undefined` where the article has no such block, or its text is shorter.
 */
export function offsetOf(
  flat: FlatText,
  position: Position,
): number | undefined {
  const block = lastAtOrBefore(flat, position);
  return block?.section === position.section &&
    block.block === position.block &&
    position.offset <= block.length
    ? block.from + position.offset
    : undefined;
}

/** Where a position lies, or would lie: cut to the text of its block, or to the end of the block before it. */
export function nearestOffset(flat: FlatText, position: Position): number {
  const block = lastAtOrBefore(flat, position);
  if (!block) return 0;
  const isIt =
    block.section === position.section && block.block === position.block;
  return (
    block.from + (isIt ? Math.min(position.offset, block.length) : block.length)
  );
}

/**
 * The position of an offset into the flat text.
 *
 * @param edge On the line feed between two blocks, a `start` goes to the beginning of the later one, an `end` to the end of the earlier one.
 * @returns The very beginning for an article without blocks.
 */
export function positionAt(
  flat: FlatText,
  offset: number,
  edge: "start" | "end",
): Position {
  const at = lastWhere(flat.blocks, (each) => each.from <= offset);
  const block = flat.blocks[Math.max(0, at)];
  if (!block) return { section: 0, block: 0, offset: 0 };
  const within = offset - block.from;
  const next = flat.blocks[at + 1];
  if (edge === "start" && next && within >= block.length && block.length > 0)
    return { section: next.section, block: next.block, offset: 0 };
  return {
    section: block.section,
    block: block.block,
    offset: Math.min(Math.max(0, within), block.length),
  };
}

const lastAtOrBefore = (
  { blocks }: FlatText,
  { section, block }: Position,
): FlatBlock | undefined =>
  blocks[
    lastWhere(
      blocks,
      (each) =>
        each.section < section ||
        (each.section === section && each.block <= block),
    )
  ];
