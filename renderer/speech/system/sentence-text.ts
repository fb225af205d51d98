import type { Utterance } from "../../../src/speech/utterance.ts";

/** What a system voice is given of a sentence, and which word stands where in it. */
export interface SentenceText {
  readonly text: string;
  /** The word at an offset into `text`, in UTF-16 code units: what the voice names words by. */
  readonly tokenAt: (offset: number) => number;
}

/**
 * A sentence in plain text, from one of its words on. Voices of the system guess
 * vowels themselves, so they are given no more of them than the text has.
 */
export function sentenceText(
  { tokens }: Pick<Utterance, "tokens">,
  from: number,
): SentenceText {
  const starts: number[] = [];
  let text = "";
  for (const { spoken } of tokens.slice(from)) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += spoken;
  }
  return {
    text,
    tokenAt: (offset) =>
      from +
      Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      ),
  };
}
