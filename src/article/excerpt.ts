import * as v from "valibot";
import type { Block, Section } from "./article.ts";
import type {
  ArticleHead,
  ReadableText,
  SectionOutline,
} from "./readable-text.ts";

/** Blocks of one section that follow one another. */
export interface ArticlePart {
  readonly section: number;
  /** Index of the first of them in its section. */
  readonly from: number;
  readonly blocks: readonly Block[];
}

/** What comes first of a long article: its outline, all its headings, and the text around a place. */
export interface ArticleExcerpt {
  readonly sections: readonly SectionOutline[];
  readonly pieces: readonly ArticlePart[];
  /** How many parts the whole article has. */
  readonly parts: number;
}

/** Most parts in one answer: so few that no other message waits long behind them. */
export const mostParts = 4;

/** Which parts of an article are wanted. Of another content than that of the hash there are none. */
export const partsRequestSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  contentHash: v.pipe(v.string(), v.maxLength(64)),
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Exclusive. */
  to: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type PartsRequest = v.InferOutput<typeof partsRequestSchema>;

/** What is here of an article, to be read. */
export function excerptText(
  head: ArticleHead,
  { sections, pieces }: ArticleExcerpt,
): ReadableText {
  const here = new Map<string, Block>();
  for (const { section, from, blocks } of pieces)
    for (const [index, block] of blocks.entries())
      here.set(`${section}:${from + index}`, block);
  return {
    head,
    sections,
    block: (section, block) => here.get(`${section}:${block}`),
  };
}

/**
 * The sections of the whole article.
 *
 * @param parts All of them, in reading order.
 */
export function joinSections(
  sections: readonly SectionOutline[],
  parts: readonly ArticlePart[],
): Section[] {
  const blocks = sections.map((): Block[] => []);
  for (const part of parts) blocks[part.section]?.push(...part.blocks);
  return sections.map(({ title, level, anchor }, index) => ({
    ...(title !== undefined && { title }),
    level,
    ...(anchor !== undefined && { anchor }),
    blocks: blocks[index] ?? [],
  }));
}
