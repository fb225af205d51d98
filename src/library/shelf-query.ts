import * as v from "valibot";
import { articleStates } from "./records.ts";

const name = v.pipe(v.string(), v.maxLength(500));
const id = v.pipe(v.string(), v.uuid());

/** Which articles: each part narrows the choice, an absent one does not. */
export const shelfFilterSchema = v.strictObject({
  /** Any of these states. */
  states: v.exactOptional(v.array(v.picklist(articleStates))),
  favourite: v.exactOptional(v.literal(true)),
  tag: v.exactOptional(id),
  collection: v.exactOptional(id),
  source: v.exactOptional(name),
  /** BCP 47. */
  lang: v.exactOptional(v.pipe(v.string(), v.maxLength(35))),
  /** Minutes of reading, inclusive below, exclusive above. */
  minMinutes: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  maxMinutes: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  /** What lies in the trash, instead of what is kept. */
  trash: v.exactOptional(v.literal(true)),
});
export type ShelfFilter = v.InferOutput<typeof shelfFilterSchema>;

export const shelfSorts = [
  "added",
  "published",
  "title",
  "length",
  "progress",
  "read",
] as const;
export type ShelfSort = (typeof shelfSorts)[number];

/** Which articles, in which order. `read` sorts by when an article was last read and leaves out what never was. */
export const shelfOrderSchema = v.strictObject({
  filter: shelfFilterSchema,
  sort: v.picklist(shelfSorts),
  isDescending: v.boolean(),
});
export type ShelfOrder = v.InferOutput<typeof shelfOrderSchema>;

/** A stretch of the shelf. */
export const shelfQuerySchema = v.strictObject({
  ...shelfOrderSchema.entries,
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
});
export type ShelfQuery = v.InferOutput<typeof shelfQuerySchema>;

/** A search in the words of the reader (`src/search/query.ts`). */
export const searchRequestSchema = v.strictObject({
  query: v.pipe(v.string(), v.maxLength(1000)),
  /** Compare as typed instead of folded. */
  isExact: v.boolean(),
  /** The reader is still typing: the last word counts as the beginning of one. */
  isTyping: v.boolean(),
  filter: shelfFilterSchema,
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
});
export type SearchRequest = v.InferOutput<typeof searchRequestSchema>;
