import * as v from "valibot";
import {
  positionSchema,
  quoteSchema,
  type Range,
} from "../../src/article/position.ts";
import { QariError } from "../../src/errors.ts";
import type { Bookmark } from "../../src/library/records.ts";
import { absent } from "./absent.ts";
import type { Database } from "./database.ts";

const { section, block, offset } = positionSchema.entries;
const bookmarkRow = v.pipe(
  v.strictObject({
    id: v.string(),
    article_id: v.string(),
    start_section: section,
    start_block: block,
    start_offset: offset,
    end_section: section,
    end_block: block,
    end_offset: offset,
    quote: v.pipe(v.string(), v.parseJson(), quoteSchema),
    label: absent(v.string()),
    created_at: v.string(),
  }),
  v.transform((row): Bookmark => ({
    id: row.id,
    articleId: row.article_id,
    range: {
      start: {
        section: row.start_section,
        block: row.start_block,
        offset: row.start_offset,
      },
      end: {
        section: row.end_section,
        block: row.end_block,
        offset: row.end_offset,
      },
      quote: row.quote,
    },
    ...(row.label !== undefined && { label: row.label }),
    createdAt: row.created_at,
  })),
);
const columns = `bookmarks.id, article_id, start_section, start_block, start_offset,
  end_section, end_block, end_offset, quote, label, created_at`;
const readingOrder =
  "start_section, start_block, start_offset, end_section, end_block, end_offset, created_at";
const there = `FROM bookmarks
  JOIN articles ON articles.id = article_id AND articles.removed_at IS NULL
  WHERE bookmarks.removed_at IS NULL`;

/** Places a reader marked. What is removed is only marked as removed. */
export class Bookmarks {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(database: Database, now: () => Date, newId: () => string) {
    this.#database = database;
    this.#now = now;
    this.#newId = newId;
  }

  of(articleId: string): readonly Bookmark[] {
    return this.#database.rows(
      bookmarkRow,
      `SELECT ${columns} ${there} AND article_id = ? ORDER BY ${readingOrder}`,
      articleId,
    );
  }

  /** Articles newest first, each one's in reading order. */
  all(): readonly Bookmark[] {
    return this.#database.rows(
      bookmarkRow,
      `SELECT ${columns} ${there}
       ORDER BY articles.added_at DESC, articles.seq DESC, ${readingOrder}`,
    );
  }

  add(articleId: string, { start, end, quote }: Range): Bookmark {
    const id = this.#newId();
    const added = this.#database.run(
      `INSERT INTO bookmarks
         (id, article_id, start_section, start_block, start_offset,
          end_section, end_block, end_offset, quote, created_at)
       SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?
       FROM articles WHERE id = ? AND removed_at IS NULL`,
      id,
      start.section,
      start.block,
      start.offset,
      end.section,
      end.block,
      end.offset,
      JSON.stringify(quote),
      this.#now().toISOString(),
      articleId,
    );
    if (added === 0)
      throw new QariError("not-found", `no article ${articleId}`);
    return this.#get(id);
  }

  /** @param label `""` goes back to the quoted text. */
  rename(id: string, label: string): Bookmark {
    this.#database.run(
      "UPDATE bookmarks SET label = nullif(?, '') WHERE id = ? AND removed_at IS NULL",
      label,
      id,
    );
    return this.#get(id);
  }

  /** Removing what is removed does nothing. */
  remove(id: string): void {
    const known = this.#database.run(
      "UPDATE bookmarks SET removed_at = coalesce(removed_at, ?) WHERE id = ?",
      this.#now().toISOString(),
      id,
    );
    if (known === 0) throw notFound(id);
  }

  /** Restoring what is there does nothing. */
  restore(id: string): Bookmark {
    this.#database.run(
      "UPDATE bookmarks SET removed_at = NULL WHERE id = ?",
      id,
    );
    return this.#get(id);
  }

  #get(id: string): Bookmark {
    const bookmark = this.#database.row(
      bookmarkRow,
      `SELECT ${columns} FROM bookmarks WHERE id = ? AND removed_at IS NULL`,
      id,
    );
    if (!bookmark) throw notFound(id);
    return bookmark;
  }
}

const notFound = (id: string): QariError =>
  new QariError("not-found", `no bookmark ${id}`);
