import * as v from "valibot";

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A place in an article: `offset` counts UTF-16 code units into the block's plain text (`blockText`). */
export const positionSchema = v.strictObject({
  section: index,
  block: index,
  offset: index,
});

/**
 * What was selected and what stood around it, so that a range is found again
 * in changed text.
 *
 * @source W3C Web Annotation Data Model, 4.2.4 Text Quote Selector.
 */
export const quoteSchema = v.strictObject({
  exact: v.pipe(v.string(), v.maxLength(100_000)),
  prefix: v.pipe(v.string(), v.maxLength(256)),
  suffix: v.pipe(v.string(), v.maxLength(256)),
});

/** `start` inclusive, `end` exclusive; both may lie in different blocks. */
export const rangeSchema = v.strictObject({
  start: positionSchema,
  end: positionSchema,
  quote: quoteSchema,
});

export type Position = v.InferOutput<typeof positionSchema>;
export type Quote = v.InferOutput<typeof quoteSchema>;
export type Range = v.InferOutput<typeof rangeSchema>;

/** Order of two positions in reading order: negative when `a` comes first. */
export function comparePositions(a: Position, b: Position): number {
  return a.section - b.section || a.block - b.block || a.offset - b.offset;
}

/** The very beginning of an article, where its title is. */
export const firstPosition: Position = { section: 0, block: 0, offset: 0 };
