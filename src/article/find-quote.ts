import type { Quote } from "./position.ts";

/** Offsets into the searched text, UTF-16 code units; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Context next to a quote, in code units on either side, that may stand for it when its own text was edited. */
const closeContext = 16;

/** Least of that context which is no white space at its ends. */
const leastContext = 12;

/**
 * Find quoted text in a text that may have changed around it or, a little,
 * within it.
 *
 * Of several occurrences the one whose surroundings agree best is taken and,
 * among equals, the one nearest to where it was. Where the quoted text itself
 * was edited, what now stands between its surviving context is taken.
 *
 * @param near Where it was, UTF-16 code units into `text`.
 * @returns `undefined` when nothing of it is left.
 */
export function findQuote(
  text: string,
  quote: Quote,
  near: number,
): Span | undefined {
  return (
    (quote.exact === "" ? undefined : bestOccurrence(text, quote, near)) ??
    betweenContext(text, quote, near)
  );
}

function bestOccurrence(
  text: string,
  { exact, prefix, suffix }: Quote,
  near: number,
): Span | undefined {
  let best: { at: number; agreement: number; distance: number } | undefined;
  for (const at of occurrences(text, exact)) {
    const agreement =
      agreementBefore(text, at, prefix) +
      agreementAfter(text, at + exact.length, suffix);
    const distance = Math.abs(at - near);
    if (
      !best ||
      agreement > best.agreement ||
      (agreement === best.agreement && distance < best.distance)
    )
      best = { at, agreement, distance };
  }
  return best && { from: best.at, to: best.at + exact.length };
}

function betweenContext(
  text: string,
  quote: Quote,
  near: number,
): Span | undefined {
  const prefix = quote.prefix.slice(-closeContext);
  const suffix = quote.suffix.slice(0, closeContext);
  if (Math.min(prefix.trim().length, suffix.trim().length) < leastContext)
    return undefined;
  // An edit may double a sentence; what is longer than that is another text.
  const longest = 2 * quote.exact.length + closeContext;
  let best: Span | undefined;
  for (const at of occurrences(text, prefix)) {
    const from = at + prefix.length;
    const length = text
      .slice(from, from + longest + suffix.length)
      .indexOf(suffix);
    if (length === -1) continue;
    if (!best || Math.abs(from - near) < Math.abs(best.from - near))
      best = { from, to: from + length };
  }
  return best;
}

function* occurrences(text: string, wanted: string): Generator<number> {
  for (
    let at = text.indexOf(wanted);
    at !== -1;
    at = text.indexOf(wanted, at + 1)
  )
    yield at;
}

/** How many code units directly before `at` are those that end `prefix`. */
function agreementBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (
    count < prefix.length &&
    count < at &&
    text[at - 1 - count] === prefix[prefix.length - 1 - count]
  )
    count += 1;
  return count;
}

/** How many code units from `at` on are those that begin `suffix`. */
function agreementAfter(text: string, at: number, suffix: string): number {
  let count = 0;
  while (
    count < suffix.length &&
    at + count < text.length &&
    text[at + count] === suffix[count]
  )
    count += 1;
  return count;
}
