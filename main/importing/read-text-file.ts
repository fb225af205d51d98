import { decodeText } from "./decode-text.ts";
import { readFileBytes, type ReadOptions } from "./read-file-bytes.ts";

export type { ReadOptions } from "./read-file-bytes.ts";

/**
 * Read a text file whole, in whatever encoding it is.
 *
 * @param path Absolute path.
 * @throws QariError `cancelled`, `encoding-unknown`, `file-empty`, `file-missing`, `file-not-text`, `file-too-large`, `file-unreadable`.
 */
export async function readTextFile(
  path: string,
  options: ReadOptions = {},
): Promise<string> {
  return decodeText(await readFileBytes(path, options), path);
}
