import * as v from "valibot";
import type { Database } from "../../library/database.ts";

const setRow = v.strictObject({
  id: v.string(),
  name: v.string(),
  name_key: v.string(),
  created_at: v.string(),
  clock: v.string(),
  removed_at: v.nullable(v.string()),
});
type SetRow = v.InferOutput<typeof setRow>;

/** Tags and collections: the same by their id, or else by their name. */
export function mergeSets(database: Database): void {
  mergeKind(database, "tags", "article_tags", "tag_id");
  mergeKind(database, "collections", "article_collections", "collection_id");
}

function mergeKind(
  database: Database,
  sets: "tags" | "collections",
  members: "article_tags" | "article_collections",
  set: "tag_id" | "collection_id",
): void {
  database.script(
    "CREATE TEMP TABLE set_as (theirs TEXT PRIMARY KEY, ours TEXT NOT NULL) WITHOUT ROWID",
  );
  for (const theirs of database.rows(
    setRow,
    `SELECT id, name, name_key, created_at, clock, removed_at FROM other.${sets} ORDER BY id`,
  ))
    database.run(
      "INSERT INTO temp.set_as (theirs, ours) VALUES (?, ?)",
      theirs.id,
      mergeSet(database, sets, theirs),
    );
  database.script(`
    INSERT INTO main.${members} (${set}, article_id, clock, removed_at)
      SELECT set_as.ours, kept_as.ours, clock, removed_at
      FROM other.${members}
      JOIN temp.set_as ON set_as.theirs = ${set}
      JOIN temp.kept_as ON kept_as.theirs = article_id
      WHERE true
      ON CONFLICT DO UPDATE SET clock = excluded.clock, removed_at = excluded.removed_at
      WHERE excluded.clock > clock;
    DROP TABLE temp.set_as;
  `);
}

/** @returns The id under which it is kept here. */
function mergeSet(
  database: Database,
  sets: "tags" | "collections",
  theirs: SetRow,
): string {
  const find = (condition: string, value: string): SetRow | undefined =>
    database.row(
      setRow,
      `SELECT id, name, name_key, created_at, clock, removed_at
       FROM main.${sets} WHERE ${condition}`,
      value,
    );
  const same = find("id = ?", theirs.id);
  if (same && same.clock >= theirs.clock) return same.id;
  const named =
    theirs.removed_at === null
      ? find("removed_at IS NULL AND name_key = ?", theirs.name_key)
      : undefined;
  // Two of one name would be one to the reader.
  if (named && named.id !== theirs.id)
    return same && same.removed_at === null ? same.id : named.id;
  database.run(
    `INSERT INTO main.${sets} (id, name, name_key, created_at, clock, removed_at)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key,
       clock = excluded.clock, removed_at = excluded.removed_at`,
    theirs.id,
    theirs.name,
    theirs.name_key,
    theirs.created_at,
    theirs.clock,
    theirs.removed_at,
  );
  return theirs.id;
}
