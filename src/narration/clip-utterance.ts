import { comparePositions } from "../article/position.ts";
import type { TextSpan, Utterance } from "../speech/utterance.ts";

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
  const tokens = utterance.tokens.filter(
    (token) =>
      comparePositions(token.range.end, range.start) > 0 &&
      comparePositions(token.range.start, range.end) < 0,
  );
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
