import * as v from "valibot";
import type { Stamp } from "../../../src/library/clock.ts";
import type { Database } from "../../library/database.ts";

/** What an article is, apart from its id: changes together, under `clock`. */
const described = [
  "content_hash",
  "title",
  "title_key",
  "byline",
  "source",
  "url",
  "url_key",
  "published_at",
  "lang",
  "dir",
  "cover",
  "words",
  "edited",
  "added_at",
  "clock",
];
/** What the reader does with it: changes together, under `state_clock`. */
const stateColumns = ["state", "favourite", "finished_at", "state_clock"];

/** Settings for it alone: change together, under `reading_clock`. */
const readingColumns = ["reading", "reading_clock"];

const list = (columns: readonly string[], of = ""): string =>
  columns.map((column) => of + column).join(", ");
const taken = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = theirs.${column}`).join(", ");

/**
 * Articles with their content. Leaves behind `temp.kept_as`, which says for
 * every article of the other library under which id it is kept here.
 *
 * What lies in the trash here stays there; what was deleted for good comes
 * back, as something new, so that no tombstone of another machine takes it.
 *
 * @returns Rows that search has to look at anew.
 */
export function mergeArticles(
  database: Database,
  stamp: Stamp,
): readonly number[] {
  database.script(`
    -- The same id, or the same content under another one.
    CREATE TEMP TABLE kept_as (
      theirs TEXT PRIMARY KEY,
      ours TEXT NOT NULL,
      how TEXT NOT NULL -- 'new', 'id' or 'content'
    ) WITHOUT ROWID;
    INSERT INTO temp.kept_as (theirs, ours, how)
      SELECT theirs.id, coalesce(same.id, alike.id, theirs.id),
        CASE WHEN same.id IS NOT NULL THEN 'id'
          WHEN alike.id IS NOT NULL THEN 'content' ELSE 'new' END
      FROM other.articles AS theirs
      LEFT JOIN main.articles AS same ON same.id = theirs.id
      LEFT JOIN main.articles AS alike ON alike.content_hash = theirs.content_hash
        -- Unless that one is about to take another content.
        AND NOT EXISTS (SELECT 1 FROM other.articles AS heir
          WHERE heir.id = alike.id AND heir.id <> theirs.id
            AND heir.clock > alike.clock
            AND heir.content_hash NOT IN (SELECT content_hash FROM main.articles));

    -- Whose content and description are taken.
    CREATE TEMP TABLE later (theirs TEXT PRIMARY KEY, ours TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO temp.later (theirs, ours)
      SELECT kept_as.theirs, kept_as.ours FROM temp.kept_as
      JOIN other.articles AS theirs ON theirs.id = kept_as.theirs
      JOIN main.articles AS ours ON ours.id = kept_as.ours
      WHERE how <> 'new' AND theirs.clock > ours.clock
        -- A content that another article here has already stays that one's.
        AND NOT EXISTS (SELECT 1 FROM main.articles AS third
          WHERE third.content_hash = theirs.content_hash AND third.id <> ours.id);
  `);
  database.script(`
    UPDATE main.articles AS ours SET ${taken(described)},
      removed_at = iif(ours.id = theirs.id, coalesce(ours.removed_at, theirs.removed_at), ours.removed_at)
    FROM temp.later JOIN other.articles AS theirs ON theirs.id = later.theirs
    WHERE ours.id = later.ours;
    UPDATE main.contents AS ours SET data = theirs.data
    FROM temp.later JOIN other.contents AS theirs ON theirs.article_id = later.theirs
    WHERE ours.article_id = later.ours;
    DELETE FROM main.article_resources
      WHERE article_id IN (SELECT ours FROM temp.later);

    UPDATE main.articles AS ours SET ${taken(stateColumns)}
    FROM temp.kept_as JOIN other.articles AS theirs ON theirs.id = kept_as.theirs
    WHERE how <> 'new' AND ours.id = kept_as.ours
      AND theirs.state_clock > ours.state_clock;
    UPDATE main.articles AS ours SET ${taken(readingColumns)}
    FROM temp.kept_as JOIN other.articles AS theirs ON theirs.id = kept_as.theirs
    WHERE how <> 'new' AND ours.id = kept_as.ours
      AND theirs.reading_clock > ours.reading_clock;

    INSERT INTO main.articles (id, progress, removed_at, ${list([...described, ...stateColumns, ...readingColumns])})
      SELECT id, progress, removed_at, ${list([...described, ...stateColumns, ...readingColumns])}
      FROM other.articles JOIN temp.kept_as ON theirs = id AND how = 'new'
      ORDER BY added_at, seq;
    INSERT INTO main.contents (article_id, data)
      SELECT article_id, data
      FROM other.contents JOIN temp.kept_as ON theirs = article_id AND how = 'new';
    INSERT INTO main.article_resources (article_id, hash)
      SELECT ours, hash FROM other.article_resources
      JOIN temp.kept_as ON theirs = article_id
      WHERE how = 'new' OR ours IN (SELECT ours FROM temp.later)
      ON CONFLICT DO NOTHING;

    INSERT INTO main.bundled (name, added_at)
      SELECT name, added_at FROM other.bundled WHERE true ON CONFLICT DO NOTHING;
    INSERT INTO main.tombstones (kind, id, clock)
      SELECT kind, id, clock FROM other.tombstones
      WHERE kind <> 'article' OR id NOT IN (SELECT id FROM main.articles)
      ON CONFLICT DO UPDATE SET clock = max(clock, excluded.clock);
  `);
  const back = `FROM main.tombstones
    WHERE kind = 'article' AND id IN (SELECT id FROM main.articles)`;
  database.run(
    `UPDATE main.articles SET clock = ?, state_clock = ? WHERE id IN (SELECT id ${back})`,
    stamp,
    stamp,
  );
  database.script(`DELETE ${back}`);
  const changed = database
    .rows(
      v.strictObject({ seq: v.number() }),
      `SELECT seq FROM main.articles WHERE id IN (
         SELECT ours FROM temp.kept_as WHERE how = 'new'
         UNION SELECT ours FROM temp.later)`,
    )
    .map(({ seq }) => seq);
  database.script("DROP TABLE temp.later");
  return changed;
}
