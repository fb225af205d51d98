import { fold, foldedOffset, toRaw, type Folded } from "../arabic/fold.ts";
import type { Quote } from "./position.ts";

/** Offsets into the searched text, UTF-16 code units; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Why a place may not be the one that was marked. `moved`: the quoted text
 * itself, but nothing near it is as it was. `edited`: its surroundings, or its
 * letters, with another text.
 */
export type Doubt = "moved" | "edited";

export interface FoundQuote extends Span {
  /** Absent when the very text stands where it stood. */
  readonly doubt?: Doubt;
}

/** Context next to a quote, in code units on one side, that says which of equal places it is. */
const closeContext = 16;
/** Least of that context which is no white space at its ends. */
const leastContext = 12;
/** How far around the old place a quote with all its surroundings is looked for first, in code units. */
const nearbyUnits = 65_536;
/** A text of fewer code units is no evidence by itself, even where it stands only once. */
const leastAlone = 8;
/** Least agreement, in code units, that tells one of many equal texts. */
const leastAgreement = 6;

/**
 * Find quoted text in a text that may have changed around it or, a little,
 * within it.
 *
 * Of several occurrences the one whose surroundings agree best is taken and,
 * among those with all of their surroundings, the one nearest to where it was.
 * Where the quoted text itself was edited, what has the same letters is taken,
 * and else what now stands between its surviving context.
 *
 * @param near Where it was, UTF-16 code units into `text`.
 * @returns `undefined` when nothing of it is left; `doubt` when it cannot be told for certain.
 */
export function findQuote(
  text: string,
  quote: Quote,
  near: number,
): FoundQuote | undefined {
  if (quote.exact === "") return betweenContext(text, quote, near);
  return (
    nearby(text, quote, near) ??
    bestOccurrence(text, quote, near) ??
    sameLetters(text, quote, near) ??
    betweenContext(text, quote, near)
  );
}

/** Whether the quote stands at `from` with all of its surroundings, and these say enough. */
export function standsAt(text: string, quote: Quote, from: number): boolean {
  const { exact, prefix, suffix } = quote;
  return (
    text.startsWith(exact, from) &&
    from >= prefix.length &&
    text.startsWith(prefix, from - prefix.length) &&
    text.startsWith(suffix, from + exact.length) &&
    (closeTo(quote).some(isTelling) ||
      // The whole article is as it was.
      text.length === prefix.length + exact.length + suffix.length)
  );
}

/** With all of its surroundings, near the old place: what is nearer than any other such place needs no look at the rest. */
function nearby(text: string, quote: Quote, near: number): Span | undefined {
  const { exact, prefix, suffix } = quote;
  const needle = prefix + exact + suffix;
  const reach = nearbyUnits + needle.length;
  const first = Math.max(0, near - reach);
  let best: number | undefined;
  for (const at of occurrences(text.slice(first, near + reach), needle)) {
    const from = first + at + prefix.length;
    if (best === undefined || Math.abs(from - near) < Math.abs(best - near))
      best = from;
  }
  return best !== undefined && standsAt(text, quote, best)
    ? { from: best, to: best + exact.length }
    : undefined;
}

interface Candidate {
  readonly at: number;
  readonly before: number;
  readonly after: number;
  readonly distance: number;
}

function bestOccurrence(
  text: string,
  { exact, prefix, suffix }: Quote,
  near: number,
): FoundQuote | undefined {
  const { best, rivals, count } = choose(text, exact, prefix, suffix, near);
  if (!best) return undefined;
  const { at, before, after } = best;
  const isWhole = before === prefix.length && after === suffix.length;
  const [left, right] = closeTo({ prefix, suffix });
  const isClose =
    (before >= left.length && isTelling(left)) ||
    (after >= right.length && isTelling(right));
  const span = { from: at, to: at + exact.length };
  if (isClose && (isWhole || rivals === 0)) return span;
  const isLikely =
    isWhole ||
    (count === 1 && exact.trim().length >= leastAlone) ||
    (rivals === 0 && before + after >= leastAgreement);
  return isLikely ? { ...span, doubt: "moved" } : undefined;
}

/** @returns The occurrence that agrees best, how many others agree as well, and how many there are. */
function choose(
  text: string,
  exact: string,
  prefix: string,
  suffix: string,
  near: number,
) {
  let best: Candidate | undefined;
  let rivals = 0;
  let count = 0;
  for (const at of occurrences(text, exact)) {
    count += 1;
    const before = agreementBefore(text, at, prefix);
    const after = agreementAfter(text, at + exact.length, suffix);
    const distance = Math.abs(at - near);
    const lead = best ? before + after - (best.before + best.after) : 1;
    if (lead < 0) continue;
    rivals = lead === 0 ? rivals + 1 : 0;
    if (!best || lead > 0 || distance < best.distance)
      best = { at, before, after, distance };
  }
  return { best, rivals, count };
}

/** Its letters with other marks, or spelt otherwise: a text that was vocalised, or corrected. */
function sameLetters(
  text: string,
  quote: Quote,
  near: number,
): FoundQuote | undefined {
  const folded = foldedOnce(text);
  const [exact, prefix, suffix] = [
    fold(quote.exact).text.trim(),
    fold(quote.prefix).text.trimStart(),
    fold(quote.suffix).text.trimEnd(),
  ];
  if (exact === "") return undefined;
  const { best, rivals, count } = choose(
    folded.text,
    exact,
    prefix,
    suffix,
    // Raw and folded lengths differ little, and this only says which is nearer.
    near,
  );
  if (!best) return undefined;
  const isClose = best.before + best.after >= closeContext && rivals === 0;
  if (!isClose && !(count === 1 && exact.length >= leastAlone))
    return undefined;
  const [from, to] = toRaw(
    text,
    folded,
    foldedOffset(best.at),
    foldedOffset(best.at + exact.length),
  );
  return { from, to, doubt: "edited" };
}

/** The text that was folded last: marks are looked for one after the other in the same one. */
let lastFolded: { readonly text: string; readonly folded: Folded } | undefined;

function foldedOnce(text: string): Folded {
  if (lastFolded?.text !== text) lastFolded = { text, folded: fold(text) };
  return lastFolded.folded;
}

function betweenContext(
  text: string,
  quote: Quote,
  near: number,
): FoundQuote | undefined {
  const [prefix, suffix] = closeTo(quote);
  if (!isTelling(prefix) || !isTelling(suffix)) return undefined;
  // An edit may double a sentence; what is longer than that is another text.
  const longest = 2 * quote.exact.length + closeContext;
  let best: Span | undefined;
  for (const at of occurrences(text, prefix)) {
    const from = at + prefix.length;
    const length = text
      .slice(from, from + longest + suffix.length)
      .indexOf(suffix);
    if (length === -1) continue;
    // Where the marked text was deleted there is nothing left to mark.
    if (quote.exact !== "" && text.slice(from, from + length).trim() === "")
      continue;
    if (!best || Math.abs(from - near) < Math.abs(best.from - near))
      best = { from, to: from + length };
  }
  return best && { ...best, ...(quote.exact !== "" && { doubt: "edited" }) };
}

/** What stood directly before and after. */
const closeTo = ({ prefix, suffix }: Pick<Quote, "prefix" | "suffix">) =>
  [prefix.slice(-closeContext), suffix.slice(0, closeContext)] as const;

const isTelling = (context: string): boolean =>
  context.trim().length >= leastContext;

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
