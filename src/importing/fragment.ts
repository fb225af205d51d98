import * as v from "valibot";

/** What is known of content that comes without a page around it. */
export const fragmentSchema = v.strictObject({
  title: v.exactOptional(v.string()),
  byline: v.exactOptional(v.string()),
  source: v.exactOptional(v.string()),
  /** Where it is from: an address of the web. */
  url: v.exactOptional(v.string()),
  /** ISO 8601. */
  publishedAt: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
});
export type Fragment = v.InferOutput<typeof fragmentSchema>;
