import type { Database } from "../../library/database.ts";

/** Time spent: each machine counts its own and never down, so the larger of two counts is the later. */
export function mergeSessions(database: Database): void {
  database.script(`
    INSERT INTO main.sessions (id, article_id, kind, day, node, seconds, clock)
      SELECT id, coalesce(ours, article_id), kind, day, node, seconds, clock
      FROM other.sessions LEFT JOIN temp.kept_as ON theirs = article_id
      WHERE true
      ON CONFLICT DO UPDATE SET seconds = excluded.seconds,
        clock = max(clock, excluded.clock)
      WHERE excluded.seconds > seconds;
  `);
}
