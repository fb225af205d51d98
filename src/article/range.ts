import type { Article } from "./article.ts";
import { blockText } from "./block-text.ts";
import { comparePositions, type Position, type Range } from "./position.ts";

/** Code units of text kept before and after a range, so that it is found again. Web Annotation names no number. */
const contextLength = 32;

/** Where a range stands now. */
export interface ResolvedRange {
  readonly start: Position;
  readonly end: Position;
}

/**
 * The article as one string, for what crosses blocks. Blocks are apart by a
 * line feed, which no block begins or ends with by itself.
 */
interface Flat {
  readonly text: string;
  readonly blocks: readonly {
    readonly section: number;
    readonly block: number;
    readonly from: number;
    readonly length: number;
  }[];
}

/**
 * Describe the text from `start` to `end` so that it is found again in a changed article.
 *
 * @param start Inclusive; `end` exclusive. Offsets beyond a block's text are cut to it.
 * @returns The range with its quote and up to 32 code units of context on either side, surrogate pairs and combining sequences left whole.
 * @source W3C Web Annotation Data Model, 4.2.4 Text Quote Selector, 4.2.5 Text Position Selector.
 */
export function rangeOf(
  article: Article,
  start: Position,
  end: Position,
): Range {
  const flat = flatten(article);
  const from = flatOffset(flat, start) ?? 0;
  const to = Math.max(from, flatOffset(flat, end) ?? from);
  return {
    start,
    end,
    quote: {
      exact: flat.text.slice(from, to),
      prefix: flat.text.slice(
        boundaryAfter(flat.text, Math.max(0, from - contextLength)),
        from,
      ),
      suffix: flat.text.slice(
        to,
        boundaryBefore(
          flat.text,
          Math.min(flat.text.length, to + contextLength),
        ),
      ),
    },
  };
}

/** The text between two positions. Blocks are apart by a line feed. */
export function textBetween(
  article: Article,
  start: Position,
  end: Position,
): string {
  const flat = flatten(article);
  const from = flatOffset(flat, start);
  const to = flatOffset(flat, end);
  return from === undefined || to === undefined
    ? ""
    : flat.text.slice(from, to);
}

/**
 * Find a range again: by position while its text is still there, else by its
 * quote, the occurrence whose surroundings agree best and, among equals, the
 * nearest to the old place. When the quoted text itself was edited, the place
 * between its surviving context is taken.
 *
 * @returns `undefined` when nothing of it is left: an orphan, to be shown as such, never dropped.
 */
export function resolveRange(
  article: Article,
  range: Range,
): ResolvedRange | undefined {
  const flat = flatten(article);
  const { exact, prefix, suffix } = range.quote;
  const from = flatOffset(flat, range.start);
  const to = flatOffset(flat, range.end);
  if (
    from !== undefined &&
    to !== undefined &&
    comparePositions(range.start, range.end) <= 0 &&
    flat.text.slice(from, to) === exact
  )
    return { start: range.start, end: range.end };

  const near = from ?? 0;
  const found =
    exact === ""
      ? betweenContext(flat.text, prefix, suffix, near)
      : (bestOccurrence(flat.text, range, near) ??
        betweenContext(flat.text, prefix, suffix, near));
  if (!found) return undefined;
  return {
    start: positionAt(flat, found.from, "start"),
    end: positionAt(flat, found.to, "end"),
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function bestOccurrence(
  text: string,
  { quote: { exact, prefix, suffix } }: Range,
  near: number,
): Span | undefined {
  let best: { span: Span; agreement: number; distance: number } | undefined;
  for (
    let at = text.indexOf(exact);
    at !== -1;
    at = text.indexOf(exact, at + 1)
  ) {
    const span = { from: at, to: at + exact.length };
    const agreement =
      commonEnd(text.slice(0, span.from), prefix) +
      commonStart(text, span.to, suffix);
    const distance = Math.abs(at - near);
    if (
      !best ||
      agreement > best.agreement ||
      (agreement === best.agreement && distance < best.distance)
    )
      best = { span, agreement, distance };
  }
  return best?.span;
}

/** Least context, in code units, that may stand for a quote on its own. */
const leastContext = 12;

function betweenContext(
  text: string,
  prefix: string,
  suffix: string,
  near: number,
): Span | undefined {
  if (prefix.trim().length < leastContext || suffix.trim().length < leastContext)
    return undefined;
  let best: Span | undefined;
  for (
    let at = text.indexOf(prefix);
    at !== -1;
    at = text.indexOf(prefix, at + 1)
  ) {
    const from = at + prefix.length;
    const to = text.indexOf(suffix, from);
    if (to === -1) break;
    if (!best || Math.abs(from - near) < Math.abs(best.from - near))
      best = { from, to };
  }
  return best;
}

function commonEnd(text: string, prefix: string): number {
  let length = 0;
  while (
    length < prefix.length &&
    length < text.length &&
    text[text.length - 1 - length] === prefix[prefix.length - 1 - length]
  )
    length += 1;
  return length;
}

function commonStart(text: string, from: number, suffix: string): number {
  let length = 0;
  while (length < suffix.length && text[from + length] === suffix[length])
    length += 1;
  return length;
}

const flats = new WeakMap<Article, Flat>();

function flatten(article: Article): Flat {
  const known = flats.get(article);
  if (known) return known;
  const blocks: {
    section: number;
    block: number;
    from: number;
    length: number;
  }[] = [];
  const texts: string[] = [];
  let from = 0;
  for (const [section, { blocks: inner }] of article.sections.entries())
    for (const [block, each] of inner.entries()) {
      const text = blockText(each);
      blocks.push({ section, block, from, length: text.length });
      texts.push(text);
      from += text.length + 1;
    }
  const flat = { text: texts.join("\n"), blocks };
  flats.set(article, flat);
  return flat;
}

/** @returns `undefined` where the article has no such block, or its text is shorter. */
function flatOffset(flat: Flat, position: Position): number | undefined {
  const block = flat.blocks.find(
    (each) =>
      each.section === position.section && each.block === position.block,
  );
  return block && position.offset <= block.length
    ? block.from + position.offset
    : undefined;
}

function positionAt(
  flat: Flat,
  offset: number,
  edge: "start" | "end",
): Position {
  // A start on a seam belongs to the block after it, an end to the one before.
  const block =
    edge === "start"
      ? flat.blocks.findLast((each) => each.from <= offset)
      : flat.blocks.find((each) => offset <= each.from + each.length);
  if (!block) return { section: 0, block: 0, offset: 0 };
  return {
    section: block.section,
    block: block.block,
    offset: Math.min(Math.max(0, offset - block.from), block.length),
  };
}

const continues = /[\p{M}\u200D]/u;

function boundaryAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && splits(text, at)) at += 1;
  return at;
}

function boundaryBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && splits(text, at)) at -= 1;
  return at;
}

/** Would cutting here part a surrogate pair or a letter from its marks? */
function splits(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const unit = text.charCodeAt(offset);
  if (unit >= 0xdc00 && unit <= 0xdfff) return true;
  return continues.test(text.charAt(offset));
}
