import { createHash } from "node:crypto";
import * as v from "valibot";
import { canonicalContent } from "../../../src/article/canonical-content.ts";
import { QariError } from "../../../src/errors.ts";
import { unpackContent } from "../../library/content.ts";
import type { Database } from "../../library/database.ts";
import type { Finding } from "./finding.ts";

const contentRow = v.strictObject({
  seq: v.number(),
  id: v.string(),
  title: v.string(),
  content_hash: v.string(),
  data: v.nullable(v.instance(Uint8Array)),
});

/** Every article can be read, and is what was kept. */
export function* checkContents(database: Database): Generator<Finding> {
  for (let last = 0; ;) {
    // One at a time: a large library does not fit into memory.
    const row = database.row(
      contentRow,
      `SELECT seq, id, title, content_hash, data FROM articles
       LEFT JOIN contents ON article_id = id
       WHERE seq > ? ORDER BY seq LIMIT 1`,
      last,
    );
    if (!row) return;
    last = row.seq;
    const problem = problemOf(row);
    if (problem) yield { problem, subject: row.id, detail: row.title };
  }
}

function problemOf({
  id,
  content_hash,
  data,
}: v.InferOutput<typeof contentRow>): Finding["problem"] | undefined {
  if (!data) return "content-damaged";
  try {
    const hash = createHash("sha256")
      .update(canonicalContent(unpackContent(data, id)))
      .digest("hex");
    return hash === content_hash ? undefined : "content-changed";
  } catch (error) {
    if (error instanceof QariError) return "content-damaged";
    throw error;
  }
}
