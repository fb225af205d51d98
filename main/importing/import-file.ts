import type { Article } from "../../src/article/article.ts";
import { QariError } from "../../src/errors.ts";
import type { ReadOptions } from "./read-text-file.ts";

export interface ImportDeps extends ReadOptions {
  /** A new UUID for the article. */
  readonly newId: () => string;
}

/**
 * Read a file into an article with an id of its own, ready for `Library.addArticle`.
 *
 * @param path Absolute path.
 * @throws QariError `cancelled`, `encoding-unknown`, `file-empty`, `file-missing`, `file-not-text`, `file-too-large`, `file-unreadable`.
 */
export async function importFile(
  path: string,
  _deps: ImportDeps,
): Promise<Article> {
  throw new QariError("file-missing", path);
}
