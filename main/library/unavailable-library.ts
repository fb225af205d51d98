import { QariError } from "../../src/errors.ts";
import type { Library } from "./library.ts";

const nothing = { unread: 0, reading: 0, finished: 0, archived: 0 } as const;

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
    addArticles: refuse,
    hasBundled: refuse,
    addBundled: refuse,
    page: () => ({ total: 0, articles: [] }),
    ids: () => [],
    idByUrl: () => undefined,
    summaries: () => [],
    neighbours: () => ({}),
    facets: () => ({
      all: 0,
      states: nothing,
      favourites: 0,
      tags: [],
      collections: [],
      sources: [],
      languages: [],
      trash: 0,
    }),
    search: () => ({ hits: [], total: 0, isExact: true }),
    readArticle: absent,
    openArticle: absent,
    articleParts: ({ id }) => absent(id),
    firstToOpen: () => undefined,
    editArticle: refuse,
    changeArticles: refuse,
    undo: refuse,
    emptyTrash: refuse,
    renameTag: refuse,
    removeTag: refuse,
    createCollection: refuse,
    renameCollection: refuse,
    removeCollection: refuse,
    position: () => undefined,
    savePosition: refuse,
    setReading: refuse,
    recordSession: refuse,
    statistics: () => ({
      days: [],
      streak: 0,
      longestStreak: 0,
      totals: { readSeconds: 0, listenedSeconds: 0, finished: 0 },
    }),
    bookmarks: () => [],
    allBookmarks: () => [],
    addBookmark: refuse,
    changeBookmark: refuse,
    removeBookmark: refuse,
    restoreBookmark: refuse,
    highlights: () => [],
    markedArticles: () => [],
    addHighlight: refuse,
    changeHighlight: refuse,
    removeHighlight: refuse,
    restoreHighlight: refuse,
    // Not empty: what nobody shows is deleted.
    resourcesInUse: refuse,
    rebuildSearch: refuse,
    close: () => undefined,
  };
}
