import { comparePositions, type Position } from "../../src/article/position.ts";
import type { Utterance } from "../../src/speech/utterance.ts";

/** A word of the plan, by index. */
export interface ReadingPlace {
  readonly utterance: number;
  readonly token: number;
}

/**
 * The word at a position, or the first after it; the last sentence when there is none.
 *
 * @param utterances In reading order, not empty.
 */
export function placeAt(
  utterances: readonly Utterance[],
  position: Position,
): ReadingPlace {
  const utterance = firstEndingAfter(utterances, position);
  const tokens = utterances[utterance]?.tokens;
  if (!tokens) return { utterance: utterances.length - 1, token: 0 };
  const token = firstEndingAfter(tokens, position);
  // Behind the last word but before the end of its sentence: a closing mark was meant.
  return { utterance, token: Math.min(token, tokens.length - 1) };
}

/** Binary search: a book has a hundred thousand sentences. */
function firstEndingAfter(
  spans: readonly { readonly range: { readonly end: Position } }[],
  position: Position,
): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && comparePositions(span.range.end, position) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
