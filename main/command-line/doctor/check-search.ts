import * as v from "valibot";
import { QariError } from "../../../src/errors.ts";
import type { Database } from "../../library/database.ts";
import type { Finding } from "./finding.ts";

const countRow = v.strictObject({ count: v.number() });

/** The search index has every article, and nothing else. `--repair` makes it anew. */
export function* checkSearch(database: Database): Generator<Finding> {
  try {
    const count = (sql: string): number =>
      database.row(countRow, `SELECT count(*) AS count FROM (${sql})`)?.count ??
      0;
    // FTS5's own check of its structure (sqlite.org/fts5.html, 6.4). In form a write.
    database.run(
      "INSERT INTO search_text (search_text) VALUES ('integrity-check')",
    );
    const missing = count(
      "SELECT seq FROM articles EXCEPT SELECT rowid FROM search_text",
    );
    const left = count(
      "SELECT rowid FROM search_text EXCEPT SELECT seq FROM articles",
    );
    if (missing + left > 0)
      yield outdated(`${missing} articles missing, ${left} left over`);
  } catch (error) {
    if (!(error instanceof QariError) || error.code !== "library-damaged")
      throw error;
    yield outdated(error.message);
  }
}

const outdated = (detail: string): Finding => ({
  problem: "search-outdated",
  subject: "search_text",
  detail,
});
