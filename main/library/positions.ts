import { positionSchema, type Position } from "../../src/article/position.ts";
import { QariError } from "../../src/errors.ts";
import * as v from "valibot";
import type { Database } from "./database.ts";

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

  save(articleId: string, { section, block, offset }: Position): void {
    const saved = this.#database.run(
      `INSERT INTO positions (article_id, section, block, "offset", saved_at, turn)
       SELECT id, ?, ?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM positions)
       FROM articles WHERE id = ? AND removed_at IS NULL
       ON CONFLICT (article_id) DO UPDATE SET
         section = excluded.section, block = excluded.block,
         "offset" = excluded."offset", saved_at = excluded.saved_at,
         turn = excluded.turn`,
      section,
      block,
      offset,
      this.#now().toISOString(),
      articleId,
    );
    if (saved === 0)
      throw new QariError("not-found", `no article ${articleId}`);
  }

  /** The article, among those not removed, whose position was saved last. */
  last(): string | undefined {
    return this.#database.row(
      v.strictObject({ article_id: v.string() }),
      `SELECT article_id FROM positions
       JOIN articles ON articles.id = article_id AND removed_at IS NULL
       ORDER BY turn DESC LIMIT 1`,
    )?.article_id;
  }
}
