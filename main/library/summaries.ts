import * as v from "valibot";
import {
  articleStates,
  type ArticleSummary,
  type NamedSet,
} from "../../src/library/records.ts";
import { absent } from "./absent.ts";
import type { Database } from "./database.ts";

/** The columns that a summary is made of, of the table `articles`. */
export const summaryColumns = `articles.id, articles.title, articles.byline,
  articles.source, articles.lang, articles.dir, articles.added_at,
  articles.published_at, articles.words, articles.state, articles.favourite,
  articles.progress, articles.cover, articles.removed_at`;

const summaryEntries = {
  id: v.string(),
  title: v.string(),
  byline: absent(v.string()),
  source: absent(v.string()),
  lang: v.string(),
  dir: v.picklist(["rtl", "ltr"]),
  added_at: v.string(),
  published_at: absent(v.string()),
  words: v.number(),
  state: v.picklist(articleStates),
  favourite: v.number(),
  progress: v.number(),
  cover: absent(v.string()),
  removed_at: absent(v.string()),
};
export const summaryRow = v.strictObject(summaryEntries);
export type SummaryRow = v.InferOutput<typeof summaryRow>;

const tagRow = v.strictObject({
  article_id: v.string(),
  id: v.string(),
  name: v.string(),
});

/** Rows of the shelf with their tags, in the same order. */
export function summariesOf(
  database: Database,
  rows: readonly SummaryRow[],
): readonly ArticleSummary[] {
  const tags = tagsOf(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    ...(row.byline !== undefined && { byline: row.byline }),
    ...(row.source !== undefined && { source: row.source }),
    lang: row.lang,
    dir: row.dir,
    addedAt: row.added_at,
    ...(row.published_at !== undefined && { publishedAt: row.published_at }),
    words: row.words,
    state: row.state,
    isFavourite: row.favourite !== 0,
    progress: row.progress,
    ...(row.cover !== undefined && { cover: row.cover }),
    tags: tags.get(row.id) ?? [],
    ...(row.removed_at !== undefined && { removedAt: row.removed_at }),
  }));
}

function tagsOf(
  database: Database,
  articleIds: readonly string[],
): ReadonlyMap<string, readonly NamedSet[]> {
  const byArticle = new Map<string, NamedSet[]>();
  for (const { article_id, id, name } of database.rows(
    tagRow,
    `SELECT article_id, tags.id, tags.name FROM article_tags
     JOIN tags ON tags.id = tag_id
     WHERE article_id IN (SELECT value FROM json_each(?))
       AND article_tags.removed_at IS NULL AND tags.removed_at IS NULL
     ORDER BY tags.name_key`,
    JSON.stringify(articleIds),
  )) {
    const known = byArticle.get(article_id);
    if (known) known.push({ id, name });
    else byArticle.set(article_id, [{ id, name }]);
  }
  return byArticle;
}
