import type { OpenedArticle } from "../src/library/records.ts";
import type { Library } from "./library/library.ts";

/**
 * An article of the library with all that the reading view needs.
 *
 * @throws QariError `not-found`, and the library's own.
 */
export function openKept(library: Library, id: string): OpenedArticle {
  const article = library.readArticle(id);
  const position = library.position(id);
  return {
    article,
    ...(position && { position }),
    bookmarks: library.bookmarks(id),
    kept: true,
  };
}
