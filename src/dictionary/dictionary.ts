/** What is wrong with a dictionary that is kept: a file is not there, or is not what it should be. */
export type DictionaryDamage = "incomplete" | "unreadable";

/** A dictionary that the reader added. */
export interface DictionaryRecord {
  /** Lower-case hex, from what it holds: the same dictionary added again is one. */
  readonly id: string;
  /** What it calls itself. Empty when it can no longer say. */
  readonly name: string;
  readonly words: number;
  /** Present when it cannot be looked into any more. */
  readonly damage?: DictionaryDamage;
}

/** What a dictionary says of a word. Plain text. */
export interface DictionaryEntry {
  /** The dictionary's name. */
  readonly dictionary: string;
  readonly word: string;
  readonly text: string;
  /** Whether the entry goes on: only its beginning is given. */
  readonly isCut: boolean;
}

/** What all dictionaries say of a word. */
export interface LookUp {
  readonly entries: readonly DictionaryEntry[];
  /** Words of the dictionaries that begin alike. Empty when there are entries. */
  readonly nearest: readonly string[];
  /** Dictionaries that could not be read, by name. */
  readonly damaged: readonly string[];
}

/** Longest text that is looked up, in UTF-16 code units. What is selected beyond it is no word. */
export const longestLookUp = 200;
