import type { Position } from "../article/position.ts";

/** A stretch of one block's plain text: `start` inclusive, `end` exclusive. */
export interface TextSpan {
  readonly start: Position;
  readonly end: Position;
}

/** One word as the listener hears it and the reader sees it highlighted. */
export interface Token {
  /** The word with the punctuation attached to it, cut verbatim from the block's text. */
  readonly source: string;
  readonly range: TextSpan;
  /** What the voice is given for it. Plain text in the engine's spelling, never markup. */
  readonly spoken: string;
  /**
   * `spoken` with short vowels, where more of them are known than the text has:
   * for voices that do not guess them by themselves. The vowels of a model come
   * in where it is missing, and on words of it that have no mark at all.
   */
  readonly vocalised?: string;
  /** Nothing is to be guessed, not even for bare words: it is recited, or the listener's own pronunciation. */
  readonly isFixed?: true;
  /** BCP 47, only where it differs from the utterance's. */
  readonly lang?: string;
  /** Silence after it inside the utterance, in seconds at the normal rate; missing where there is none. */
  readonly pauseAfter?: number;
}

/** One sentence, or as much of a block as is spoken in one breath: what the player starts, skips and repeats. */
export interface Utterance {
  /** Cut verbatim from the block's text, with no white space at either end. */
  readonly source: string;
  readonly range: TextSpan;
  /** BCP 47. */
  readonly lang: string;
  /** Vowels that it lacks are to be given by a model; missing where they are not. */
  readonly vowels?: "pausal" | "full";
  /** In order; never empty. */
  readonly tokens: readonly Token[];
  /** Silence after the last word, in seconds at the normal rate. */
  readonly pauseAfter: number;
  /** It is said for a picture and stands in no text: `source` is cut from the alternative text, ranges are empty and lie where the picture begins. */
  readonly isAlternative?: true;
}
