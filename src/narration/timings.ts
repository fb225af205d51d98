import type { NarratedChapter, NarratedSentence } from "./narration.ts";

/** What is known once all has been said. */
export interface NarrationEnd {
  /** Samples of the whole. */
  readonly samples: number;
  readonly chapters: readonly NarratedChapter[];
}

/** Writes times piece by piece: those of a book are larger than the book. */
export interface TimingsWriter {
  readonly head: () => string;
  readonly sentence: (sentence: NarratedSentence) => string;
  readonly tail: (end: NarrationEnd) => string;
}
