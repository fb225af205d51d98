/** What is said for one word, or for several that are said as one. */
export interface Reading {
  /** How many words it stands for, from the one it was asked at. */
  readonly length: number;
  /** Vocalised, without the punctuation around. Empty for what is passed over. */
  readonly text: string;
  /** BCP 47, where it is not the language of the sentence. */
  readonly lang?: string;
}

/** A reading of one word. */
export const one = (text: string): Reading => ({ length: 1, text });
