import { QariError } from "../../src/errors.ts";
import type { Library } from "./library.ts";

/**
 * Stand in for a library that could not be opened, so that the app starts and
 * what ships with it can be read: nothing is kept, every write says why.
 */
export function unavailableLibrary(cause: QariError): Library {
  const refuse = (): never => {
    throw new QariError(cause.code, cause.message, { cause });
  };
  const absent = (id: string): never => {
    throw new QariError("not-found", `no ${id}: ${cause.message}`, { cause });
  };
  return {
    addArticle: refuse,
    addBundledOnce: () => Promise.resolve().then(refuse),
    listArticles: () => [],
    readArticle: absent,
    removeArticle: refuse,
    restoreArticle: refuse,
    lastRead: () => undefined,
    position: () => undefined,
    savePosition: refuse,
    bookmarks: () => [],
    allBookmarks: () => [],
    addBookmark: refuse,
    renameBookmark: refuse,
    removeBookmark: refuse,
    restoreBookmark: refuse,
    close: () => undefined,
  };
}
