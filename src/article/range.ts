import type { Article } from "./article.ts";
import { findQuote } from "./find-quote.ts";
import { flatText, nearestOffset, offsetOf, positionAt } from "./flat-text.ts";
import { comparePositions, type Position, type Range } from "./position.ts";
import { boundaryAfter, boundaryBefore } from "./text-boundary.ts";

/** Code units of text kept before and after a range, so that it is found again. The standard names no number. */
const contextLength = 32;

/** Code units a quote may hold at most (`quoteSchema`). */
const longestQuote = 100_000;

/** Where a range stands now. `end` is exclusive. */
export interface ResolvedRange {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Describe the text from `start` to `end` so that it is found again in a changed article.
 *
 * Both ends are cut to the text of their blocks and moved outwards to the next
 * place where no character is torn apart; a range of more than 100,000 code
 * units is cut short.
 *
 * @param end Exclusive. Before `start`, it is taken for `start`.
 * @returns The range with its quote and up to 32 code units of context on either side.
 * @throws Nothing.
 * @source W3C Web Annotation Data Model, 4.2.4 Text Quote Selector, 4.2.5 Text Position Selector.
 */
export function rangeOf(
  article: Article,
  start: Position,
  end: Position,
): Range {
  const flat = flatText(article);
  const { text } = flat;
  const first = positionAt(
    flat,
    boundaryBefore(text, nearestOffset(flat, start)),
    comparePositions(start, end) < 0 ? "start" : "end",
  );
  const from = nearestOffset(flat, first);
  const wanted = boundaryAfter(text, Math.max(from, nearestOffset(flat, end)));
  const to =
    wanted - from > longestQuote
      ? boundaryBefore(text, from + longestQuote)
      : wanted;
  const before = boundaryAfter(text, Math.max(0, from - contextLength));
  const after = boundaryBefore(text, Math.min(text.length, to + contextLength));
  return {
    start: first,
    end: positionAt(flat, to, "end"),
    quote: {
      exact: text.slice(from, to),
      prefix: text.slice(Math.min(before, from), from),
      suffix: text.slice(to, Math.max(after, to)),
    },
  };
}

/**
 * The text between two positions. Blocks are apart by a line feed.
 *
 * @returns `""` when either is not in the article, or `end` comes before `start`.
 */
export function textBetween(
  article: Article,
  start: Position,
  end: Position,
): string {
  const flat = flatText(article);
  const from = offsetOf(flat, start);
  const to = offsetOf(flat, end);
  return from === undefined || to === undefined || to < from
    ? ""
    : flat.text.slice(from, to);
}

/**
 * Find a range again: by position while its text is still there, else by its
 * quote (`findQuote`).
 *
 * @returns `undefined` when nothing of it is left: an orphan, to be shown as such, never dropped.
 * @throws Nothing.
 */
export function resolveRange(
  article: Article,
  range: Range,
): ResolvedRange | undefined {
  const { start, end, quote } = range;
  const flat = flatText(article);
  const from = offsetOf(flat, start);
  const to = offsetOf(flat, end);
  if (
    from !== undefined &&
    to !== undefined &&
    comparePositions(start, end) <= 0 &&
    flat.text.slice(from, to) === quote.exact
  )
    return { start, end };

  const found = findQuote(flat.text, quote, nearestOffset(flat, start));
  return (
    found && {
      start: positionAt(
        flat,
        found.from,
        found.from === found.to ? "end" : "start",
      ),
      end: positionAt(flat, found.to, "end"),
    }
  );
}
