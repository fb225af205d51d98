import * as v from "valibot";
import type { ArchiveMark } from "./archive-mark.ts";
import { archiveEntry, type ArchiveEntry } from "./archive-entry.ts";

const text = v.fallback(v.optional(v.string()), undefined);

const articleSchema = v.object({
  url: v.string(),
  slug: v.string(),
  title: text,
  author: text,
  state: text,
  savedAt: text,
  publishedAt: text,
  labels: v.fallback(v.optional(v.array(v.string())), undefined),
});

/** Files of an export that say what is in it: `metadata_0_to_20.json`. */
export const isOmnivoreMetadata = (name: string): boolean =>
  /^metadata_\d+_to_\d+\.json$/.test(name);

/** Where an article's text is. */
export const omnivoreContent = (slug: string): string => `content/${slug}.html`;

/**
 * One of the lists in an export of Omnivore.
 *
 * @param data Parsed.
 * @param content The text of an article by its slug, where there is one.
 * @param marks What was marked in it, by its slug.
 */
export async function omnivoreEntries(
  data: unknown,
  content: (slug: string) => Promise<string | undefined>,
  marks: (slug: string) => Promise<readonly ArchiveMark[]>,
): Promise<readonly ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  for (const each of Array.isArray(data) ? data : []) {
    const read = v.safeParse(articleSchema, each);
    if (!read.success) continue;
    const { slug, author, labels, savedAt, state, ...rest } = read.output;
    const entry = archiveEntry({
      ...rest,
      byline: author,
      tags: labels,
      addedAt: savedAt,
      isArchived: state?.toLowerCase() === "archived",
      content: await content(slug),
      marks: await marks(slug),
    });
    if (entry) entries.push(entry);
  }
  return entries;
}
