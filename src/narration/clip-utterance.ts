import { comparePositions } from "../article/position.ts";
import type { TextSpan, Token, Utterance } from "../speech/utterance.ts";

/**
 * As much of an utterance as a range touches, in whole words.
 *
 * @param range Of the same article.
 * @returns The utterance itself when all of it is wanted; `undefined` when nothing is.
 * @throws Nothing.
 */
export function clipUtterance(
  utterance: Utterance,
  range: TextSpan,
): Utterance | undefined {
  const tokens = utterance.tokens.filter((token) => touches(token, range));
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return undefined;
  if (tokens.length === utterance.tokens.length) return utterance;
  const from = utterance.range.start.offset;
  const start =
    first === utterance.tokens[0] ? utterance.range.start : first.range.start;
  const end =
    last === utterance.tokens.at(-1) ? utterance.range.end : last.range.end;
  return {
    ...utterance,
    source: utterance.source.slice(start.offset - from, end.offset - from),
    range: { start, end },
    tokens,
  };
}

function touches({ range: { start, end } }: Token, range: TextSpan): boolean {
  // What is said for a picture has no length: at the very beginning it is in.
  const isEmpty = comparePositions(start, end) === 0;
  const reach = comparePositions(end, range.start);
  return (
    (reach > 0 || (reach === 0 && isEmpty)) &&
    comparePositions(start, range.end) < 0
  );
}
