import type { Article } from "../article/article.ts";
import { blockText } from "../article/block-text.ts";
import type { Position } from "../article/position.ts";
import { asFoldedOffset, fold, toRaw } from "./fold.ts";

/** One place where the text was found. `end` is exclusive. */
export interface Hit {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Find every place of an article where `query` stands, in reading order. Hits
 * do not overlap and lie within one block.
 *
 * @param options `exact` compares as typed; else both sides are folded (`fold`).
 * @returns Empty for a query that is empty, blank, or made of marks alone.
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
      find(blockText(block), wanted).map(([from, to]) => ({
        start: { section, block: index, offset: from },
        end: { section, block: index, offset: to },
      })),
    ),
  );
}

type Span = readonly [from: number, to: number];

function findExact(text: string, wanted: string): readonly Span[] {
  return occurrences(text, wanted).map((at) => [at, at + wanted.length]);
}

function findFolded(text: string, wanted: string): readonly Span[] {
  const folded = fold(text);
  return occurrences(folded.text, wanted).map((at) =>
    toRaw(text, folded, asFoldedOffset(at), asFoldedOffset(at + wanted.length)),
  );
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
