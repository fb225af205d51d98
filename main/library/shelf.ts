import * as v from "valibot";
import {
  articleStates,
  type ArticleState,
  type ShelfFacets,
  type ShelfPage,
} from "../../src/library/records.ts";
import type {
  ShelfOrder,
  ShelfQuery,
  ShelfSort,
} from "../../src/library/shelf-query.ts";
import { articleConditions } from "./article-conditions.ts";
import type { Database } from "./database.ts";
import type { NamedSets } from "./named-sets.ts";
import { summariesOf, summaryColumns, summaryRow } from "./summaries.ts";

const idRow = v.strictObject({ id: v.string() });
const countRow = v.strictObject({ count: v.number() });
const facetRow = v.strictObject({
  state: v.picklist(articleStates),
  favourite: v.number(),
  count: v.number(),
});
const languageRow = v.strictObject({ lang: v.string(), count: v.number() });
const sourceRow = v.strictObject({ name: v.string(), count: v.number() });

/** Sources offered as a filter. */
const mostSources = 200;

/** What each order sorts by; each has an index of its own. */
const sortColumns: Readonly<Record<ShelfSort, string>> = {
  added: "articles.added_at",
  published: "articles.published_at",
  title: "articles.title_key",
  length: "articles.words",
  progress: "articles.progress",
  read: "positions.turn",
};

/** The library as the reader looks through it: filtered, sorted, a stretch at a time. */
export class Shelf {
  readonly #database: Database;
  readonly #tags: NamedSets;
  readonly #collections: NamedSets;
  #counted:
    { readonly revision: string; readonly facets: ShelfFacets } | undefined;

  constructor(
    database: Database,
    sets: { tags: NamedSets; collections: NamedSets },
  ) {
    this.#database = database;
    this.#tags = sets.tags;
    this.#collections = sets.collections;
  }

  page({ offset, limit, ...order }: ShelfQuery): ShelfPage {
    const { from, by, values } = plan(order);
    return {
      total:
        this.#database.row(
          countRow,
          `SELECT count(*) AS count ${from}`,
          ...values,
        )?.count ?? 0,
      articles: summariesOf(
        this.#database,
        this.#database.rows(
          summaryRow,
          `SELECT ${summaryColumns} ${from} ORDER BY ${by} LIMIT ? OFFSET ?`,
          ...values,
          limit,
          offset,
        ),
      ),
    };
  }

  ids(order: ShelfOrder): readonly string[] {
    const { from, by, values } = plan(order);
    return this.#database
      .rows(idRow, `SELECT articles.id ${from} ORDER BY ${by}`, ...values)
      .map(({ id }) => id);
  }

  /** Counted once a change: at 100,000 articles it takes 75 ms, and the shelf is shown more often than it changes. */
  facets(): ShelfFacets {
    const revision = this.#database.revision();
    if (this.#counted?.revision !== revision)
      this.#counted = { revision, facets: this.#count() };
    return this.#counted.facets;
  }

  #count(): ShelfFacets {
    const states: Record<ArticleState, number> = {
      unread: 0,
      reading: 0,
      finished: 0,
      archived: 0,
    };
    let favourites = 0;
    let all = 0;
    for (const { state, favourite, count } of this.#database.rows(
      facetRow,
      `SELECT state, favourite, count(*) AS count FROM articles
       WHERE removed_at IS NULL GROUP BY state, favourite`,
    )) {
      states[state] += count;
      all += count;
      if (favourite !== 0) favourites += count;
    }
    return {
      all,
      states,
      favourites,
      tags: this.#tags.counted(),
      collections: this.#collections.counted(),
      sources: this.#database.rows(
        sourceRow,
        `SELECT source AS name, count(*) AS count FROM articles
         WHERE removed_at IS NULL AND source IS NOT NULL
         GROUP BY source ORDER BY count DESC, source LIMIT ?`,
        mostSources,
      ),
      languages: this.#database.rows(
        languageRow,
        `SELECT lang, count(*) AS count FROM articles
         WHERE removed_at IS NULL GROUP BY lang ORDER BY count DESC, lang`,
      ),
      trash:
        this.#database.row(
          countRow,
          "SELECT count(*) AS count FROM articles WHERE removed_at IS NOT NULL",
        )?.count ?? 0,
    };
  }
}

/** FROM and WHERE, and ORDER BY. */
function plan({ filter, sort, isDescending }: ShelfOrder) {
  const { sql, values } = articleConditions(filter);
  const way = isDescending ? "DESC" : "ASC";
  // CROSS: what was read is little beside what is kept, and comes first.
  const tables =
    sort === "read"
      ? "positions CROSS JOIN articles ON articles.id = positions.article_id"
      : "articles";
  // In the trash, what was deleted last comes first whatever the shelf is sorted by.
  const by = filter.trash
    ? "articles.removed_at DESC, articles.seq DESC"
    : `${sortColumns[sort]} ${way}, articles.seq ${way}`;
  return { from: `FROM ${tables} WHERE ${sql}`, by, values };
}
