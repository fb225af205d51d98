import * as v from "valibot";
import { archiveMarks, type ArchiveMark } from "./archive-mark.ts";

/** The lists in an export of Pocket, and what was marked in their pages. */
export const isPocketList = (name: string): boolean =>
  /^(?:[^/]+\/)?part_\d+\.csv$/.test(name);
export const isPocketAnnotations = (name: string): boolean =>
  /^(?:[^/]+\/)?annotations\/part_\d+\.json$/.test(name);

const pageSchema = v.object({
  url: v.string(),
  highlights: v.array(v.object({ quote: v.string() })),
});

/**
 * Marks by the address of their page.
 *
 * @param data Parsed.
 * @source Pocket, pocket-monorepo, `AnnotationsDataExportService`: a list of `{url, title, highlights: [{quote, created_at}]}`.
 */
export function pocketAnnotations(
  data: unknown,
): ReadonlyMap<string, readonly ArchiveMark[]> {
  const marks = new Map<string, readonly ArchiveMark[]>();
  for (const each of Array.isArray(data) ? data : []) {
    const read = v.safeParse(pageSchema, each);
    if (!read.success) continue;
    const url = read.output.url.trim();
    const known = marks.get(url) ?? [];
    marks.set(url, [...known, ...archiveMarks(read.output.highlights)]);
  }
  return marks;
}
