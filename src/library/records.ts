import type { Article, Direction } from "../article/article.ts";
import type { Position, Range } from "../article/position.ts";

/** What the library keeps, as main stores it and the interface shows it. Times are ISO 8601, UTC. */

/** One row of the library list. Everything an entry shows, without its text. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly byline?: string;
  readonly source?: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly addedAt: string;
  /** Whole words of the plain text. */
  readonly words: number;
}

/** A place a reader marked. Resolved by position first and by its quote second. */
export interface Bookmark {
  readonly id: string;
  readonly articleId: string;
  readonly range: Range;
  /** The reader's own name for it; `undefined` shows the quoted text. */
  readonly label?: string;
  readonly createdAt: string;
}

/** An article with what belongs to it, as the reading view needs it. */
export interface OpenedArticle {
  readonly article: Article;
  readonly position?: Position;
  readonly bookmarks: readonly Bookmark[];
  /** False when the library could not be opened: the article can be read, nothing can be kept. */
  readonly kept: boolean;
}
