import type { Block } from "../article/article.ts";

/** Closing marks and quotes that may stand behind a pause's sign. */
const closing = String.raw`[\p{Pe}\p{Pf}"'’\s]*`;

/** Inside a sentence, by what stands at the end of a word; seconds at the normal rate, the first that fits. */
const inside: readonly (readonly [RegExp, number])[] = [
  [new RegExp(String.raw`(?:…|\.\s?\.)${closing}$`, "u"), 0.35],
  [new RegExp(String.raw`[.!?؟]${closing}$`, "u"), 0.3],
  [new RegExp(String.raw`[؛;:]${closing}$`, "u"), 0.25],
  [/\s[\p{Pd}*]+\s?$/u, 0.2],
  [new RegExp(String.raw`[،,]${closing}$`, "u"), 0.15],
  [/[)\]]$/u, 0.1],
];

/**
 * How long the voice rests after a word inside a sentence.
 *
 * @param spoken What is said for it, with its punctuation.
 * @param next What is said after it: an aside is heard to begin.
 * @returns Seconds at the normal rate; 0 for none.
 * @throws Nothing.
 */
export const pauseInside = (spoken: string, next: string): number =>
  inside.find(([sign]) => sign.test(spoken))?.[1] ??
  (/^[([{]/u.test(next) ? 0.1 : 0);

const sentenceEnd = new RegExp(String.raw`[.!?؟…]${closing}$`, "u");

/**
 * How long the voice rests after an utterance.
 *
 * A little shorter than the engine's own pauses, which suit single sentences
 * rather than pages.
 *
 * @param source The utterance's text.
 * @param isLast Whether the block ends with it.
 * @returns Seconds at the normal rate.
 * @throws Nothing.
 */
export function pauseAfter(
  block: Block,
  source: string,
  isLast: boolean,
): number {
  if (isLast) {
    if (block.type === "heading") return 0.8;
    return block.type === "quote" ? 0.7 : 0.6;
  }
  return sentenceEnd.test(source) ? 0.4 : 0.25;
}
