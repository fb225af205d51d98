import type { SQLInputValue } from "node:sqlite";
import * as v from "valibot";
import type { Conditions } from "../article-conditions.ts";
import type { Database } from "../database.ts";
import { allOf, butNot, type MatchExpression } from "./match-expression.ts";
import type { PlannedTier, SearchPlan } from "./search-plan.ts";

/** An article that was found. */
export interface Found {
  readonly seq: number;
  /** Higher is better. Its whole part says how narrow the tier was. */
  readonly score: number;
}

export interface FoundPage {
  readonly found: readonly Found[];
  readonly total: number;
  /** False when there are more than `total`. */
  readonly isExact: boolean;
}

/**
 * So many articles of a tier are ranked, the newest and as many with a word in
 * their title; ranking every article that has a common word would take as long
 * as the library is large.
 */
export const mostRanked = 5000;

/** What a word is worth in the title, the byline, the source and the body. */
const weights = "8, 3, 3, 1";

const foundRow = v.strictObject({ seq: v.number(), score: v.number() });
const countRow = v.strictObject({ count: v.number() });

/** What part of the found is asked for. */
interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/**
 * A stretch of what a plan finds, best first: narrow tiers before wide ones,
 * no article twice, the newer before the older where the score is the same.
 */
export function findRanked(
  database: Database,
  plan: SearchPlan,
  { offset, limit }: Stretch,
): FoundPage {
  const widest = plan.tiers.at(-1);
  const kept = keptRows(plan);
  const total = widest
    ? count(database, asked(widest, plan), kept)
    : countRows(database, plan);
  const found: Found[] = [];
  let skipped = offset;
  let before: PlannedTier | undefined;
  for (const [index, tier] of plan.tiers.entries()) {
    if (found.length === limit) break;
    const match = asked(tier, plan, before);
    const here = Math.min(mostRanked, count(database, match, kept));
    if (skipped < here) {
      const stretch = {
        offset: skipped,
        limit: Math.min(limit - found.length, here - skipped),
      };
      const titled = here === mostRanked ? tier.titled : undefined;
      const wider = plan.tiers.length - 1 - index;
      // Scores have no upper end, and a wider tier stays below.
      for (const { seq, score } of rank(database, match, titled, kept, stretch))
        found.push({ seq, score: wider + score / (1 + score) });
    }
    skipped = Math.max(0, skipped - here);
    before = tier;
  }
  if (!widest) found.push(...newestRows(database, plan, { offset, limit }));
  return {
    found,
    total: Math.min(total, mostRanked),
    isExact: total <= mostRanked,
  };
}

/** What a tier finds and the one before it does not. */
function asked(
  { match }: PlannedTier,
  { none }: SearchPlan,
  before?: PlannedTier,
): MatchExpression {
  const more = before ? butNot(match, before.match) : match;
  return none === undefined ? more : butNot(more, none);
}

/** Rows of the index whose article may be found. The trash is short, so it is what is named where nothing else is asked. */
const keptRows = ({ rows }: SearchPlan): Conditions =>
  rows
    ? {
        sql: `rowid IN (SELECT seq FROM articles WHERE ${rows.sql})`,
        values: rows.values,
      }
    : {
        sql: "rowid NOT IN (SELECT seq FROM articles WHERE removed_at IS NOT NULL)",
        values: [],
      };

/** One more than are ranked is counted: there are others. */
const count = (
  database: Database,
  match: MatchExpression,
  { sql, values }: Conditions,
): number =>
  counted(
    database,
    `SELECT 1 FROM search_text WHERE search_text MATCH ? AND ${sql}`,
    [match, ...values],
  );

const counted = (
  database: Database,
  found: string,
  values: readonly SQLInputValue[],
): number =>
  database.row(
    countRow,
    `SELECT count(*) AS count FROM (${found} LIMIT ${mostRanked + 1})`,
    ...values,
  )?.count ?? 0;

/** @param titled Ranked too, however old. */
function rank(
  database: Database,
  match: MatchExpression,
  titled: MatchExpression | undefined,
  { sql, values }: Conditions,
  { offset, limit }: Stretch,
): readonly Found[] {
  // FTS5 walks from the newest article, so the limit ends the walk.
  const newest = `SELECT * FROM (
    SELECT rowid AS seq, -bm25(search_text, ${weights}) AS score
    FROM search_text WHERE search_text MATCH ? AND ${sql}
    ORDER BY rowid DESC LIMIT ${mostRanked})`;
  const asks = titled ? [match, allOf([match, titled])] : [match];
  return database.rows(
    foundRow,
    `SELECT seq, max(score) AS score
     FROM (${asks.map(() => newest).join(" UNION ALL ")})
     GROUP BY seq ORDER BY score DESC, seq DESC LIMIT ? OFFSET ?`,
    ...asks.flatMap((ask) => [ask, ...values]),
    limit,
    offset,
  );
}

/** What has no words to be ranked by. */
function rowsWanted({ rows, none }: SearchPlan): Conditions {
  const { sql, values } = rows ?? { sql: "removed_at IS NULL", values: [] };
  if (none === undefined) return { sql, values };
  return {
    sql: `${sql} AND seq NOT IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)`,
    values: [...values, none],
  };
}

function countRows(database: Database, plan: SearchPlan): number {
  const { sql, values } = rowsWanted(plan);
  return counted(database, `SELECT 1 FROM articles WHERE ${sql}`, values);
}

function newestRows(
  database: Database,
  plan: SearchPlan,
  { offset, limit }: Stretch,
): readonly Found[] {
  const { sql, values } = rowsWanted(plan);
  return database.rows(
    foundRow,
    `SELECT seq, 0 AS score FROM articles WHERE ${sql}
     ORDER BY seq DESC LIMIT ? OFFSET ?`,
    ...values,
    Math.max(0, Math.min(limit, mostRanked - offset)),
    offset,
  );
}
