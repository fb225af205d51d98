import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Article } from "../../src/article/article.ts";
import { canonicalContent } from "../../src/article/canonical-content.ts";
import {
  importText,
  type ImportedArticle,
} from "../../src/importing/plain-text.ts";
import { decodeText } from "./decode-text.ts";
import { readFileBytes, type ReadOptions } from "./read-file-bytes.ts";

/** What makes an article this one. */
export interface IdentityDeps {
  /** A new UUID for the article. */
  readonly newId: () => string;
}

export interface ImportDeps extends ReadOptions, IdentityDeps {}

/**
 * Read a text file into an article with an id of its own, ready for
 * `Library.addArticle`. In this very thread and without what other formats
 * need: for the article that ships with Qari. `ImportThread` reads the rest.
 *
 * @param path Absolute path.
 * @throws QariError `cancelled`, `encoding-unknown`, `file-empty`, `file-missing`, `file-not-text`, `file-too-large`, `file-unreadable`.
 */
export async function importFile(
  path: string,
  deps: ImportDeps,
): Promise<Article> {
  return importBytes(await readFileBytes(path, deps), path, deps);
}

/**
 * Make an article of the bytes of a text file.
 *
 * @param path Where they came from: names the article when the text has no title, and the errors.
 * @throws QariError `encoding-unknown`, `file-empty`, `file-not-text`.
 */
export const importBytes = (
  bytes: Uint8Array,
  path: string,
  deps: IdentityDeps,
): Article =>
  withIdentity(
    importText(decodeText(bytes, path), { name: basename(path) }),
    deps,
  );

/** What was imported, as an article of its own. */
export const withIdentity = (
  imported: ImportedArticle,
  { newId }: IdentityDeps,
): Article => ({
  id: newId(),
  contentHash: createHash("sha256")
    .update(canonicalContent(imported))
    .digest("hex"),
  ...imported,
});
