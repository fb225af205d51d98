/** What a search of the mix is like. */
export const queryKinds = [
  "one-word",
  "two-words",
  "phrase",
  "prefix",
  "rare-word",
] as const;
export type QueryKind = (typeof queryKinds)[number];

export interface MixedQuery {
  readonly kind: QueryKind;
  /** As a reader types it: phrases in quotes; of a prefix, what was typed so far. */
  readonly text: string;
}

/** One of those that are measured beside each other, all over the same articles. */
export interface SearchEngine {
  /** Keep an index of the corpus in an empty folder. */
  readonly build: (folder: string, count: number) => void;
  /** Get ready to search what `build` kept. */
  readonly open: (folder: string) => OpenEngine;
}

export interface OpenEngine {
  /** @returns How many articles were found. */
  readonly search: (query: MixedQuery) => number;
}
