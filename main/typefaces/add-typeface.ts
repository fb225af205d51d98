import { QariError } from "../../src/errors.ts";
import type { AddedFile } from "../../src/settings/added-file.ts";
import { readFileBytes } from "../importing/read-file-bytes.ts";
import { largestTypeface, type TypefaceStore } from "./typeface-store.ts";

/**
 * Keep a font file of the reader's.
 *
 * @param path Absolute.
 * @throws QariError `file-missing`, `file-unreadable` and what `TypefaceStore.put` throws.
 */
export async function addTypeface(
  store: TypefaceStore,
  path: string,
): Promise<AddedFile> {
  try {
    const bytes = await readFileBytes(path, { maxBytes: largestTypeface });
    return await store.put(path, bytes);
  } catch (error) {
    // What is said of a text that is too large is no help with a font.
    if (error instanceof QariError && error.code === "file-too-large")
      throw new QariError("typeface-too-large", error.message, {
        cause: error,
      });
    throw error;
  }
}
