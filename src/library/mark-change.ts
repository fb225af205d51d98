import * as v from "valibot";
import { rangeSchema } from "../article/position.ts";
import { nameSchema } from "./article-change.ts";
import { highlightColors } from "./records.ts";

/** Longest note, in code units. */
export const longestNote = 20_000;
/** Tags that one note may have. */
export const mostMarkTags = 30;

/** Names that a reader gives a note, each once. */
export const markTagsSchema = v.pipe(
  v.array(v.pipe(nameSchema, v.maxLength(100))),
  v.maxLength(mostMarkTags),
  v.readonly(),
);

/** What a reader writes or chooses of a highlight; what is left out stays. */
export const highlightChangeSchema = v.strictObject({
  /** `null` leaves a note without colour. */
  color: v.exactOptional(v.nullable(v.picklist(highlightColors))),
  /** Plain text; `""` takes it away. */
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(longestNote))),
  tags: v.exactOptional(markTagsSchema),
  /** Another passage: the one it was made for is lost, or was chosen badly. */
  range: v.exactOptional(rangeSchema),
});
export type HighlightChange = v.InferOutput<typeof highlightChangeSchema>;

/** What a reader changes of a bookmark; what is left out stays. */
export const bookmarkChangeSchema = v.strictObject({
  /** The reader's own name; `""` goes back to the quoted text. */
  label: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  range: v.exactOptional(rangeSchema),
});
export type BookmarkChange = v.InferOutput<typeof bookmarkChangeSchema>;
