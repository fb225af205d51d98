import type { Article, Block } from "../article/article.ts";
import { blockText } from "../article/block-text.ts";
import type { Position } from "../article/position.ts";
import { fold, toRaw } from "./fold.ts";
import { foldedFinder, type FoldedText } from "./folded-finder.ts";
import { occurrences } from "./occurrences.ts";

/** One place where the text was found. `end` is exclusive. */
export interface Hit {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Find every place of an article where `query` stands, in reading order. Hits
 * do not overlap, lie within one block, and take in the marks of their last
 * letter: looked for exactly, these are to be typed too.
 *
 * @returns Empty for a query that is empty, blank, or made of marks alone.
 * @throws Nothing.
 */
export const findAll = (
  article: Article,
  query: string,
  options: FindOptions = {},
): readonly Hit[] => [...findInParts(article, query, options)].flat();

export interface FindOptions {
  /** Compare as typed; else both sides are folded (`fold`). */
  readonly exact?: boolean;
  /** Look in these blocks only: from this one on … */
  readonly from?: Place | undefined;
  /** … to before this one. */
  readonly before?: Place | undefined;
}
type Place = Pick<Position, "section" | "block">;

/** Text between two parts, in UTF-16 code units: folded for the first time, a millisecond or two. */
const partLength = 50_000;

/**
 * The same, a part of the text at a time, so that a long book can be searched
 * between two frames of the window, or left in the middle of it. There may be
 * parts without hits.
 */
export function* findInParts(
  article: Article,
  query: string,
  { exact = false, from, before }: FindOptions = {},
): Generator<readonly Hit[], void> {
  const wanted = exact ? query.trim() : fold(query).text.trim();
  if (wanted === "") return;
  const find = exact ? exactFinder(wanted) : finder(wanted);
  let hits: Hit[] = [];
  let searched = 0;
  for (const [section, { blocks }] of article.sections.entries())
    for (const [index, block] of blocks.entries()) {
      const place = { section, block: index };
      if (from && isBefore(place, from)) continue;
      if (before && !isBefore(place, before)) break;
      const { text, spans } = find(block);
      for (const [start, end] of spans)
        hits.push({
          start: { ...place, offset: start },
          end: { ...place, offset: end },
        });
      searched += text.length;
      if (searched < partLength) continue;
      yield hits;
      hits = [];
      searched = 0;
    }
  yield hits;
}

const isBefore = (a: Place, b: Place): boolean =>
  a.section < b.section || (a.section === b.section && a.block < b.block);

type Span = readonly [from: number, to: number];

interface Found {
  readonly text: string;
  readonly spans: readonly Span[];
}

const exactFinder =
  (wanted: string) =>
  (block: Block): Found => {
    const text = blockText(block);
    const spans = Array.from(occurrences(text, wanted), (at): Span => [
      at,
      at + wanted.length,
    ])
      // As typed is with the marks that its last letter has, as in the library.
      .filter(([, to]) => !isMarkAt(text, to));
    return { text, spans };
  };

/** Looks at a whole character, since some marks lie beyond U+FFFF. */
const isMarkAt = (text: string, at: number): boolean =>
  /^\p{M}/u.test(text.slice(at, at + 2));

function finder(wanted: string): (block: Block) => Found {
  const find = foldedFinder(wanted);
  return (block) => {
    const text = foldedBlock(block);
    const { raw, folded } = text;
    const spans = Array.from(find(text), ([from, to]) =>
      toRaw(raw, folded, from, to),
    );
    return { text: raw, spans };
  };
}

/** Blocks are never changed in place, and each key press searches them all again. */
const known = new WeakMap<Block, FoldedText>();

function foldedBlock(block: Block): FoldedText {
  let kept = known.get(block);
  if (!kept) {
    const raw = blockText(block);
    kept = { raw, folded: fold(raw) };
    known.set(block, kept);
  }
  return kept;
}
