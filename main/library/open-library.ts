import { Articles } from "./articles.ts";
import { Bookmarks } from "./bookmarks.ts";
import { addBundledOnce } from "./bundled.ts";
import type { Library, LibraryDeps } from "./library.ts";
import { openDatabase } from "./open-database.ts";
import { Positions } from "./positions.ts";

/** Name of the library file in its folder. */
export const libraryFileName = "library.db";

/**
 * Open the library file, making it and its folder where there is none.
 *
 * A file that is refused is left exactly as it is, with nothing new beside it.
 *
 * @param file Absolute path.
 * @throws QariError `library-damaged` (not SQLite, not a library of Qari, or it fails its check), `library-newer`, `library-busy`, `library-unavailable` (cannot be read or created), `disk-full`.
 */
export function openLibrary(
  file: string,
  { now, newId }: LibraryDeps,
): Library {
  const database = openDatabase(file);
  const articles = new Articles(database, now);
  const positions = new Positions(database, now);
  const bookmarks = new Bookmarks(database, now, newId);
  return {
    addArticle: (article) =>
      database.transaction(() => {
        const known = articles.ofContent(article.contentHash);
        if (!known) articles.insert(article);
        else if (known.isRemoved) articles.addAgain(known.id);
        return {
          summary: articles.summary(known?.id ?? article.id),
          added: !known || known.isRemoved,
        };
      }),
    addBundledOnce: (name, make) =>
      addBundledOnce({ database, articles, now }, name, make),
    listArticles: () => articles.list(),
    readArticle: (id) => articles.read(id),
    removeArticle: (id) => articles.remove(id),
    restoreArticle: (id) => articles.restore(id),
    lastRead: () => positions.last(),
    position: (articleId) => positions.get(articleId),
    savePosition: (articleId, position) => positions.save(articleId, position),
    bookmarks: (articleId) => bookmarks.of(articleId),
    allBookmarks: () => bookmarks.all(),
    addBookmark: (articleId, range) => bookmarks.add(articleId, range),
    renameBookmark: (id, label) => bookmarks.rename(id, label),
    removeBookmark: (id) => bookmarks.remove(id),
    restoreBookmark: (id) => bookmarks.restore(id),
    close: () => database.close(),
  };
}
