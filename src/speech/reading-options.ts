import type { MonthNames } from "./numbers/calendar.ts";

/** How a text is read, as the listener chose it. */
export interface ReadingOptions {
  /** Addresses of the web: their site, all of them, or silence. */
  readonly links: "site" | "whole" | "skip";
  /** Addresses of mail, and names of accounts (`@name`). */
  readonly mail: "say" | "skip";
  /** Hashtags: told to be one, by their words alone, or passed over. */
  readonly hashtags: "say" | "words" | "skip";
  readonly emoji: "say" | "skip";
  /** Signs outside of numbers: `=`, `&`, `§`, `→`. */
  readonly symbols: "say" | "skip";
  /** Short vowels that Arabic text lacks: left out, or given by a model, with endings as they are said before pauses, or with all of them. */
  readonly vowels: "source" | "pausal" | "full";
  /** Names of the months for dates in digits. */
  readonly months: MonthNames;
  /** What is said before a heading, a quotation, a caption: that it is one. */
  readonly announce: {
    readonly headings: boolean;
    readonly quotes: boolean;
    readonly captions: boolean;
    /** Before each cell of a table, the header of its column. */
    readonly columns: boolean;
  };
  /** What of an article is read at all, besides its running text. */
  readonly parts: {
    readonly captions: boolean;
    /** What pictures say of themselves where they are not seen. */
    readonly alternatives: boolean;
    readonly notes: boolean;
    readonly tables: boolean;
    readonly code: boolean;
  };
  /** The listener's own pronunciations: what is said for a word. */
  readonly pronunciations: readonly Pronunciation[];
}

/** A word and how it is to be said. */
export interface Pronunciation {
  readonly word: string;
  /** Best with its vowels. */
  readonly spelling: string;
}

/** What a listener gets who has chosen nothing. */
export const defaultReading: ReadingOptions = {
  links: "site",
  mail: "say",
  hashtags: "say",
  emoji: "skip",
  symbols: "say",
  vowels: "pausal",
  months: "western",
  announce: {
    headings: false,
    quotes: false,
    captions: false,
    columns: false,
  },
  parts: {
    captions: true,
    alternatives: false,
    notes: true,
    tables: true,
    code: true,
  },
  pronunciations: [],
};
