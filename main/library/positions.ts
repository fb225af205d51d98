import { positionSchema, type Position } from "../../src/article/position.ts";
import { QariError } from "../../src/errors.ts";
import type { Stamp } from "../../src/library/clock.ts";
import * as v from "valibot";
import type { Database } from "./database.ts";

/** From here on an article counts as read: few read the last line of a page. */
const finishedFrom = 0.98;

/** Where the reader is in each article. */
export class Positions {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  get(articleId: string): Position | undefined {
    return this.#database.row(
      positionSchema,
      'SELECT section, block, "offset" FROM positions WHERE article_id = ?',
      articleId,
    );
  }

  /** To be called in a transaction. @param progress 0–1 of the text. @throws QariError `not-found`. */
  save(
    articleId: string,
    { section, block, offset }: Position,
    progress: number,
    stamp: Stamp,
  ): void {
    const saved = this.#database.run(
      `INSERT INTO positions (article_id, section, block, "offset", saved_at, turn, clock)
       SELECT id, ?, ?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM positions), ?
       FROM articles WHERE id = ? AND removed_at IS NULL
       ON CONFLICT (article_id) DO UPDATE SET
         section = excluded.section, block = excluded.block,
         "offset" = excluded."offset", saved_at = excluded.saved_at,
         turn = excluded.turn, clock = excluded.clock`,
      section,
      block,
      offset,
      this.#now().toISOString(),
      stamp,
      articleId,
    );
    if (saved === 0)
      throw new QariError("not-found", `no article ${articleId}`);
    this.#follow(articleId, progress, stamp);
  }

  /**
   * The same place in another text of the article: nobody has read on. To be
   * called in a transaction. @param progress 0–1 of that text.
   */
  carry(
    articleId: string,
    { section, block, offset }: Position,
    progress: number,
    stamp: Stamp,
  ): void {
    this.#database.run(
      `UPDATE positions SET section = ?, block = ?, "offset" = ?, clock = ?
       WHERE article_id = ?`,
      section,
      block,
      offset,
      stamp,
      articleId,
    );
    this.#database.run(
      "UPDATE articles SET progress = ? WHERE id = ?",
      progress,
      articleId,
    );
  }

  /** Reading on moves an article from unread to reading to finished, never back. */
  #follow(articleId: string, progress: number, stamp: Stamp): void {
    this.#database.run(
      "UPDATE articles SET progress = ? WHERE id = ? AND progress <> ?",
      progress,
      articleId,
      progress,
    );
    if (progress >= finishedFrom)
      this.#database.run(
        `UPDATE articles SET state = 'finished', finished_at = ?, state_clock = ?
         WHERE id = ? AND state IN ('unread', 'reading')`,
        this.#now().toISOString(),
        stamp,
        articleId,
      );
    else
      this.#database.run(
        "UPDATE articles SET state = 'reading', state_clock = ? WHERE id = ? AND state = 'unread'",
        stamp,
        articleId,
      );
  }

  /** The article, among those not removed, whose position was saved last. */
  last(): string | undefined {
    return this.#database.row(
      v.strictObject({ article_id: v.string() }),
      // CROSS: positions first. There are few, and the planner would rather
      // walk all articles than believe it (sqlite.org/optoverview.html).
      `SELECT article_id FROM positions
       CROSS JOIN articles ON articles.id = article_id AND removed_at IS NULL
       ORDER BY turn DESC LIMIT 1`,
    )?.article_id;
  }
}
