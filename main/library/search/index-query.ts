import type { SQLInputValue } from "node:sqlite";
import * as v from "valibot";
import type { Conditions } from "../article-conditions.ts";
import type { Database } from "../database.ts";
import type { MatchExpression } from "./match-expression.ts";

/** An article that was found. */
export interface Found {
  readonly seq: number;
  /** Higher is better. */
  readonly score: number;
}

/** What part of the found is asked for. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/**
 * So many articles are counted or ranked at once. Doing so with every article
 * that has a common word would take as long as the library is large.
 */
export const mostRanked = 5000;

/** Rows that a filter leaves, up to which they are listed beforehand; where it leaves more, each found one is looked up. */
const mostListed = 20_000;

/** What a word is worth in the title, the byline, the source and the body. */
const weights = "8, 3, 3, 1";

const foundRow = v.strictObject({ seq: v.number(), score: v.number() });
const countRow = v.strictObject({ count: v.number() });

/** What was found before: of each the newest, as many as are ranked. */
type Without = readonly MatchExpression[];

/** Asks the index of words, about the articles that may be found. */
export class IndexQuery {
  readonly #database: Database;
  readonly #rows: Conditions;
  readonly #kept: Conditions;

  /** @param rows About `articles`; without it, all that is kept. */
  constructor(database: Database, rows: Conditions | undefined) {
    this.#database = database;
    this.#rows = rows ?? allKept;
    this.#kept = rows ? this.#held(rows) : notInTrash;
  }

  /** Whether there are more articles than so many, whatever words they have. */
  hasMoreThan(count: number): boolean {
    const { sql, values } = this.#rows;
    const rows = `SELECT 1 FROM articles WHERE ${sql}`;
    return this.#count(rows, values, count) > count;
  }

  /** One more than are ranked is counted: there are others. */
  count(match: MatchExpression, without: Without = []): number {
    return this.#count(
      `SELECT 1 ${this.#matching(without)}`,
      this.#values(match, without),
      mostRanked,
    );
  }

  /** The newest that match, the best of them first. */
  ranked(
    match: MatchExpression,
    without: Without,
    { offset, limit }: Stretch,
  ): readonly Found[] {
    return this.#found(
      `SELECT seq, score FROM (
         SELECT rowid AS seq, -bm25(search_text, ${weights}) AS score
         ${this.#matching(without)} ORDER BY rowid DESC LIMIT ${mostRanked})
       ORDER BY score DESC, seq DESC LIMIT ? OFFSET ?`,
      [...this.#values(match, without), limit, offset],
    );
  }

  /** Those that match, the newest first. FTS5 walks from there, so that the limit ends the walk. */
  newest(
    match: MatchExpression,
    without: Without,
    { offset, limit }: Stretch,
  ): readonly Found[] {
    return this.#found(
      `SELECT rowid AS seq, 0 AS score ${this.#matching(without)}
       ORDER BY rowid DESC LIMIT ? OFFSET ?`,
      [...this.#values(match, without), limit, offset],
    );
  }

  #matching(without: Without): string {
    // NOT in the expression would do the same, but bm25 would first count the
    // articles of each of its words. What was found is the newest of those that
    // may be found, so they are limited after the same condition.
    const matching = `FROM search_text
      WHERE search_text MATCH ? AND ${this.#kept.sql}`;
    const apart = without.map(
      () => `AND +rowid NOT IN (SELECT rowid ${matching}
        ORDER BY rowid DESC LIMIT ${mostRanked})`,
    );
    return `${matching} ${apart.join(" ")}`;
  }

  #values(match: MatchExpression, without: Without): readonly SQLInputValue[] {
    return [match, ...without].flatMap((each) => [each, ...this.#kept.values]);
  }

  // The sign keeps SQLite from asking the index once for each row that may be found.
  #held({ sql, values }: Conditions): Conditions {
    const left = this.#count(
      `SELECT 1 FROM articles WHERE ${sql}`,
      values,
      mostListed,
    );
    return {
      sql:
        left > mostListed
          ? `EXISTS (SELECT 1 FROM articles
               WHERE articles.seq = search_text.rowid AND ${sql})`
          : `+rowid IN (SELECT seq FROM articles WHERE ${sql})`,
      values,
    };
  }

  #count(rows: string, values: readonly SQLInputValue[], most: number): number {
    return (
      this.#database.row(
        countRow,
        `SELECT count(*) AS count FROM (${rows} LIMIT ${most + 1})`,
        ...values,
      )?.count ?? 0
    );
  }

  #found(sql: string, values: readonly SQLInputValue[]): readonly Found[] {
    return this.#database.rows(foundRow, sql, ...values);
  }
}

/** About `articles`: all but the trash. */
export const allKept: Conditions = {
  sql: "articles.removed_at IS NULL",
  values: [],
};

/** The trash is short, so it is what is listed. */
const notInTrash: Conditions = {
  sql: "+rowid NOT IN (SELECT seq FROM articles WHERE removed_at IS NOT NULL)",
  values: [],
};
