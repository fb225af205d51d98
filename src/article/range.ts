import type { Article } from "./article.ts";
import { findQuote, standsAt, type Doubt } from "./find-quote.ts";
import { flatText, nearestOffset, offsetOf, positionAt } from "./flat-text.ts";
import { type Position, type Range } from "./position.ts";
import { boundaryAfter, boundaryBefore } from "./text-boundary.ts";

/** Code units of text kept before and after a range, so that it is found again. The standard names no number. */
const contextLength = 32;

/** Code units a quote may hold at most (`quoteSchema`). */
const longestQuote = 100_000;

/** Where a range stands now. `end` is exclusive. */
export interface ResolvedRange {
  readonly start: Position;
  readonly end: Position;
  /** Absent for certain: the very text that was marked, where it stood among the same. */
  readonly doubt?: Doubt;
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
  const [low, wanted] = withoutBlankEnds(
    text,
    boundaryBefore(text, nearestOffset(flat, start)),
    boundaryAfter(text, nearestOffset(flat, end)),
  );
  const first = positionAt(flat, low, low < wanted ? "start" : "end");
  const from = nearestOffset(flat, first);
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

/** A range begins and ends in a block with text, if it has any: line feeds between blocks are nobody's. */
function withoutBlankEnds(
  text: string,
  start: number,
  end: number,
): readonly [from: number, to: number] {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && text[from] === "\n") from += 1;
  if (from === to) return [start, Math.max(start, end)];
  while (text[to - 1] === "\n") to -= 1;
  return [from, to];
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
 * Find a range again: where it was while it stands there with what surrounded
 * it, else by its quote (`findQuote`).
 *
 * @returns `undefined` when nothing of it is left: an orphan, to be shown as such, never dropped.
 * @throws Nothing.
 */
export const resolveRange = (
  article: Article,
  range: Range,
): ResolvedRange | undefined => resolveRanges(article, [range])[0];

/**
 * Find many ranges again. What lies before a place has mostly moved it as it
 * moved the place before, so each begins where the last one leads.
 *
 * @param ranges In reading order; in any other it takes longer and comes to the same.
 * @returns One entry a range.
 * @throws Nothing.
 */
export function resolveRanges(
  article: Article,
  ranges: readonly Range[],
): readonly (ResolvedRange | undefined)[] {
  const flat = flatText(article);
  let drift = 0;
  return ranges.map(({ start, end, quote }) => {
    const at = offsetOf(flat, start);
    if (
      at !== undefined &&
      offsetOf(flat, end) === at + quote.exact.length &&
      standsAt(flat.text, quote, at)
    )
      return { start, end };
    const near = nearestOffset(flat, start);
    const found = findQuote(flat.text, quote, near + drift);
    if (!found) return undefined;
    drift = found.from - near;
    return {
      start: positionAt(
        flat,
        found.from,
        found.from === found.to ? "end" : "start",
      ),
      end: positionAt(flat, found.to, "end"),
      ...(found.doubt && { doubt: found.doubt }),
    };
  });
}
