import { firstPosition } from "../../src/article/position.ts";
import { Annotations } from "./annotations.ts";
import { ArticleChanges } from "./article-changes.ts";
import { ArticleEdits } from "./article-edits.ts";
import { ArticleReading } from "./article-reading.ts";
import { Articles } from "./articles.ts";
import { bookmarkAnnotation, toBookmark } from "./bookmarks.ts";
import { Bundled } from "./bundled.ts";
import type { Database } from "./database.ts";
import { toAnnotationChange, toHighlight } from "./highlights.ts";
import { keepArticle } from "./keep-article.ts";
import { keepState } from "./keep-state.ts";
import { Ledger } from "./ledger.ts";
import type { Library, LibraryDeps } from "./library.ts";
import { NamedSets } from "./named-sets.ts";
import { markedArticles } from "./marked-articles.ts";
import { openDatabase } from "./open-database.ts";
import { Positions } from "./positions.ts";
import { resourcesInUse } from "./resources-in-use.ts";
import { SearchIndex } from "./search/search-index.ts";
import { Sessions } from "./sessions.ts";
import { neighboursOf } from "./neighbours.ts";
import { Shelf } from "./shelf.ts";
import { Trash } from "./trash.ts";
import { UndoJournal, type Revert } from "./undo-journal.ts";

/** Name of the library file in its folder. */
export const libraryFileName = "library.db";

/**
 * Open the library file, making it and its folder where there is none, and let
 * go of what has been in the trash for too long.
 *
 * A file that is refused is left exactly as it is, with nothing new beside it;
 * but what a writer that was cut off left half done is taken back first.
 *
 * @param file Absolute path.
 * @throws QariError `library-damaged` (not SQLite, not a library of Qari, or it fails its check), `library-newer`, `library-busy`, `library-unavailable` (cannot be read or created), `disk-full`.
 */
export function openLibrary(file: string, deps: LibraryDeps): Library {
  const database = openDatabase(file);
  try {
    return assemble(database, deps);
  } catch (error) {
    database.close();
    throw error;
  }
}

function assemble(database: Database, deps: LibraryDeps): Library {
  const { now, newId } = deps;
  const ledger = new Ledger(database, now);
  const journal = new UndoJournal(ledger, newId);
  const index = new SearchIndex(database);
  const articles = new Articles(database, index, now);
  const edits = new ArticleEdits(database, (seq) => articles.reindex(seq));
  const sets = {
    tags: new NamedSets(
      database,
      { sets: "tags", members: "article_tags", set: "tag_id" },
      deps,
    ),
    collections: new NamedSets(
      database,
      {
        sets: "collections",
        members: "article_collections",
        set: "collection_id",
      },
      deps,
    ),
  };
  const shelf = new Shelf(database, sets);
  const changes = new ArticleChanges(database, sets, now);
  const trash = new Trash(database, index);
  const positions = new Positions(database, now);
  const sessions = new Sessions(database, newId);
  const reading = new ArticleReading(database);
  const bundled = new Bundled(database, now);
  const bookmarks = new Annotations(database, "bookmark", deps);
  const highlights = new Annotations(database, "highlight", deps);

  /** A change of one thing, with the way back. */
  const undoable = (work: (stamp: string) => Revert) => ({
    undo: journal.keep(ledger.write(work)),
    count: 1,
  });

  const rebuild = (): void => {
    index.rebuild((seq) => articles.readRow(seq));
    ledger.setMeta("search", "made");
  };
  if (ledger.meta("search") === "stale") ledger.write(rebuild);
  const overdue = trash.due(now(), ledger.meta("opened_at"));
  ledger.write((stamp) => {
    ledger.setMeta("opened_at", now().toISOString());
    if (overdue.length > 0) trash.empty(overdue, stamp);
  });

  return {
    addArticle: (article, saved) =>
      ledger.write((stamp) => {
        const { id, outcome } = keepArticle(
          { articles, positions },
          article,
          stamp,
        );
        if (saved)
          keepState({ articles, changes }, { id, outcome }, saved, stamp);
        return { summary: articles.summary(id), outcome };
      }),
    addArticles: (many) =>
      ledger.write((stamp) =>
        many.map(
          (article) =>
            keepArticle({ articles, positions }, article, stamp).outcome,
        ),
      ),
    hasBundled: (name) => bundled.has(name),
    addBundled: (name, article) =>
      ledger.write((stamp) => {
        if (bundled.note(name) && !articles.known(article))
          articles.insert(article, stamp);
      }),

    page: (query) => shelf.page(query),
    ids: (order) => shelf.ids(order),
    idByUrl: (url) => articles.idByUrl(url),
    summaries: (ids) => articles.summaries(ids),
    neighbours: (id, order) => neighboursOf(database, shelf, id, order),
    facets: () => shelf.facets(),
    search: (request) => index.search(request, (seq) => articles.readRow(seq)),

    readArticle: (id) => articles.read(id),
    openArticle: (id, near) => {
      const position = positions.get(id);
      const opened = articles.open(id, near ?? position ?? firstPosition);
      const own = reading.of(id);
      return {
        ...opened,
        ...(position && { position }),
        bookmarks: bookmarks.of(id).map(toBookmark),
        highlights: highlights.of(id).map(toHighlight),
        ...(own && { reading: own }),
        kept: true,
      };
    },
    articleParts: ({ id, contentHash, from, to }) =>
      articles.parts(id, contentHash, from, to),
    firstToOpen: () => positions.last() ?? articles.newest(),

    editArticle: (id, edit) =>
      undoable((stamp) => edits.apply(id, edit, stamp)),
    changeArticles: (ids, change) => {
      const { count, revert } = ledger.write((stamp) =>
        changes.apply(ids, change, stamp),
      );
      return { undo: journal.keep(revert), count };
    },
    undo: (undo) => journal.undo(undo),
    emptyTrash: (ids) => ledger.write((stamp) => trash.empty(ids, stamp)),

    renameTag: (id, name) =>
      undoable((stamp) => sets.tags.rename(id, name, stamp)),
    removeTag: (id) => undoable((stamp) => sets.tags.remove(id, stamp)),
    createCollection: (name) =>
      ledger.write((stamp) => sets.collections.named(name, stamp)),
    renameCollection: (id, name) =>
      undoable((stamp) => sets.collections.rename(id, name, stamp)),
    removeCollection: (id) =>
      undoable((stamp) => sets.collections.remove(id, stamp)),

    position: (articleId) => positions.get(articleId),
    savePosition: (articleId, position, progress) =>
      ledger.write((stamp) =>
        positions.save(articleId, position, progress, stamp),
      ),
    setReading: (id, settings) =>
      ledger.write((stamp) => reading.set(id, settings, stamp)),
    recordSession: (session) =>
      ledger.write((stamp) => sessions.record(session, ledger.node, stamp)),
    statistics: (from, to) => sessions.statistics(from, to),

    bookmarks: (articleId) => bookmarks.of(articleId).map(toBookmark),
    allBookmarks: () => bookmarks.all().map(toBookmark),
    addBookmark: (articleId, range) =>
      toBookmark(
        ledger.write((stamp) => bookmarks.add(articleId, range, {}, stamp)),
      ),
    changeBookmark: (id, change) =>
      toBookmark(
        ledger.write((stamp) =>
          bookmarks.change(id, bookmarkAnnotation(change), stamp),
        ),
      ),
    removeBookmark: (id) =>
      ledger.write((stamp) => bookmarks.remove(id, stamp)),
    restoreBookmark: (id) =>
      toBookmark(ledger.write((stamp) => bookmarks.restore(id, stamp))),

    highlights: (articleId) => highlights.of(articleId).map(toHighlight),
    addHighlight: (articleId, range, what) =>
      toHighlight(
        ledger.write((stamp) =>
          highlights.add(articleId, range, toAnnotationChange(what), stamp),
        ),
      ),
    changeHighlight: (id, change) =>
      toHighlight(
        ledger.write((stamp) =>
          highlights.change(id, toAnnotationChange(change), stamp),
        ),
      ),
    removeHighlight: (id) =>
      ledger.write((stamp) => highlights.remove(id, stamp)),
    restoreHighlight: (id) =>
      toHighlight(ledger.write((stamp) => highlights.restore(id, stamp))),

    markedArticles: (id) =>
      markedArticles(database, { bookmarks, highlights }, id),
    resourcesInUse: () => resourcesInUse(database),
    rebuildSearch: () => ledger.write(rebuild),
    close: () => database.close(),
  };
}
