import * as v from "valibot";
import type { Stamp } from "../../src/library/clock.ts";
import type { Database } from "./database.ts";
import type { SearchIndex } from "./search/search-index.ts";

const trashedRow = v.strictObject({ seq: v.number(), id: v.string() });

/** How long what was deleted can be brought back. */
export const keptDays = 30;
/** A clock that moves on by more than this between two starts is not believed yet: it may be wrong, and deleting cannot be undone. */
const believedDays = 14;
const dayMs = 24 * 60 * 60 * 1000;

/** What hangs on an article and goes with it. Time spent reading stays: it is the reader's. */
const belongings = [
  "contents",
  "positions",
  "annotations",
  "article_tags",
  "article_collections",
  "article_resources",
] as const;

/** The end of what was deleted. To be called in transactions. */
export class Trash {
  readonly #database: Database;
  readonly #index: SearchIndex;

  constructor(database: Database, index: SearchIndex) {
    this.#database = database;
    this.#index = index;
  }

  /**
   * What has lain in the trash for its thirty days. Where the clock has jumped
   * since the last start, what had done so then: it was right then if it is no
   * earlier now, and the next start will tell of this one.
   *
   * @param openedBefore When this library was opened the last time, ISO 8601.
   */
  due(now: Date, openedBefore: string | undefined): readonly string[] {
    const before = openedBefore === undefined ? now : new Date(openedBefore);
    const hasJumped = now.getTime() - before.getTime() > believedDays * dayMs;
    const believed = hasJumped ? before : now;
    return this.#database
      .rows(
        trashedRow,
        "SELECT seq, id FROM articles WHERE removed_at < ?",
        new Date(believed.getTime() - keptDays * dayMs).toISOString(),
      )
      .map(({ id }) => id);
  }

  /** Delete for good. @param ids Of them, those that are in the trash; all of it when left out. @returns How many. */
  empty(ids: readonly string[] | undefined, stamp: Stamp): number {
    const trashed = this.#database.rows(
      trashedRow,
      `SELECT seq, id FROM articles WHERE removed_at IS NOT NULL
         AND (? IS NULL OR id IN (SELECT value FROM json_each(?)))`,
      ids ? 1 : null,
      JSON.stringify(ids ?? []),
    );
    for (const { seq, id } of trashed) {
      this.#index.remove(seq);
      for (const table of belongings)
        this.#database.run(`DELETE FROM ${table} WHERE article_id = ?`, id);
      this.#database.run("DELETE FROM articles WHERE seq = ?", seq);
      this.#database.run(
        `INSERT INTO tombstones (kind, id, clock) VALUES ('article', ?, ?)
         ON CONFLICT DO UPDATE SET clock = excluded.clock`,
        id,
        stamp,
      );
    }
    return trashed.length;
  }
}
