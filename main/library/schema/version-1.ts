import type { Database } from "../database.ts";

/** The first library. Times are ISO 8601, UTC. What is removed is only marked (removed_at). */
export const version1 = (database: Database): void =>
  database.script(`
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
`);
