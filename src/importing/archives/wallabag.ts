import * as v from "valibot";
import { archiveMarks } from "./archive-mark.ts";
import { archiveEntry, type ArchiveEntry } from "./archive-entry.ts";

/** Versions write numbers, truth values and their text. */
const flag = v.pipe(
  v.union([v.number(), v.boolean(), v.string(), v.null()]),
  v.transform((value) => value === true || Number(value) === 1),
);
const text = v.fallback(v.optional(v.string()), undefined);

const articleSchema = v.object({
  url: v.string(),
  given_url: text,
  title: text,
  content: text,
  created_at: text,
  published_at: text,
  language: text,
  is_archived: v.exactOptional(flag, false),
  is_starred: v.exactOptional(flag, false),
  annotations: v.fallback(
    v.optional(v.array(v.object({ quote: text, text }))),
    undefined,
  ),
  published_by: v.fallback(v.optional(v.array(v.string())), undefined),
  tags: v.fallback(
    v.optional(
      v.array(
        v.union([
          v.string(),
          v.pipe(
            v.object({ label: v.string() }),
            v.transform(({ label }) => label),
          ),
        ]),
      ),
    ),
    undefined,
  ),
});

/** What tells it from every other list in JSON. */
const markSchema = v.object({
  url: v.string(),
  is_archived: v.unknown(),
  content: v.unknown(),
});

/**
 * What wallabag exported as JSON.
 *
 * @param data Parsed.
 * @returns `undefined` for anything else.
 * @source wallabag, src/Entity/Annotation.php (groups `entries_for_user`, `export_all`).
 */
export function wallabagEntries(
  data: unknown,
): readonly ArchiveEntry[] | undefined {
  if (!Array.isArray(data) || !v.is(markSchema, data[0])) return undefined;
  return data.flatMap((each: unknown) => {
    const read = v.safeParse(articleSchema, each);
    return (read.success && entryOf(read.output)) || [];
  });
}

const entryOf = (
  article: v.InferOutput<typeof articleSchema>,
): ArchiveEntry | undefined =>
  archiveEntry({
    url: article.url,
    title: article.title,
    byline: article.published_by?.join("، "),
    language: article.language?.replaceAll("_", "-"),
    content: article.content,
    publishedAt: article.published_at,
    addedAt: article.created_at,
    isArchived: article.is_archived,
    isFavourite: article.is_starred,
    tags: article.tags,
    // Its ranges lead into the markup of its own page; the words are found again.
    marks: archiveMarks(
      (article.annotations ?? []).map(({ quote, text: note }) => ({
        quote,
        note,
      })),
    ),
  });
