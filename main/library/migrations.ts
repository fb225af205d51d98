import * as v from "valibot";
import type { Database } from "./database.ts";

/** "Qari" in ASCII, in the file's header: tells our file from every other SQLite database. */
export const applicationId = 0x51_61_72_69;

/**
 * What turns each version into the next; the first makes an empty file a
 * library. A step that has been released is never changed again.
 */
const steps: readonly string[] = [
  // 1. Times are ISO 8601, UTC. What is removed is only marked (removed_at).
  `
  CREATE TABLE articles (
    seq INTEGER PRIMARY KEY, -- order of arrival, whatever the clock said
    id TEXT NOT NULL UNIQUE,
    content_hash TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    byline TEXT,
    source TEXT,
    lang TEXT NOT NULL,
    dir TEXT NOT NULL CHECK (dir IN ('rtl', 'ltr')),
    words INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT;
  CREATE INDEX articles_by_age ON articles (added_at, seq) WHERE removed_at IS NULL;

  -- Apart from the row of the list, so that listing reads none of it.
  CREATE TABLE contents (
    article_id TEXT PRIMARY KEY REFERENCES articles (id),
    json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE positions (
    article_id TEXT PRIMARY KEY REFERENCES articles (id),
    section INTEGER NOT NULL,
    block INTEGER NOT NULL,
    "offset" INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    turn INTEGER NOT NULL UNIQUE -- the highest was saved last, whatever the clock said
  ) STRICT;

  CREATE TABLE bookmarks (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id),
    start_section INTEGER NOT NULL,
    start_block INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_section INTEGER NOT NULL,
    end_block INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    quote TEXT NOT NULL, -- JSON: keeps even half of a surrogate pair, which TEXT does not
    label TEXT,
    created_at TEXT NOT NULL,
    removed_at TEXT
  ) STRICT;
  CREATE INDEX bookmarks_in_reading_order
    ON bookmarks (article_id, start_section, start_block, start_offset);

  -- What was given to this library once; deleted, it is not given again.
  CREATE TABLE bundled (
    name TEXT PRIMARY KEY,
    added_at TEXT NOT NULL
  ) STRICT;
  `,
];

/** The version this Qari writes. */
export const newestVersion = steps.length;

const versionSchema = v.object({ user_version: v.number() });

/** Bring a library to the newest version, all at once or not at all. The caller has made sure that it is not newer. */
export function migrate(database: Database): void {
  if (versionOf(database) === newestVersion) return;
  database.transaction(() => {
    // Asked again: another process may have done it while this one waited.
    for (const step of steps.slice(versionOf(database))) database.script(step);
    database.script(`
      PRAGMA application_id = ${applicationId};
      PRAGMA user_version = ${newestVersion};
    `);
  });
}

const versionOf = (database: Database): number =>
  database.row(versionSchema, "PRAGMA user_version")?.user_version ?? 0;
