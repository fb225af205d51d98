import type { Article, Direction } from "../article/article.ts";
import type { ArticleExcerpt } from "../article/excerpt.ts";
import type { Position, Range } from "../article/position.ts";
import type { ReadingPatch } from "../settings/reading-settings.ts";

/** What the library keeps, as main stores it and the interface shows it. Times are ISO 8601, UTC; days are local, `2026-11-23`. */

/** Where an article stands in the reader's life with it. What is archived is kept, found and counted, and out of the way. */
export const articleStates = [
  "unread",
  "reading",
  "finished",
  "archived",
] as const;
export type ArticleState = (typeof articleStates)[number];

/** One row of the library list. Everything an entry shows, without its text. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly byline?: string;
  readonly source?: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly addedAt: string;
  readonly publishedAt?: string;
  /** Whole words of the plain text. */
  readonly words: number;
  readonly state: ArticleState;
  readonly isFavourite: boolean;
  /** How far the reader is, 0–1 of the text. */
  readonly progress: number;
  /** SHA-256 of the cover's picture, served at `/resource/<sha256>`; without one the cover is set in type. */
  readonly cover?: string;
  /** In alphabetical order. */
  readonly tags: readonly NamedSet[];
  /** When it was put in the trash; absent for what is kept. */
  readonly removedAt?: string;
}

/** What stands around an article where it is read with others, in their order. */
export interface Neighbours {
  /** The collection that holds them together; absent where it is only their source. */
  readonly collection?: NamedSet;
  readonly previous?: ArticleSummary;
  readonly next?: ArticleSummary;
}

/** A tag or a collection, by which articles are held together. */
export interface NamedSet {
  readonly id: string;
  readonly name: string;
}
export interface CountedSet extends NamedSet {
  /** Kept articles in it, the archived ones too. */
  readonly count: number;
}

/** Part of the shelf, in the order asked for. */
export interface ShelfPage {
  /** Articles that the query takes in all. */
  readonly total: number;
  readonly articles: readonly ArticleSummary[];
}

/** What there is to filter by, with the number of kept articles each would give. */
export interface ShelfFacets {
  /** Kept articles, the archived ones too. */
  readonly all: number;
  readonly states: Readonly<Record<ArticleState, number>>;
  readonly favourites: number;
  readonly tags: readonly CountedSet[];
  readonly collections: readonly CountedSet[];
  /** Most articles first, at most 200. */
  readonly sources: readonly {
    readonly name: string;
    readonly count: number;
  }[];
  /** BCP 47; most articles first. */
  readonly languages: readonly {
    readonly lang: string;
    readonly count: number;
  }[];
  /** Articles in the trash. */
  readonly trash: number;
}

/** A piece of an article around what was searched for. */
export interface Snippet {
  readonly text: string;
  /** The hits in it, UTF-16 code units; `to` is exclusive. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

/** One article that a search found. */
export interface SearchHit {
  readonly article: ArticleSummary;
  readonly snippet: Snippet;
  /** Where the best passage begins and ends; opening the hit lands here. */
  readonly start: Position;
  readonly end: Position;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  /** Articles found. */
  readonly total: number;
  /** False when `total` is a lower bound: of a common word, or of what many words begin with, not all articles were counted. */
  readonly isExact: boolean;
}

/** What undoes a change, until Qari is closed or many more changes were made. */
export interface Changed {
  readonly undo: string;
  /** Articles that the change touched. */
  readonly count: number;
}

/** Time spent on one day. */
export interface DayOfReading {
  readonly day: string;
  readonly readSeconds: number;
  readonly listenedSeconds: number;
  /** Articles finished on that day. */
  readonly finished: number;
}

export interface ReadingStatistics {
  /** One entry a day asked for, oldest first, days without reading too. */
  readonly days: readonly DayOfReading[];
  /** Days in a row, up to today or yesterday, with reading or listening. */
  readonly streak: number;
  readonly longestStreak: number;
  /** Of all days. */
  readonly totals: {
    readonly readSeconds: number;
    readonly listenedSeconds: number;
    readonly finished: number;
  };
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

/** The five colours of highlights, each with an underline style of its own. */
export const highlightColors = [
  "yellow",
  "green",
  "blue",
  "pink",
  "purple",
] as const;
export type HighlightColor = (typeof highlightColors)[number];

/** A highlight, a note, or both: a passage with a colour, with words of the reader's, or with each. */
export interface Highlight {
  readonly id: string;
  readonly articleId: string;
  readonly range: Range;
  /** Absent for a note without colour. */
  readonly color?: HighlightColor;
  /** The reader's own words, plain text. */
  readonly note?: string;
  /** Names the reader gave it. */
  readonly tags: readonly string[];
  readonly createdAt: string;
}

/** An article with what belongs to it, as the reading view needs it. */
export interface OpenedArticle {
  /** Without a section where there is an excerpt. */
  readonly article: Article;
  /** Of a long article, what is read first; the rest is asked for in parts. */
  readonly excerpt?: ArticleExcerpt;
  /** Of the whole text. */
  readonly words: number;
  readonly position?: Position;
  readonly bookmarks: readonly Bookmark[];
  readonly highlights: readonly Highlight[];
  /** Settings that hold for this article alone; where there are none, the reader's. */
  readonly reading?: ReadingPatch;
  /** False when the library could not be opened: the article can be read, nothing can be kept. */
  readonly kept: boolean;
}

/** A copy of the whole library in one file. */
export interface BackupInfo {
  /** File name without its folder: automatic backups are known by it. */
  readonly name: string;
  readonly createdAt: string;
  readonly bytes: number;
  readonly articles: number;
}
