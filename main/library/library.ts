import type { Article } from "../../src/article/article.ts";
import type { Position, Range } from "../../src/article/position.ts";
import type { ArticleSummary, Bookmark } from "../../src/library/records.ts";

/** What the library takes from outside, so that tests can say what time it is. */
export interface LibraryDeps {
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
}

/**
 * What the reader keeps: articles, where they stand in them, bookmarks
 * (docs/decisions/0003-library-file.md). Everything is on the disk when a
 * method returns.
 *
 * Every method may throw QariError `disk-full`, `library-busy`,
 * `library-damaged` or `library-unavailable`.
 */
export interface Library {
  /**
   * Keep an article. Content that is kept already is not added again: `added`
   * is false and the summary is the kept one's. Content that lies in the bin
   * comes back from it, with its marks, and counts as added.
   */
  addArticle(article: Article): {
    readonly summary: ArticleSummary;
    readonly added: boolean;
  };
  /**
   * Keep what `make` gives the first time `name` is seen in this library,
   * ever; later calls do nothing, whether or not the article was removed.
   * The name and the article are written together or not at all.
   */
  addBundledOnce(
    name: string,
    make: () => Article | Promise<Article>,
  ): Promise<void>;
  /** Newest first. */
  listArticles(): readonly ArticleSummary[];
  /** @throws QariError `not-found`; `library-damaged` when what is stored is not an article. */
  readArticle(id: string): Article;
  /** Put an article in the bin; its position and bookmarks stay with it. @throws QariError `not-found`. */
  removeArticle(id: string): void;
  /** Bring an article back from the bin. @throws QariError `not-found`. */
  restoreArticle(id: string): ArticleSummary;
  /** Id of the kept article whose position was saved last. */
  lastRead(): string | undefined;
  position(articleId: string): Position | undefined;
  /** @throws QariError `not-found`. */
  savePosition(articleId: string, position: Position): void;
  /** In reading order. Empty for an article that is not kept. */
  bookmarks(articleId: string): readonly Bookmark[];
  /** Of every kept article, in the order of `listArticles`, then in reading order. */
  allBookmarks(): readonly Bookmark[];
  /** Durable when it returns. @throws QariError `not-found`. */
  addBookmark(articleId: string, range: Range): Bookmark;
  /** @param label The reader's own name; `""` clears it. @throws QariError `not-found`. */
  renameBookmark(id: string, label: string): Bookmark;
  /** @throws QariError `not-found`. */
  removeBookmark(id: string): void;
  /** Bring a removed bookmark back, as it was. @throws QariError `not-found`. */
  restoreBookmark(id: string): Bookmark;
  close(): void;
}
