import type { Database } from "../../library/database.ts";

/** Where the reader is in each article: the later of the two, with how far that is. */
export function mergePositions(database: Database): void {
  database.script(`
    CREATE TEMP TABLE later AS
      SELECT kept_as.ours AS article_id, theirs.section, theirs.block,
        theirs."offset", theirs.saved_at, max(theirs.clock) AS clock,
        articles.progress
      FROM other.positions AS theirs
      JOIN temp.kept_as ON kept_as.theirs = theirs.article_id
      JOIN other.articles ON articles.id = theirs.article_id
      LEFT JOIN main.positions AS known ON known.article_id = kept_as.ours
      WHERE known.article_id IS NULL OR theirs.clock > known.clock
      GROUP BY kept_as.ours;

    INSERT INTO main.positions (article_id, section, block, "offset", saved_at, turn, clock)
      SELECT article_id, section, block, "offset", saved_at,
        (SELECT coalesce(max(turn), 0) FROM main.positions) + row_number() OVER (), clock
      FROM temp.later WHERE true
      ON CONFLICT (article_id) DO UPDATE SET
        section = excluded.section, block = excluded.block, "offset" = excluded."offset",
        saved_at = excluded.saved_at, turn = excluded.turn, clock = excluded.clock;
    UPDATE main.articles AS ours SET progress = later.progress
      FROM temp.later WHERE later.article_id = ours.id;
  `);
  // Turns say what was read last. Both libraries count them from one.
  database.script(`
    UPDATE main.positions SET turn = -turn
      WHERE EXISTS (SELECT 1 FROM temp.later);
    UPDATE main.positions AS ours SET turn = sorted.turn
      FROM (SELECT article_id,
          row_number() OVER (ORDER BY clock, saved_at, -turn) AS turn
        FROM main.positions) AS sorted
      WHERE sorted.article_id = ours.article_id
        AND EXISTS (SELECT 1 FROM temp.later);
    DROP TABLE temp.later;
  `);
}
