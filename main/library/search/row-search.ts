import * as v from "valibot";
import type { Conditions } from "../article-conditions.ts";
import type { Database } from "../database.ts";
import { allKept, type Stretch } from "./index-query.ts";
import type { FoundPage } from "./ranked-search.ts";
import type { SearchPlan } from "./search-plan.ts";

const seqRow = v.strictObject({ seq: v.number() });
const countRow = v.strictObject({ count: v.number() });

/** What is asked for without a word to rank by: the newest first. */
export function findRows(
  database: Database,
  plan: SearchPlan,
  { offset, limit }: Stretch,
): FoundPage {
  const { sql, values } = wanted(plan);
  const total =
    database.row(
      countRow,
      `SELECT count(*) AS count FROM articles WHERE ${sql}`,
      ...values,
    )?.count ?? 0;
  const rows = database.rows(
    seqRow,
    `SELECT seq FROM articles WHERE ${sql} ORDER BY seq DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return {
    found: rows.map(({ seq }) => ({ seq, score: 0 })),
    total,
    isExact: !plan.isCut,
  };
}

function wanted({ rows, none }: SearchPlan): Conditions {
  const { sql, values } = rows ?? allKept;
  if (none === undefined) return { sql, values };
  return {
    sql: `${sql} AND seq NOT IN (
      SELECT rowid FROM search_text WHERE search_text MATCH ?)`,
    values: [...values, none],
  };
}
