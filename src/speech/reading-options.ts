import type { MonthNames } from "./numbers/calendar.ts";

/** How a text is read, as the listener chose it. */
export interface ReadingOptions {
  /** Addresses of the web: their site, all of them, or silence. */
  readonly links: "site" | "whole" | "skip";
  readonly emoji: "say" | "skip";
  /** Names of the months for dates in digits. */
  readonly months: MonthNames;
  /** What is said before a heading, a quotation, a caption: that it is one. */
  readonly announce: {
    readonly headings: boolean;
    readonly quotes: boolean;
    readonly captions: boolean;
  };
  /** The listener's own pronunciations: what is said for a word. Matched folded. */
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
  emoji: "skip",
  months: "western",
  announce: { headings: false, quotes: false, captions: false },
  pronunciations: [],
};
