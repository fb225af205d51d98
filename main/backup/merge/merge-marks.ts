import type { Database } from "../../library/database.ts";

const columns = [
  "kind",
  "start_section",
  "start_block",
  "start_offset",
  "end_section",
  "end_block",
  "end_offset",
  "quote",
  "body",
  "color",
  "tags",
  "created_at",
  "removed_at",
  "clock",
].join(", ");

/** Bookmarks, highlights and notes: each by its id, the later one. */
export function mergeMarks(database: Database): void {
  const taken = columns
    .split(", ")
    .map((column) => `${column} = excluded.${column}`)
    .join(", ");
  database.script(`
    INSERT INTO main.annotations (id, article_id, ${columns})
      SELECT id, ours, ${columns}
      FROM other.annotations JOIN temp.kept_as ON theirs = article_id
      WHERE true
      ON CONFLICT (id) DO UPDATE SET ${taken} WHERE excluded.clock > clock;
  `);
}
