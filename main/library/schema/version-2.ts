import { randomBytes } from "node:crypto";
import * as v from "valibot";
import { articleSchema } from "../../../src/article/article.ts";
import { sortKey } from "../../../src/arabic/sort-key.ts";
import { packContent } from "../content.ts";
import type { Database } from "../database.ts";
import { searchSchema } from "../search/search-schema.ts";

/**
 * States, tags, collections, highlights, reading sessions and the trash; a
 * clock on every record and tombstones for what is deleted for good; content
 * compressed.
 */
export function version2(database: Database): void {
  database.script(`
  -- node: eight hexadecimal digits, who this copy of the library is.
  -- clock: the latest moment seen (src/library/clock.ts).
  -- search: 'stale' when the index has to be made anew.
  -- opened_at: when it was opened last, ISO 8601.
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE articles ADD COLUMN url TEXT;
  ALTER TABLE articles ADD COLUMN url_key TEXT; -- what addresses of one page have in common
  ALTER TABLE articles ADD COLUMN published_at TEXT;
  ALTER TABLE articles ADD COLUMN cover TEXT; -- sha-256 of a resource
  ALTER TABLE articles ADD COLUMN title_key TEXT NOT NULL DEFAULT ''; -- sorts as Arabic does
  ALTER TABLE articles ADD COLUMN edited TEXT NOT NULL DEFAULT '[]'; -- JSON: the fields a reader corrected
  ALTER TABLE articles ADD COLUMN clock TEXT NOT NULL DEFAULT '';
  -- What the reader does with an article changes apart from what it is.
  ALTER TABLE articles ADD COLUMN state TEXT NOT NULL DEFAULT 'unread'
    CHECK (state IN ('unread', 'reading', 'finished', 'archived'));
  ALTER TABLE articles ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE articles ADD COLUMN progress REAL NOT NULL DEFAULT 0;
  ALTER TABLE articles ADD COLUMN finished_at TEXT;
  ALTER TABLE articles ADD COLUMN state_clock TEXT NOT NULL DEFAULT '';

  DROP INDEX articles_by_age;
  -- Each order of the shelf, with the state that most pages are narrowed by.
  CREATE INDEX articles_by_added ON articles (added_at, seq, state) WHERE removed_at IS NULL;
  CREATE INDEX articles_by_published ON articles (published_at, seq, state) WHERE removed_at IS NULL;
  CREATE INDEX articles_by_title ON articles (title_key, seq, state) WHERE removed_at IS NULL;
  CREATE INDEX articles_by_length ON articles (words, seq, state) WHERE removed_at IS NULL;
  CREATE INDEX articles_by_progress ON articles (progress, seq, state) WHERE removed_at IS NULL;
  -- Counting by state, language and source reads this alone.
  CREATE INDEX articles_by_facet ON articles (state, favourite, lang, source, words)
    WHERE removed_at IS NULL;
  CREATE INDEX articles_favourite ON articles (favourite) WHERE favourite = 1 AND removed_at IS NULL;
  CREATE INDEX articles_in_trash ON articles (removed_at) WHERE removed_at IS NOT NULL;
  CREATE INDEX articles_by_url ON articles (url_key) WHERE url_key IS NOT NULL;

  ALTER TABLE contents RENAME TO contents_1;
  CREATE TABLE contents (
    article_id TEXT PRIMARY KEY REFERENCES articles (id),
    data BLOB NOT NULL -- content.ts
  ) STRICT;

  -- Pictures lie beside the library, by their hash; here is who needs them.
  CREATE TABLE article_resources (
    article_id TEXT NOT NULL REFERENCES articles (id),
    hash TEXT NOT NULL,
    PRIMARY KEY (article_id, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX articles_of_resource ON article_resources (hash);

  ALTER TABLE positions ADD COLUMN clock TEXT NOT NULL DEFAULT '';

  DROP INDEX bookmarks_in_reading_order;
  ALTER TABLE bookmarks RENAME TO annotations;
  ALTER TABLE annotations ADD COLUMN kind TEXT NOT NULL DEFAULT 'bookmark'
    CHECK (kind IN ('bookmark', 'highlight'));
  ALTER TABLE annotations ADD COLUMN color TEXT;
  -- What the reader wrote: a bookmark's name, a highlight's note.
  ALTER TABLE annotations RENAME COLUMN label TO body;
  ALTER TABLE annotations ADD COLUMN clock TEXT NOT NULL DEFAULT '';
  CREATE INDEX annotations_in_reading_order
    ON annotations (article_id, kind, start_section, start_block, start_offset);

  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reading', 'listening')),
    day TEXT NOT NULL, -- the reader's own
    node TEXT NOT NULL, -- each machine counts its own time
    seconds INTEGER NOT NULL,
    clock TEXT NOT NULL,
    UNIQUE (day, article_id, kind, node)
  ) STRICT;

  ${namedSet("tags", "article_tags", "tag_id")}
  ${namedSet("collections", "article_collections", "collection_id")}

  -- What was deleted for good, so that another machine's copy does not bring it back.
  CREATE TABLE tombstones (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    clock TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;

  ${searchSchema}
  `);
  // The index is made once all steps are taken: it reads articles as they are then.
  database.run(
    "INSERT INTO meta (key, value) VALUES ('node', ?), ('search', 'stale')",
    randomBytes(4).toString("hex"),
  );
  packContents(database);
  database.script("DROP TABLE contents_1");
}

/** A tag or a collection, and the articles in it. */
const namedSet = (sets: string, members: string, set: string): string => `
  CREATE TABLE ${sets} (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL, -- folded
    created_at TEXT NOT NULL,
    clock TEXT NOT NULL,
    removed_at TEXT
  ) STRICT;
  CREATE UNIQUE INDEX ${sets}_by_name ON ${sets} (name_key) WHERE removed_at IS NULL;
  CREATE TABLE ${members} (
    ${set} TEXT NOT NULL REFERENCES ${sets} (id),
    article_id TEXT NOT NULL REFERENCES articles (id),
    clock TEXT NOT NULL,
    removed_at TEXT,
    PRIMARY KEY (${set}, article_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ${members}_of_article ON ${members} (article_id, ${set}) WHERE removed_at IS NULL;
`;

const oldRow = v.strictObject({
  article_id: v.string(),
  title: v.string(),
  json: v.string(),
});
const storedArticle = v.pipe(v.string(), v.parseJson(), articleSchema);

/** One article at a time: a large library does not fit into memory. */
function packContents(database: Database): void {
  for (let last = ""; ;) {
    const row = database.row(
      oldRow,
      `SELECT article_id, title, json FROM contents_1
       JOIN articles ON articles.id = article_id
       WHERE article_id > ? ORDER BY article_id LIMIT 1`,
      last,
    );
    if (!row) return;
    last = row.article_id;
    const article = v.safeParse(storedArticle, row.json);
    // What could not be read before is carried along as it is, and still is
    // library-damaged when it is opened: its marks are worth more than order.
    database.run(
      "INSERT INTO contents (article_id, data) VALUES (?, ?)",
      last,
      article.success ? packContent(article.output) : Buffer.from(row.json),
    );
    const { url, publishedAt, cover } = article.success ? article.output : {};
    database.run(
      "UPDATE articles SET title_key = ?, url = ?, published_at = ?, cover = ? WHERE id = ?",
      sortKey(row.title),
      url ?? null,
      publishedAt ?? null,
      cover ?? null,
      last,
    );
  }
}
