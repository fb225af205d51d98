import type { Article, Direction } from "./article.ts";
import { blockText } from "./block-text.ts";
import { comparePositions, type Position } from "./position.ts";
import { progressAt } from "./progress.ts";

/** One line of the contents: a section with a title, or a heading inside one. */
export interface ContentsEntry {
  readonly title: string;
  /** How deep it stands, from 1. */
  readonly depth: number;
  readonly position: Position;
  /** Share of the text before it, 0–1, and before what follows it at the same depth or higher. */
  readonly from: number;
  readonly to: number;
  readonly lang: string;
  readonly dir: Direction | undefined;
}

const known = new WeakMap<Article, readonly ContentsEntry[]>();

/**
 * The contents of an article in reading order. The same article gives the same
 * list.
 *
 * Depths follow the levels of sections and headings, without gaps: a text
 * whose only headings are of the third level has contents of depth 1.
 *
 * @returns Empty for an article with neither titled sections nor headings.
 */
export function contentsOf(article: Article): readonly ContentsEntry[] {
  let contents = known.get(article);
  if (!contents) {
    contents = measured(article, headingsOf(article));
    known.set(article, contents);
  }
  return contents;
}

/** Index of the entry that a position stands in; -1 before the first one. */
export function entryAt(
  contents: readonly ContentsEntry[],
  position: Position,
): number {
  return contents.findLastIndex(
    (entry) => comparePositions(entry.position, position) <= 0,
  );
}

/**
 * The chapter around an entry: it, or the entry above it that stands highest.
 *
 * @returns `undefined` before the first entry.
 */
export function chapterAt(
  contents: readonly ContentsEntry[],
  position: Position,
): ContentsEntry | undefined {
  const at = entryAt(contents, position);
  return contents.slice(0, at + 1).findLast(({ depth }) => depth === 1);
}

/**
 * The blocks of the chapter that a position stands in: from its first one to
 * before the next chapter's; open where there is none before or after it.
 */
export function chapterSpan(
  contents: readonly ContentsEntry[],
  position: Position,
): { readonly from?: Position; readonly before?: Position } {
  const chapters = contents.filter(({ depth }) => depth === 1);
  const at = entryAt(chapters, position);
  const [from, before] = [chapters[at]?.position, chapters[at + 1]?.position];
  return { ...(from && { from }), ...(before && { before }) };
}

type Heading = Omit<ContentsEntry, "depth" | "from" | "to"> & {
  readonly level: number;
};

function headingsOf(article: Article): Heading[] {
  const headings: Heading[] = [];
  for (const [section, each] of article.sections.entries()) {
    const under = each.title === undefined ? 0 : each.level;
    if (each.title !== undefined)
      headings.push({
        title: each.title,
        level: each.level,
        position: { section, block: 0, offset: 0 },
        lang: article.lang,
        dir: undefined,
      });
    for (const [block, inner] of each.blocks.entries()) {
      if (inner.type !== "heading") continue;
      const title = blockText(inner).trim();
      // The heading that a section's title was taken from.
      if (title === "" || (block === 0 && title === each.title)) continue;
      headings.push({
        title,
        // A heading stands under the section that it is in.
        level: Math.max(inner.level, under + 1),
        position: { section, block, offset: 0 },
        lang: inner.lang ?? article.lang,
        dir: inner.dir,
      });
    }
  }
  return headings;
}

function measured(
  article: Article,
  headings: readonly Heading[],
): readonly ContentsEntry[] {
  /** Levels of the entries that the one at hand stands under. */
  const above: number[] = [];
  const entries = headings.map(({ level, ...rest }) => {
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return {
      ...rest,
      depth: above.length,
      from: progressAt(article, rest.position),
    };
  });
  const ends: number[] = [];
  const next: number[] = [];
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    if (!entry) continue;
    ends[at] = Math.min(1, ...next.slice(1, entry.depth + 1).filter(isNumber));
    next[entry.depth] = entry.from;
    next.length = entry.depth + 1;
  }
  return entries.map((entry, at) => ({ ...entry, to: ends[at] ?? 1 }));
}

const isNumber = (value: number | undefined): value is number =>
  value !== undefined;
