import * as v from "valibot";
import { articleSchema, type Article } from "../../src/article/article.ts";
import { articleText } from "../../src/article/block-text.ts";
import { countWords } from "../../src/article/count-words.ts";
import { QariError } from "../../src/errors.ts";
import type { ArticleSummary } from "../../src/library/records.ts";
import { absent } from "./absent.ts";
import type { Database } from "./database.ts";

const summaryRow = v.pipe(
  v.strictObject({
    id: v.string(),
    title: v.string(),
    byline: absent(v.string()),
    source: absent(v.string()),
    lang: v.string(),
    dir: v.picklist(["rtl", "ltr"]),
    added_at: v.string(),
    words: v.number(),
  }),
  v.transform(
    ({
      id,
      title,
      byline,
      source,
      lang,
      dir,
      added_at,
      words,
    }): ArticleSummary => ({
      id,
      title,
      ...(byline !== undefined && { byline }),
      ...(source !== undefined && { source }),
      lang,
      dir,
      addedAt: added_at,
      words,
    }),
  ),
);
const summaryColumns = "id, title, byline, source, lang, dir, added_at, words";
const storedArticle = v.pipe(v.string(), v.parseJson(), articleSchema);

/** The shelf: articles and what its list shows of them. */
export class Articles {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  /** Newest first. */
  list(): readonly ArticleSummary[] {
    return this.#database.rows(
      summaryRow,
      `SELECT ${summaryColumns} FROM articles WHERE removed_at IS NULL
       ORDER BY added_at DESC, seq DESC`,
    );
  }

  read(id: string): Article {
    const row = this.#database.row(
      v.strictObject({ json: storedArticle }),
      `SELECT json FROM contents
       JOIN articles ON articles.id = article_id AND removed_at IS NULL
       WHERE article_id = ?`,
      id,
    );
    if (!row) throw notFound(id);
    return row.json;
  }

  /** The article that has this content, even from the bin. */
  ofContent(
    contentHash: string,
  ): { readonly id: string; readonly isRemoved: boolean } | undefined {
    const row = this.#database.row(
      v.strictObject({ id: v.string(), removed_at: absent(v.string()) }),
      "SELECT id, removed_at FROM articles WHERE content_hash = ?",
      contentHash,
    );
    return row && { id: row.id, isRemoved: row.removed_at !== undefined };
  }

  /** To be called in a transaction, with content that is not known yet. */
  insert(article: Article): void {
    // What could not be read back is a bug of its importer, found here.
    const json = JSON.stringify(v.parse(articleSchema, article));
    this.#database.run(
      `INSERT INTO articles
         (id, content_hash, title, byline, source, lang, dir, words, added_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      article.id,
      article.contentHash,
      article.title,
      article.byline ?? null,
      article.source ?? null,
      article.lang,
      article.dir,
      countWords(articleText(article)),
      this.#now().toISOString(),
    );
    this.#database.run(
      "INSERT INTO contents (article_id, json) VALUES (?, ?)",
      article.id,
      json,
    );
  }

  /** Out of the bin and to the top of the list, where the reader looks for what was just added. */
  addAgain(id: string): void {
    this.#database.run(
      "UPDATE articles SET removed_at = NULL, added_at = ? WHERE id = ?",
      this.#now().toISOString(),
      id,
    );
  }

  /** Removing what is removed does nothing. */
  remove(id: string): void {
    const known = this.#database.run(
      "UPDATE articles SET removed_at = coalesce(removed_at, ?) WHERE id = ?",
      this.#now().toISOString(),
      id,
    );
    if (known === 0) throw notFound(id);
  }

  /** Restoring what is there does nothing. */
  restore(id: string): ArticleSummary {
    this.#database.run(
      "UPDATE articles SET removed_at = NULL WHERE id = ?",
      id,
    );
    return this.summary(id);
  }

  summary(id: string): ArticleSummary {
    const summary = this.#database.row(
      summaryRow,
      `SELECT ${summaryColumns} FROM articles WHERE id = ? AND removed_at IS NULL`,
      id,
    );
    if (!summary) throw notFound(id);
    return summary;
  }
}

const notFound = (id: string): QariError =>
  new QariError("not-found", `no article ${id}`);
