import type { Article } from "../article/article.ts";
import type { TextSpan } from "../speech/utterance.ts";

/** A stretch of sound, in samples from its beginning: `start` inclusive, `end` exclusive. */
export interface SoundSpan {
  readonly start: number;
  readonly end: number;
}

/** One word of a narration. */
export interface NarratedWord extends SoundSpan {
  /** Index into the tokens of its utterance. */
  readonly token: number;
  readonly source: string;
  /** Where it begins in the source of its sentence, in UTF-16 code units. */
  readonly at: number;
  /** Its place in the article; absent in a title. */
  readonly range?: TextSpan;
}

/** One utterance of a narration. The pause after it is not part of it. */
export interface NarratedSentence extends SoundSpan {
  /** How many utterances were said before it. */
  readonly utterance: number;
  /** Index into the articles that are narrated. */
  readonly article: number;
  readonly source: string;
  /** BCP 47. */
  readonly lang: string;
  /** Its place in the article; absent for a title, which stands in no block. */
  readonly range?: TextSpan;
  readonly words: readonly NarratedWord[];
}

/** A chapter of a narration: chapters follow one another without a gap. */
export interface NarratedChapter extends SoundSpan {
  readonly title: string;
  /** BCP 47 of the title. */
  readonly lang: string;
}

/** What a recording says of itself. */
export type NarrationInfo = Pick<
  Article,
  "title" | "byline" | "source" | "url" | "publishedAt" | "lang"
>;
