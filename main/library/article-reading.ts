import * as v from "valibot";
import { QariError } from "../../src/errors.ts";
import type { Stamp } from "../../src/library/clock.ts";
import { readStoredReading } from "../../src/settings/article-reading.ts";
import type { ReadingPatch } from "../../src/settings/reading-settings.ts";
import { absent } from "./absent.ts";
import type { Database } from "./database.ts";

const readingRow = v.strictObject({
  reading: absent(v.pipe(v.string(), v.parseJson())),
});

/** Settings that hold for one article alone. Writes are to be called in a transaction. */
export class ArticleReading {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** `undefined` where the reader's settings hold. */
  of(articleId: string): ReadingPatch | undefined {
    const stored = this.#database.row(
      readingRow,
      "SELECT reading FROM articles WHERE id = ?",
      articleId,
    )?.reading;
    return readStoredReading(stored);
  }

  /** In place of what was there; `null` takes it away. @throws QariError `not-found`. */
  set(articleId: string, reading: ReadingPatch | null, stamp: Stamp): void {
    const known = this.#database.run(
      `UPDATE articles SET reading = ?, reading_clock = ?
       WHERE id = ? AND removed_at IS NULL`,
      reading && JSON.stringify(reading),
      stamp,
      articleId,
    );
    if (known === 0)
      throw new QariError("not-found", `no article ${articleId}`);
  }
}
