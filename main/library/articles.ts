import * as v from "valibot";
import type { Article } from "../../src/article/article.ts";
import { articleText } from "../../src/article/block-text.ts";
import { countWords } from "../../src/article/count-words.ts";
import type { ArticlePart } from "../../src/article/excerpt.ts";
import type { Position } from "../../src/article/position.ts";
import type { ArticleHead } from "../../src/article/readable-text.ts";
import { sortKey } from "../../src/arabic/sort-key.ts";
import { QariError } from "../../src/errors.ts";
import type { Stamp } from "../../src/library/clock.ts";
import type {
  ArticleSummary,
  OpenedArticle,
} from "../../src/library/records.ts";
import { absent } from "./absent.ts";
import { columnText } from "./column-text.ts";
import {
  packContent,
  unpackContent,
  unpackOpening,
  unpackParts,
  type Content,
} from "./content.ts";
import type { Database } from "./database.ts";
import { resourcesOf } from "./resources-of.ts";
import type { SearchIndex } from "./search/search-index.ts";
import { summariesOf, summaryColumns, summaryRow } from "./summaries.ts";
import { urlKey } from "./url-key.ts";

const articleRow = v.strictObject({
  id: v.string(),
  content_hash: v.string(),
  title: v.string(),
  byline: absent(v.string()),
  source: absent(v.string()),
  url: absent(v.string()),
  published_at: absent(v.string()),
  lang: v.string(),
  dir: v.picklist(["rtl", "ltr"]),
  cover: absent(v.string()),
  edited: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
  words: v.number(),
  data: v.instance(Uint8Array),
});
type ArticleRow = v.InferOutput<typeof articleRow>;
const readColumns = `id, content_hash, title, byline, source, url, published_at,
  lang, dir, cover, edited, words, data`;

const knownRow = v.strictObject({
  seq: v.number(),
  id: v.string(),
  content_hash: v.string(),
  edited: v.pipe(v.string(), v.parseJson(), v.array(v.string())),
  removed_at: absent(v.string()),
});
/** An article that is here already, perhaps in the trash. */
export type KnownArticle = v.InferOutput<typeof knownRow>;

/** Articles: what they are and what they hold. */
export class Articles {
  readonly #database: Database;
  readonly #index: SearchIndex;
  readonly #now: () => Date;

  constructor(database: Database, index: SearchIndex, now: () => Date) {
    this.#database = database;
    this.#index = index;
    this.#now = now;
  }

  /** @throws QariError `not-found` for what is not kept, `library-damaged` for content that cannot be read. */
  read(id: string): Article {
    return this.#read("id = ? AND removed_at IS NULL", id) ?? refuse(id);
  }

  /** By its row, in the trash or not. */
  readRow(seq: number): Article {
    return this.#read("seq = ?", seq) ?? refuse(`row ${seq}`);
  }

  /**
   * An article to begin reading: a long one without its text, but with an
   * excerpt. @throws as `read`.
   */
  open(
    id: string,
    near: Position,
  ): Pick<OpenedArticle, "article" | "excerpt" | "words"> {
    const row = this.#row("id = ? AND removed_at IS NULL", id) ?? refuse(id);
    const opening = unpackOpening(row.data, row.id, near);
    const { words } = row;
    if (!opening) return { article: whole(row), words };
    const article = { ...describedBy(row, opening), sections: [] };
    return { article, excerpt: opening.excerpt, words };
  }

  /**
   * Parts of a long article that was opened by its excerpt.
   *
   * @throws QariError `not-found` also when its content is another one now.
   */
  parts(
    id: string,
    contentHash: string,
    from: number,
    to: number,
  ): readonly ArticlePart[] {
    const row =
      this.#row(
        "id = ? AND content_hash = ? AND removed_at IS NULL",
        id,
        contentHash,
      ) ?? refuse(id);
    return unpackParts(row.data, row.id, from, to);
  }

  #read(condition: string, value: string | number): Article | undefined {
    const row = this.#row(condition, value);
    return row && whole(row);
  }

  #row(
    condition: string,
    ...values: readonly (string | number)[]
  ): ArticleRow | undefined {
    return this.#database.row(
      articleRow,
      `SELECT ${readColumns} FROM articles
       JOIN contents ON article_id = id WHERE ${condition}`,
      ...values,
    );
  }

  /** The article with this content or, failing that, of this page; kept or in the trash. */
  known(article: Article): KnownArticle | undefined {
    const columns = "seq, id, content_hash, edited, removed_at";
    return (
      this.#database.row(
        knownRow,
        `SELECT ${columns} FROM articles WHERE content_hash = ?`,
        article.contentHash,
      ) ??
      this.#database.row(
        knownRow,
        `SELECT ${columns} FROM articles WHERE url_key = ?
         ORDER BY removed_at IS NOT NULL, seq DESC LIMIT 1`,
        urlKey(article.url) ?? null,
      )
    );
  }

  /** To be called in a transaction, with an article that is not known yet. */
  insert(article: Article, stamp: Stamp): void {
    const data = packContent(article);
    const seq = this.#database.insert(
      `INSERT INTO articles
         (id, content_hash, title, title_key, byline, source, url, url_key,
          published_at, lang, dir, cover, words, added_at, clock, state_clock)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      article.id,
      article.contentHash,
      ...describing(article),
      article.lang,
      article.dir,
      article.cover ?? null,
      countWords(articleText(article)),
      this.#now().toISOString(),
      stamp,
      stamp,
    );
    this.#database.run(
      "INSERT INTO contents (article_id, data) VALUES (?, ?)",
      article.id,
      data,
    );
    this.#linkResources(article.id, article);
    this.#index.add(seq, article);
  }

  /**
   * A page brought in again: the kept article takes its content, and what
   * describes it save what the reader corrected. Its id and marks stay.
   */
  update(known: KnownArticle, article: Article, stamp: Stamp): void {
    const data = packContent(article);
    const kept = (field: string): number =>
      Number(known.edited.includes(field));
    const [title, titleKey, byline, source, url, key, published] =
      describing(article);
    this.#database.run(
      `UPDATE articles SET
         content_hash = ?, words = ?, url = ?, url_key = ?, published_at = ?,
         title = iif(?, title, ?), title_key = iif(?, title_key, ?),
         byline = iif(?, byline, ?), source = iif(?, source, ?),
         lang = iif(?, lang, ?), dir = iif(?, dir, ?),
         cover = iif(?, cover, ?), clock = ?
       WHERE seq = ?`,
      article.contentHash,
      countWords(articleText(article)),
      url,
      key,
      published,
      kept("title"),
      title,
      kept("title"),
      titleKey,
      kept("byline"),
      byline,
      kept("source"),
      source,
      kept("lang"),
      article.lang,
      kept("dir"),
      article.dir,
      kept("cover"),
      article.cover ?? null,
      stamp,
      known.seq,
    );
    this.#database.run(
      "UPDATE contents SET data = ? WHERE article_id = ?",
      data,
      known.id,
    );
    this.#database.run(
      "DELETE FROM article_resources WHERE article_id = ?",
      known.id,
    );
    this.#linkResources(known.id, article);
    // A cover that the reader chose is not among the pictures that came in.
    this.#database.run(
      `INSERT INTO article_resources (article_id, hash)
         SELECT id, cover FROM articles WHERE seq = ? AND cover IS NOT NULL
         ON CONFLICT DO NOTHING`,
      known.seq,
    );
    this.reindex(known.seq);
  }

  /** After what search looks at has changed. */
  reindex(seq: number): void {
    this.#index.remove(seq);
    this.#index.add(seq, this.readRow(seq));
  }

  /** Out of the trash and to the top of the list, where the reader looks for what was just added. */
  addAgain(id: string, stamp: Stamp): void {
    this.#database.run(
      "UPDATE articles SET removed_at = NULL, added_at = ?, clock = ? WHERE id = ?",
      this.#now().toISOString(),
      stamp,
      id,
    );
  }

  /** It was added elsewhere, at that time. */
  addedBefore(id: string, addedAt: string, stamp: Stamp): void {
    this.#database.run(
      "UPDATE articles SET added_at = ?, clock = ? WHERE id = ?",
      new Date(addedAt).toISOString(),
      stamp,
      id,
    );
  }

  /** Of the kept article of an address; the newest of several. */
  idByUrl(url: string): string | undefined {
    const key = urlKey(url);
    // One without a key makes no two articles one, but is what exported marks call theirs by.
    const condition = key === undefined ? "url = ?" : "url_key = ?";
    return this.#database.row(
      v.object({ id: v.string() }),
      `SELECT id FROM articles WHERE ${condition} AND removed_at IS NULL
       ORDER BY seq DESC LIMIT 1`,
      key ?? url,
    )?.id;
  }

  /** In this order; what is gone or in the trash is left out. */
  summaries(ids: readonly string[]): readonly ArticleSummary[] {
    return summariesOf(
      this.#database,
      this.#database.rows(
        summaryRow,
        `SELECT ${summaryColumns} FROM json_each(?) AS wanted
         JOIN articles ON articles.id = wanted.value
         WHERE removed_at IS NULL ORDER BY wanted.key`,
        JSON.stringify(ids),
      ),
    );
  }

  /** @throws QariError `not-found`. */
  summary(id: string): ArticleSummary {
    const [summary] = summariesOf(
      this.#database,
      this.#database.rows(
        summaryRow,
        `SELECT ${summaryColumns} FROM articles WHERE id = ? AND removed_at IS NULL`,
        id,
      ),
    );
    return summary ?? refuse(id);
  }

  /** The article that was added last. */
  newest(): string | undefined {
    return this.#database.row(
      v.strictObject({ id: v.string() }),
      `SELECT id FROM articles WHERE removed_at IS NULL
       ORDER BY added_at DESC, seq DESC LIMIT 1`,
    )?.id;
  }

  #linkResources(id: string, article: Article): void {
    for (const hash of resourcesOf(article))
      this.#database.run(
        "INSERT INTO article_resources (article_id, hash) VALUES (?, ?) ON CONFLICT DO NOTHING",
        id,
        hash,
      );
  }
}

function whole(row: ArticleRow): Article {
  const content = unpackContent(row.data, row.id);
  return { ...describedBy(row, content), sections: content.sections };
}

/** The content holds the whole of what a column cut; a correction is whole. */
function describedBy(
  row: ArticleRow,
  content: Pick<Content, "title" | "byline" | "source">,
): ArticleHead {
  const inFull = (field: "title" | "byline" | "source"): string | undefined =>
    row.edited.includes(field) ? row[field] : (content[field] ?? row[field]);
  const byline = inFull("byline");
  const source = inFull("source");
  return {
    id: row.id,
    contentHash: row.content_hash,
    title: inFull("title") ?? "",
    ...(byline !== undefined && { byline }),
    ...(source !== undefined && { source }),
    ...(row.url !== undefined && { url: row.url }),
    ...(row.published_at !== undefined && { publishedAt: row.published_at }),
    lang: row.lang,
    dir: row.dir,
    ...(row.cover !== undefined && { cover: row.cover }),
  };
}

const describing = ({ title, byline, source, url, publishedAt }: Article) =>
  [
    columnText(title),
    sortKey(columnText(title)),
    columnText(byline) ?? null,
    columnText(source) ?? null,
    url ?? null,
    urlKey(url) ?? null,
    publishedAt ?? null,
  ] as const;

const refuse = (what: string): never => {
  throw new QariError("not-found", `no article ${what}`);
};
