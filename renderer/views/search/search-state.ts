import type { SearchHit } from "../../../src/library/records.ts";
import type { ShelfFilter } from "../../../src/library/shelf-query.ts";

/** What is looked for. */
export interface SearchTerms {
  readonly query: string;
  readonly isExact: boolean;
  readonly isTyping: boolean;
}

/** The results as the reader left them for an article. */
export interface KeptResults {
  readonly filter: ShelfFilter;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly isExact: boolean;
  /** The hit that was opened. */
  readonly current: string;
  /** Scroll offset of the window, CSS px. */
  readonly top: number;
}

/** A search of the library. The app holds it, so that it outlives a visit to an article. */
export interface SearchState extends SearchTerms {
  readonly kept?: KeptResults;
}

export const noSearch: SearchState = {
  query: "",
  isExact: false,
  isTyping: false,
};

export const isSearching = ({ query }: SearchState): boolean =>
  query.trim() !== "";
