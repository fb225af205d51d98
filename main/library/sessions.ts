import * as v from "valibot";
import type { Stamp } from "../../src/library/clock.ts";
import type { ReadingSession } from "../../src/library/reading-session.ts";
import type {
  DayOfReading,
  ReadingStatistics,
} from "../../src/library/records.ts";
import type { Database } from "./database.ts";

const dayRow = v.strictObject({
  day: v.string(),
  readSeconds: v.number(),
  listenedSeconds: v.number(),
  finished: v.number(),
});
const totalsRow = v.strictObject({
  readSeconds: v.number(),
  listenedSeconds: v.number(),
  finished: v.number(),
});
const activeDayRow = v.strictObject({ day: v.string() });
const dayMs = 24 * 60 * 60 * 1000;

const spent = `
  coalesce(sum(seconds) FILTER (WHERE kind = 'reading'), 0) AS readSeconds,
  coalesce(sum(seconds) FILTER (WHERE kind = 'listening'), 0) AS listenedSeconds`;

/** Time spent reading and listening, by day. */
export class Sessions {
  readonly #database: Database;
  readonly #newId: () => string;

  constructor(database: Database, newId: () => string) {
    this.#database = database;
    this.#newId = newId;
  }

  /** To be called in a transaction. @param node Who counts (Ledger.node). */
  record(
    { articleId, kind, day, seconds }: ReadingSession,
    node: string,
    stamp: Stamp,
  ): void {
    this.#database.run(
      `INSERT INTO sessions (id, article_id, kind, day, node, seconds, clock)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (day, article_id, kind, node) DO UPDATE SET
         seconds = seconds + excluded.seconds, clock = excluded.clock`,
      this.#newId(),
      articleId,
      kind,
      day,
      node,
      seconds,
      stamp,
    );
  }

  /** @param from First day, @param to last one, both local. Today is taken to be `to`. */
  statistics(from: string, to: string): ReadingStatistics {
    const known = new Map(
      this.#database
        .rows(
          dayRow,
          `SELECT day, sum(readSeconds) AS readSeconds,
             sum(listenedSeconds) AS listenedSeconds, sum(finished) AS finished
           FROM (
             SELECT day, ${spent}, 0 AS finished FROM sessions
             WHERE day BETWEEN ? AND ? GROUP BY day
             UNION ALL
             SELECT date(finished_at, 'localtime') AS day, 0, 0, count(*)
             FROM articles WHERE finished_at IS NOT NULL AND removed_at IS NULL
             GROUP BY 1
           ) WHERE day BETWEEN ? AND ? GROUP BY day`,
          from,
          to,
          from,
          to,
        )
        .map((row): [string, DayOfReading] => [row.day, row]),
    );
    return {
      days: daysBetween(from, to).map(
        (day) =>
          known.get(day) ?? {
            day,
            readSeconds: 0,
            listenedSeconds: 0,
            finished: 0,
          },
      ),
      ...this.#streaks(to),
      totals: this.#database.row(
        totalsRow,
        `SELECT ${spent}, (
           SELECT count(*) FROM articles
           WHERE finished_at IS NOT NULL AND removed_at IS NULL
         ) AS finished FROM sessions`,
      ) ?? { readSeconds: 0, listenedSeconds: 0, finished: 0 },
    };
  }

  #streaks(today: string) {
    let streak = 0;
    let longestStreak = 0;
    let run = 0;
    let before: number | undefined;
    const last = dayNumber(today);
    for (const { day } of this.#database.rows(
      activeDayRow,
      "SELECT DISTINCT day FROM sessions ORDER BY day",
    )) {
      const number = dayNumber(day);
      run = number - 1 === before ? run + 1 : 1;
      longestStreak = Math.max(longestStreak, run);
      // Not broken by a day that is not over yet.
      if (number === last || number === last - 1) streak = run;
      before = number;
    }
    return { streak, longestStreak };
  }
}

/** Whole days since 1970, so that the next day is one more. */
const dayNumber = (day: string): number =>
  Date.parse(`${day}T00:00:00Z`) / dayMs;

/** At most ten years of them: what is asked for beyond is a mistake. */
const mostDays = 3660;

function daysBetween(from: string, to: string): readonly string[] {
  const first = dayNumber(from);
  const length = Math.min(mostDays, Math.max(0, dayNumber(to) - first + 1));
  return Array.from({ length }, (_, index) =>
    new Date((first + index) * dayMs).toISOString().slice(0, 10),
  );
}
