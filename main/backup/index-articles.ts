import * as v from "valibot";
import { QariError } from "../../src/errors.ts";
import { Articles } from "../library/articles.ts";
import type { Database } from "../library/database.ts";
import { SearchIndex } from "../library/search/search-index.ts";
import { breathe, type WorkControl } from "../threads/work-control.ts";

/** Articles between two looks at whether the reader cancelled. */
const articlesAtOnce = 50;

/**
 * Put articles into the search index of a library. To be called in a transaction.
 *
 * @param seqs Their rows; an article that cannot be read is left out.
 */
export async function indexArticles(
  database: Database,
  seqs: readonly number[],
  { signal, onProgress }: WorkControl,
): Promise<void> {
  const index = new SearchIndex(database);
  const articles = new Articles(database, index, () => new Date());
  for (const [at, seq] of seqs.entries()) {
    try {
      index.add(seq, articles.readRow(seq));
    } catch (error) {
      if (!isUnreadable(error)) throw error;
    }
    if (at % articlesAtOnce !== 0) continue;
    onProgress(at, seqs.length);
    await breathe(signal);
  }
  onProgress(seqs.length, seqs.length);
}

/** Rows of all articles, those in the trash too. */
export const allSeqs = (database: Database): readonly number[] =>
  database
    .rows(v.strictObject({ seq: v.number() }), "SELECT seq FROM articles")
    .map(({ seq }) => seq);

const isUnreadable = (error: unknown): boolean =>
  error instanceof QariError &&
  (error.code === "library-damaged" || error.code === "not-found");
