import type { Article, Block, Inline } from "./article.ts";

/** A piece of a block's text with one home on the page: a paragraph, a list item, a cell, a hemistich, a caption. */
export interface Segment {
  /** Where it begins in `blockText(block)`, in UTF-16 code units. */
  readonly offset: number;
  readonly content: readonly Inline[];
}

/** Between the pieces of a block: no piece ends inside another, and words never run together. */
const separator = "\n";

/**
 * A block's pieces in reading order: what the page renders and what offsets count through.
 *
 * @returns One piece for paragraphs, headings, quotes, notes and code; one an
 * item, hemistich or cell (then the caption, if any) for lists, verse and
 * tables; the caption or nothing for images; nothing for rules.
 */
export function blockSegments(block: Block): readonly Segment[] {
  let offset = 0;
  return pieces(block).map((content) => {
    const segment = { offset, content };
    offset += inlineText(content).length + separator.length;
    return segment;
  });
}

/**
 * A block's plain text: its pieces joined by line feeds. Positions count its UTF-16 code units.
 *
 * @returns `""` for rules and for images without a caption.
 */
export const blockText = (block: Block): string =>
  pieces(block).map(inlineText).join(separator);

/** The whole article as plain text: blocks apart by an empty line, without the title. */
export const articleText = (article: Article): string =>
  article.sections
    .flatMap((section) => section.blocks.map(blockText))
    .filter((text) => text !== "")
    .join("\n\n");

const inlineText = (content: readonly Inline[]): string =>
  content.map((run) => run.text).join("");

function pieces(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "quote":
    case "note":
      return [block.content];
    case "code":
      return [block.text === "" ? [] : [{ text: block.text }]];
    case "list":
      return block.items;
    case "verse":
      return block.lines.flat();
    case "table": {
      const cells = block.rows.flatMap((row) =>
        row.map((cell) => cell.content),
      );
      return block.caption ? [...cells, block.caption] : cells;
    }
    case "image":
      return block.caption ? [block.caption] : [];
    case "rule":
      return [];
  }
}
