import type { Article, Block } from "../article/article.ts";
import { blockText } from "../article/block-text.ts";
import type { Position } from "../article/position.ts";
import { fold, foldedOffset, toRaw, type Folded } from "./fold.ts";

/** One place where the text was found. `end` is exclusive. */
export interface Hit {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Find every place of an article where `query` stands, in reading order. Hits
 * do not overlap, lie within one block, and take in the marks of their last letter.
 *
 * @param options.exact Compare as typed; else both sides are folded (`fold`).
 * @returns Empty for a query that is empty, blank, or made of marks alone.
 * @throws Nothing.
 */
export function findAll(
  article: Article,
  query: string,
  options: { readonly exact?: boolean } = {},
): readonly Hit[] {
  const wanted = options.exact ? query.trim() : fold(query).text.trim();
  if (wanted === "") return [];
  const find = options.exact ? findExact : findFolded;
  return article.sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block, index) =>
      find(block, wanted).map(([from, to]) => ({
        start: { section, block: index, offset: from },
        end: { section, block: index, offset: to },
      })),
    ),
  );
}

type Span = readonly [from: number, to: number];

function findExact(block: Block, wanted: string): readonly Span[] {
  const text = blockText(block);
  return occurrences(text, wanted).map((at) => [at, at + wanted.length]);
}

function findFolded(block: Block, wanted: string): readonly Span[] {
  const { raw, folded } = foldedBlock(block);
  return occurrences(folded.text, wanted).map((at) =>
    toRaw(raw, folded, foldedOffset(at), foldedOffset(at + wanted.length)),
  );
}

/** Blocks are never changed in place, and each key press searches them all again. */
const known = new WeakMap<
  Block,
  { readonly raw: string; readonly folded: Folded }
>();

function foldedBlock(block: Block): {
  readonly raw: string;
  readonly folded: Folded;
} {
  let kept = known.get(block);
  if (!kept) {
    const raw = blockText(block);
    kept = { raw, folded: fold(raw) };
    known.set(block, kept);
  }
  return kept;
}

function occurrences(text: string, wanted: string): readonly number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(wanted);
    at !== -1;
    at = text.indexOf(wanted, at + wanted.length)
  )
    found.push(at);
  return found;
}
