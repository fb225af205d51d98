import * as v from "valibot";
import { articleStates } from "./records.ts";

/** How an article was kept elsewhere before it came here. */
export const savedStateSchema = v.strictObject({
  /** ISO 8601. */
  addedAt: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  state: v.exactOptional(v.picklist(articleStates)),
  isFavourite: v.exactOptional(v.boolean()),
  /** Names. */
  tags: v.exactOptional(v.array(v.string())),
});
export type SavedState = v.InferOutput<typeof savedStateSchema>;
