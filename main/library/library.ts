import type { Article } from "../../src/article/article.ts";
import type { ArticlePart, PartsRequest } from "../../src/article/excerpt.ts";
import type { Position, Range } from "../../src/article/position.ts";
import type {
  ArticleChange,
  ArticleEdit,
} from "../../src/library/article-change.ts";
import type {
  BookmarkChange,
  HighlightChange,
} from "../../src/library/mark-change.ts";
import type { ReadingSession } from "../../src/library/reading-session.ts";
import type {
  ArticleSummary,
  Bookmark,
  Changed,
  Highlight,
  NamedSet,
  Neighbours,
  OpenedArticle,
  ReadingStatistics,
  SearchPage,
  ShelfFacets,
  ShelfPage,
} from "../../src/library/records.ts";
import type { NeighbourOrder } from "./neighbours.ts";
import type {
  SearchRequest,
  ShelfOrder,
  ShelfQuery,
} from "../../src/library/shelf-query.ts";
import type { SavedState } from "../../src/library/saved-state.ts";
import type { MarksOfArticle } from "../../src/marks/marks-of-article.ts";
import type { ReadingPatch } from "../../src/settings/reading-settings.ts";

/** What the library takes from outside, so that tests can say what time it is. */
export interface LibraryDeps {
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
}

/** What became of an article that was brought in. */
export interface KeptArticle {
  readonly summary: ArticleSummary;
  /** `updated`: its page was kept before with other content. `known`: this very content was. */
  readonly outcome: "added" | "updated" | "known";
}

/**
 * What the reader keeps: articles, where they stand in them, what they marked
 * and how they sorted it (docs/decisions/0003-library-file.md,
 * 0013-library-schema.md). Everything is on the disk when a method returns.
 *
 * Every method may throw QariError `disk-full`, `library-busy`,
 * `library-damaged` or `library-unavailable`. Plain data in and out, so that
 * the library can live in a thread of its own (`library-thread.ts`).
 */
export interface Library {
  /**
   * Keep an article. Content that is kept already is not added again; a page
   * (by its address) that was kept with other content takes the new one, and
   * its marks stay. What lies in the trash comes back from it, with its marks,
   * and counts as added.
   *
   * @param saved How it was kept elsewhere. Of an article that is there already only the tags are taken.
   */
  addArticle(article: Article, saved?: SavedState): KeptArticle;
  /**
   * The same for many, in one transaction: all or none. For tools and tests
   * that fill a library; what a reader brings in is kept one by one, so that
   * each is on the disk when it is said to be in (0027-ways-in.md).
   */
  addArticles(articles: readonly Article[]): readonly KeptArticle["outcome"][];
  /** Whether this library was ever given what ships under this name. */
  hasBundled(name: string): boolean;
  /** Keep what ships with Qari, unless it was given before or its content is known, removed or not. */
  addBundled(name: string, article: Article): void;

  page(query: ShelfQuery): ShelfPage;
  ids(order: ShelfOrder): readonly string[];
  /** Of these articles, in this order; what is gone or in the trash is left out. */
  summaries(ids: readonly string[]): readonly ArticleSummary[];
  /** The kept article of an address, however it is written; `undefined` where there is none. */
  idByUrl(url: string): string | undefined;
  /** What is read before and after an article: in its collection, else what comes from its source. */
  neighbours(id: string, order: NeighbourOrder): Neighbours;
  facets(): ShelfFacets;
  search(request: SearchRequest): SearchPage;

  /** @throws QariError `not-found`; `library-damaged` when what is stored is not an article. */
  readArticle(id: string): Article;
  /**
   * An article with all that the reading view needs; of a long one the excerpt
   * around `near`, or around where the reader was. @throws as `readArticle`.
   */
  openArticle(id: string, near?: Position): OpenedArticle;
  /** The rest of a long article. @throws as `readArticle`. */
  articleParts(request: PartsRequest): readonly ArticlePart[];
  /** What to open first: the article read last, else the newest. `undefined` for an empty library. */
  firstToOpen(): string | undefined;

  /** @throws QariError `not-found`. */
  editArticle(id: string, edit: ArticleEdit): Changed;
  /** @throws QariError `not-found` for a tag or collection. */
  changeArticles(ids: readonly string[], change: ArticleChange): Changed;
  /** @throws QariError `not-found` for what was undone before or is too long ago. */
  undo(undo: string): void;
  /** Delete for good. @param ids All of the trash when left out. @returns How many articles went. */
  emptyTrash(ids?: readonly string[]): number;

  /** @throws QariError `not-found`, `name-taken`. */
  renameTag(id: string, name: string): Changed;
  /** @throws QariError `not-found`. */
  removeTag(id: string): Changed;
  createCollection(name: string): NamedSet;
  /** @throws QariError `not-found`, `name-taken`. */
  renameCollection(id: string, name: string): Changed;
  /** @throws QariError `not-found`. */
  removeCollection(id: string): Changed;

  position(articleId: string): Position | undefined;
  /** Reading on moves an article from unread to reading to finished. @throws QariError `not-found`. */
  savePosition(articleId: string, position: Position, progress: number): void;
  /** Settings that hold for this article alone, in place of those it had; `null` takes them away. @throws QariError `not-found`. */
  setReading(id: string, reading: ReadingPatch | null): void;
  recordSession(session: ReadingSession): void;
  statistics(from: string, to: string): ReadingStatistics;

  /** In reading order. Empty for an article that is not kept. */
  bookmarks(articleId: string): readonly Bookmark[];
  /** Of every kept article, newest first, then in reading order. */
  allBookmarks(): readonly Bookmark[];
  /** @throws QariError `not-found`. */
  addBookmark(articleId: string, range: Range): Bookmark;
  /** @throws QariError `not-found`. */
  changeBookmark(id: string, change: BookmarkChange): Bookmark;
  /** @throws QariError `not-found`. */
  removeBookmark(id: string): void;
  /** Bring a removed bookmark back, as it was. @throws QariError `not-found`. */
  restoreBookmark(id: string): Bookmark;

  /** In reading order. Empty for an article that is not kept. */
  highlights(articleId: string): readonly Highlight[];
  /** @throws QariError `not-found`. */
  addHighlight(
    articleId: string,
    range: Range,
    what: HighlightChange,
  ): Highlight;
  /** @throws QariError `not-found`. */
  changeHighlight(id: string, change: HighlightChange): Highlight;
  /** @throws QariError `not-found`. */
  removeHighlight(id: string): void;
  /** @throws QariError `not-found`. */
  restoreHighlight(id: string): Highlight;

  /** Articles with marks, newest first, each with all of its marks in reading order. @param id That one alone. */
  markedArticles(id?: string): readonly MarksOfArticle[];

  /** Hashes of all pictures that an article, kept or in the trash, shows. */
  resourcesInUse(): readonly string[];
  /** Make the search index anew from the articles. */
  rebuildSearch(): void;
  close(): void;
}
