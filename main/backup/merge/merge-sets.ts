import * as v from "valibot";
import type { Database } from "../../library/database.ts";
import type { SetTables } from "../../library/named-sets.ts";

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
  mergeKind(database, {
    sets: "tags",
    members: "article_tags",
    set: "tag_id",
  });
  mergeKind(database, {
    sets: "collections",
    members: "article_collections",
    set: "collection_id",
  });
}

/**
 * Names are what is fought over. Those that sets here are about to lose, removed
 * or renamed by the other library, are let go of before one is taken: first in
 * the sets that are known here, so that what is new meets the names as they will be.
 */
function mergeKind(database: Database, tables: SetTables): void {
  const { sets, members, set } = tables;
  database.script(`
    CREATE TEMP TABLE set_as (theirs TEXT PRIMARY KEY, ours TEXT NOT NULL) WITHOUT ROWID;
    UPDATE main.${sets} AS ours SET name_key = ours.id
      FROM other.${sets} AS theirs
      WHERE theirs.id = ours.id AND theirs.clock > ours.clock;
  `);
  for (const theirs of database.rows(
    setRow,
    `SELECT id, name, name_key, created_at, clock, removed_at FROM other.${sets}
     ORDER BY id NOT IN (SELECT id FROM main.${sets}), id`,
  ))
    database.run(
      "INSERT INTO temp.set_as (theirs, ours) VALUES (?, ?)",
      theirs.id,
      mergeSet(database, tables, theirs),
    );
  database.script(`
    INSERT INTO main.${members} (${set}, article_id, clock, removed_at)
      SELECT set_as.ours, kept_as.ours, clock, removed_at
      FROM other.${members}
      JOIN temp.set_as ON set_as.theirs = ${set}
      JOIN temp.kept_as ON kept_as.theirs = article_id
      WHERE true
      ${laterMember};
    DROP TABLE temp.set_as;
  `);
}

const laterMember = `ON CONFLICT DO UPDATE
  SET clock = excluded.clock, removed_at = excluded.removed_at
  WHERE excluded.clock > clock`;

/** @returns The id under which it is kept here. */
function mergeSet(
  database: Database,
  tables: SetTables,
  theirs: SetRow,
): string {
  const { sets } = tables;
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
  if (named) {
    if (same) pour(database, tables, same.id, named.id);
    return named.id;
  }
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

/** All of one into another. It is gone then, as if it had been met now and not before. */
function pour(
  database: Database,
  { sets, members, set }: SetTables,
  from: string,
  into: string,
): void {
  database.run(
    `INSERT INTO main.${members} (${set}, article_id, clock, removed_at)
     SELECT ?, article_id, clock, removed_at FROM main.${members} WHERE ${set} = ?
     ${laterMember}`,
    into,
    from,
  );
  database.run(`DELETE FROM main.${members} WHERE ${set} = ?`, from);
  database.run(`DELETE FROM main.${sets} WHERE id = ?`, from);
}
