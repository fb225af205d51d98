import * as v from "valibot";
import type { Database } from "../../library/database.ts";
import type { Finding } from "./finding.ts";

const integrityRow = v.strictObject({ integrity_check: v.string() });
const foreignKeyRow = v.object({ table: v.string(), parent: v.string() });

/** What SQLite itself finds: pages, indexes, and rows that point at nothing. */
export function* checkDatabase(
  database: Database,
  file: string,
): Generator<Finding> {
  for (const { integrity_check: detail } of database.rows(
    integrityRow,
    "PRAGMA integrity_check",
  ))
    if (detail !== "ok")
      yield { problem: "database-damaged", subject: file, detail };
  for (const { table, parent } of database.rows(
    foreignKeyRow,
    "PRAGMA foreign_key_check",
  ))
    yield {
      problem: "database-damaged",
      subject: file,
      detail: `a row of ${table} points at nothing in ${parent}`,
    };
}
