import * as v from "valibot";
import { QariError } from "../../../src/errors.ts";
import type { Database } from "../database.ts";

/** Every table of the newest version and its columns, in order. */
export const columnsByTable: Readonly<Record<string, string>> = {
  annotations:
    "id article_id start_section start_block start_offset end_section end_block end_offset quote body created_at removed_at kind color clock tags",
  article_collections: "collection_id article_id clock removed_at",
  article_resources: "article_id hash",
  article_tags: "tag_id article_id clock removed_at",
  articles:
    "seq id content_hash title byline source lang dir words added_at removed_at url url_key published_at cover title_key edited clock state favourite progress finished_at state_clock reading reading_clock",
  bundled: "name added_at",
  collections: "id name name_key created_at clock removed_at",
  contents: "article_id data",
  meta: "key value",
  positions: "article_id section block offset saved_at turn clock",
  search_state: "id turn",
  search_text: "title byline source body",
  search_words: "word level",
  sessions: "id article_id kind day node seconds clock",
  tags: "id name name_key created_at clock removed_at",
  tombstones: "kind id clock",
};

const tableRow = v.strictObject({ name: v.string(), columns: v.string() });

/** The tables that a library has and their columns, as `columnsByTable` lists them. */
export const columnsOf = (
  database: Database,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    database
      .rows(
        tableRow,
        `SELECT tables.name, group_concat(columns.name, ' ') AS columns
         FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
         WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
           AND tables.name NOT LIKE 'search_text_%'
         GROUP BY tables.name ORDER BY tables.name`,
      )
      .map(({ name, columns }) => [name, columns]),
  );

/**
 * Does the library have the tables that its version says? A bit turned in a
 * name passes every check of SQLite's, and would look like a fault of ours.
 *
 * @throws QariError `library-damaged`.
 */
export function checkColumns(database: Database, file: string): void {
  const columns = columnsOf(database);
  for (const [table, expected] of Object.entries(columnsByTable))
    if (columns[table] !== expected)
      throw new QariError(
        "library-damaged",
        `${file}: table ${table} is not what it should be`,
      );
}
