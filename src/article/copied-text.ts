import type { Article, Section } from "./article.ts";
import { blockText } from "./block-text.ts";
import { flatText, nearestOffset } from "./flat-text.ts";
import { comparePositions, type Position } from "./position.ts";

interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A line of a copy: the title of a section that it goes on into, or what it takes of a section's text. */
export type CopiedPart =
  | { readonly title: string }
  /** Offsets into the flat text. */
  | { readonly from: number; readonly to: number };

/**
 * The text between two positions as it is copied: `textBetween`, with the
 * titles of the sections that it goes on into. Ranges and quotes know nothing
 * of titles.
 *
 * @returns `""` where `end` comes before `start`.
 * @throws Nothing.
 */
export function copiedText(article: Article, span: Span): string {
  const { text } = flatText(article);
  return copiedParts(article, span)
    .map((part) =>
      "title" in part ? part.title : text.slice(part.from, part.to),
    )
    .join("\n");
}

/** The lines of a copy, in reading order. A copy is these, apart by a line feed. */
export function copiedParts(
  article: Article,
  { start, end }: Span,
): readonly CopiedPart[] {
  if (comparePositions(start, end) > 0) return [];
  const flat = flatText(article);
  return article.sections
    .slice(start.section, end.section + 1)
    .flatMap((section, at): readonly CopiedPart[] => {
      const index = start.section + at;
      const first = { section: index, block: 0, offset: 0 };
      const last = { ...first, block: section.blocks.length, offset: 0 };
      const isCrossed = at > 0 && comparePositions(first, end) < 0;
      const text = {
        from: nearestOffset(flat, at === 0 ? start : first),
        to: nearestOffset(flat, index === end.section ? end : last),
      };
      return [
        ...(isCrossed ? titleOver(section) : []),
        ...(section.blocks.length > 0 ? [text] : []),
      ];
    });
}

/** Nothing where the first block says the same: the heading that the title was taken from. */
function titleOver({ title, blocks: [first] }: Section): readonly CopiedPart[] {
  const isSaid = first?.type === "heading" && blockText(first).trim() === title;
  return title === undefined || title === "" || isSaid ? [] : [{ title }];
}
