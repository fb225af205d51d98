import { isLetter, markClasses } from "./letters.ts";
import { scoresPerCharacter } from "./network.ts";
import type { Sequence } from "./sequence.ts";

/**
 * How sure a model is of what it gives: the mean over letters of the logarithm
 * of the likeliest marks' likelihood; 0 is certain.
 *
 * @param characters Of the beginning of the sequence.
 */
export function certainty(
  { symbols }: Pick<Sequence, "symbols">,
  scores: Float32Array,
  characters: number,
): number {
  let sum = 0;
  let letters = 0;
  const to = Math.min(characters, symbols.length);
  for (let at = 0; at < to; at += 1) {
    if (!isLetter(symbols[at] ?? 0)) continue;
    const from = at * scoresPerCharacter;
    const own = scores.subarray(from, from + markClasses.length);
    const most = Math.max(...own);
    let total = 0;
    for (const score of own) total += Math.exp(score - most);
    sum -= Math.log(total);
    letters += 1;
  }
  return letters === 0 ? 0 : sum / letters;
}
