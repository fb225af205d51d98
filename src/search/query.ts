import type { ArticleState } from "../library/records.ts";

/** What the reader typed, understood. Every group of `all` must be met, nothing of `none` may be. */
export interface Query {
  readonly all: readonly Alternatives[];
  readonly none: readonly Clause[];
  /** Compare as typed instead of folded. */
  readonly isExact: boolean;
}

/** Any one of these is enough. Never empty. */
export type Alternatives = readonly Clause[];

export type Clause = TextClause | StateClause | LanguageClause;

/** Parts of an article that a search can be held to. */
export type TextField = "title" | "byline" | "source" | "tag";

/** Words in a row. */
export interface TextClause {
  /** `word` and `prefix` hold one word; the last word of a `prefix` is only begun; a `phrase` holds any number, as they are. */
  readonly kind: "word" | "prefix" | "phrase";
  /** Absent: anywhere in the article. */
  readonly field?: TextField;
  /** As typed, without quotes, operators, field and direction marks. */
  readonly text: string;
  /** Folded, by `wordsOf`. Never empty. */
  readonly words: readonly string[];
  /** The same words as typed, in NFC: what an exact search compares. */
  readonly typed: readonly string[];
  /** The reader is still typing the last word: it also counts as the beginning of a longer one. */
  readonly isOpen?: true;
}

export interface StateClause {
  readonly kind: "state";
  readonly state: ArticleState;
}

export interface LanguageClause {
  readonly kind: "lang";
  /** BCP 47 primary language, lower case. */
  readonly lang: string;
}
