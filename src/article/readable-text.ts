import type { Article, Block, Section } from "./article.ts";
import { blockSegments } from "./block-text.ts";
import type { Position } from "./position.ts";

/** What describes an article, without its text. */
export type ArticleHead = Omit<Article, "sections">;

/** A section as far as the room it takes: one length a block, in UTF-16 code units of `blockText`. */
export interface SectionOutline extends Omit<Section, "blocks"> {
  readonly lengths: readonly number[];
}

/**
 * An article as a page reads it: all of its outline, and the blocks that are
 * here. A long book is on screen before all of it has come.
 */
export interface ReadableText {
  readonly head: ArticleHead;
  readonly sections: readonly SectionOutline[];
  /** `undefined` for a block that has not come yet, or that there is none of. Headings are always here. */
  block(section: number, block: number): Block | undefined;
}

/** Articles are never changed in place, so each is measured once. */
const known = new WeakMap<Article, ReadableText>();

/** All of an article, to be read. The same article gives the same object. */
export function readableText(article: Article): ReadableText {
  let text = known.get(article);
  if (!text) {
    const { sections, ...head } = article;
    text = {
      head,
      sections: sections.map(sectionOutline),
      block: (section, block) => sections[section]?.blocks[block],
    };
    known.set(article, text);
  }
  return text;
}

/**
 * The same for an article of which a part was on the page before it was whole:
 * what stands there stays, since the outline is the same object.
 */
export function completeText(
  article: Article,
  { sections }: Pick<ReadableText, "sections">,
): void {
  known.set(article, { ...readableText(article), sections });
}

/** How much room a section takes. */
export const sectionOutline = ({
  blocks,
  ...section
}: Section): SectionOutline => ({
  ...section,
  lengths: blocks.map(textLength),
});

/** Length of `blockText`, without making the string. */
export function textLength(block: Block): number {
  const last = blockSegments(block).at(-1);
  return last
    ? last.content.reduce((sum, { text }) => sum + text.length, last.offset)
    : 0;
}

/** Length of all the blocks' text together, in UTF-16 code units. */
export const textUnits = ({ sections }: ReadableText): number =>
  sumsOf(sections).total;

/** Code units before each section, and before each block of it. */
interface Sums {
  readonly sections: readonly {
    readonly before: number;
    readonly blocks: readonly number[];
  }[];
  readonly total: number;
}
const summed = new WeakMap<ReadableText["sections"], Sums>();

/**
 * How much of a text stands before a position.
 *
 * Counted in text, not in height: it is the same in every face and size.
 *
 * @returns 0–1; 0 for a text without a letter and for a section that it has
 * not; where its section begins for a block that this has not: one may be a
 * title alone.
 */
export function progressIn(
  { sections }: ReadableText,
  { section, block, offset }: Position,
): number {
  const { sections: sums, total } = sumsOf(sections);
  const around = sums[section];
  if (!around || total === 0) return 0;
  const before = around.blocks[block];
  return before === undefined
    ? around.before / total
    : Math.min(1, (before + offset) / total);
}

function sumsOf(sections: ReadableText["sections"]): Sums {
  let sums = summed.get(sections);
  if (!sums) {
    sums = sumUp(sections);
    summed.set(sections, sums);
  }
  return sums;
}

function sumUp(sections: ReadableText["sections"]): Sums {
  let total = 0;
  const sums = sections.map(({ lengths }) => ({
    before: total,
    blocks: lengths.map((length) => {
      total += length;
      return total - length;
    }),
  }));
  return { sections: sums, total };
}
