import * as v from "valibot";
import { articleStates } from "./records.ts";

const id = v.pipe(v.string(), v.uuid());

/** Longest text that a reader gives a title, a tag or a collection, in code units. */
export const longestName = 500;

/** A name as a reader types it: one line, not blank. */
export const nameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(longestName),
  // Line breaks and NUL have no place in a line; bidi controls are shown isolated.
  v.transform((name) =>
    // oxlint-disable-next-line no-control-regex
    name.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " "),
  ),
);

const optionalText = v.pipe(v.string(), v.trim(), v.maxLength(longestName));

/** What a reader may correct in an article. An empty byline or source clears it; `null` takes the cover's picture away. */
export const articleEditSchema = v.strictObject({
  title: v.exactOptional(nameSchema),
  byline: v.exactOptional(optionalText),
  source: v.exactOptional(optionalText),
  lang: v.exactOptional(
    v.pipe(
      v.string(),
      v.maxLength(35),
      v.regex(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i),
    ),
  ),
  dir: v.exactOptional(v.picklist(["rtl", "ltr"])),
  cover: v.exactOptional(
    v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  ),
});
export type ArticleEdit = v.InferOutput<typeof articleEditSchema>;

/** One change to many articles. Each can be undone. */
export const articleChangeSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("state"),
    state: v.picklist(articleStates),
  }),
  /** Each article is finished, being read or unread again, as it was before. */
  v.strictObject({ kind: v.literal("unarchive") }),
  v.strictObject({ kind: v.literal("favourite"), isFavourite: v.boolean() }),
  /** The tag is made if there is none of that name. */
  v.strictObject({ kind: v.literal("tag"), name: nameSchema }),
  v.strictObject({ kind: v.literal("untag"), tag: id }),
  v.strictObject({ kind: v.literal("collect"), collection: id }),
  v.strictObject({ kind: v.literal("uncollect"), collection: id }),
  v.strictObject({ kind: v.literal("remove") }),
  v.strictObject({ kind: v.literal("restore") }),
]);
export type ArticleChange = v.InferOutput<typeof articleChangeSchema>;

/** All that a reader can select: ten times the largest library that budgets speak of. */
export const articleIdsSchema = v.pipe(
  v.array(id),
  v.minLength(1),
  v.maxLength(1_000_000),
);
