import { parseCsv } from "../../tables/parse-csv.ts";
import { archiveMarks, type ArchiveMark } from "./archive-mark.ts";
import { archiveEntry, type ArchiveEntry } from "./archive-entry.ts";

/** Rows of a table by the names of their columns, in lower case. */
function table(text: string): {
  readonly has: (...columns: readonly string[]) => boolean;
  readonly rows: readonly ((column: string) => string)[];
} {
  const [head = [], ...rows] = parseCsv(text);
  const columns = new Map(
    head.map((name, at) => [name.trim().toLowerCase(), at]),
  );
  return {
    has: (...names) => names.every((name) => columns.has(name)),
    rows: rows.map((row) => (column) => row[columns.get(column) ?? -1] ?? ""),
  };
}

const entries = (
  found: readonly (ArchiveEntry | undefined)[],
): readonly ArchiveEntry[] => found.filter((each) => each !== undefined);

/**
 * A list that Pocket or Instapaper exported as a table.
 *
 * @param text Decoded.
 * @param marks What was marked in the pages, by their addresses, where that came beside the list.
 * @returns `undefined` for a table that is something else.
 */
export function savedList(
  text: string,
  marks: ReadonlyMap<string, readonly ArchiveMark[]> = new Map(),
): readonly ArchiveEntry[] | undefined {
  const { has, rows } = table(text);
  if (has("url", "title", "time_added", "status"))
    return entries(
      rows.map((row) =>
        archiveEntry({
          url: row("url"),
          title: row("title"),
          addedAt: row("time_added"),
          tags: row("tags").split(/[|,]/u),
          isArchived: row("status") === "archive",
          marks: marks.get(row("url").trim()),
        }),
      ),
    );
  if (has("url", "title", "folder", "timestamp"))
    return entries(
      rows.map((row) => {
        const folder = row("folder").trim();
        return archiveEntry({
          url: row("url"),
          title: row("title"),
          addedAt: row("timestamp"),
          isArchived: folder === "Archive",
          isFavourite: folder === "Starred",
          // What was selected on the page as it was saved.
          marks: archiveMarks([{ quote: row("selection") }]),
          tags: [
            ...(ownFolders.has(folder) ? [] : [folder]),
            ...tagsOf(row("tags")),
          ],
        });
      }),
    );
  return undefined;
}

/** Of Instapaper's own making; the others are the reader's. */
const ownFolders: ReadonlySet<string> = new Set([
  "Unread",
  "Archive",
  "Starred",
]);

/** Instapaper writes them as a list in brackets: `["أدب","رحلات"]`. */
const tagsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/^\s*\[|\]\s*$/g, "")
    .split(",")
    .map((tag) => tag.trim().replaceAll(/^["']|["']$/g, ""));
