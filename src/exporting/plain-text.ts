import type { Article, Block, Inline } from "../article/article.ts";
import { blockSegments } from "../article/block-text.ts";
import { oneLine } from "./one-line.ts";

/**
 * An article as a file of plain text: the title, then the titles of the
 * sections and the blocks, apart by an empty line. The importer reads it back so.
 *
 * Not `articleText`, which is what is counted and searched, and has no titles.
 */
export function articleToPlainText({ title, sections }: Article): string {
  const parts = sections
    .flatMap((section) => [
      oneLine(section.title ?? ""),
      ...section.blocks.map(blockToPlainText),
    ])
    .filter((part) => part !== "");
  return `${title}\n\n${parts.join("\n\n")}\n`;
}

const blockToPlainText = (block: Block): string =>
  blockSegments(block)
    .map(({ content }) => inlineToPlainText(content))
    .join("\n");

const inlineToPlainText = (content: readonly Inline[]): string =>
  content.map(({ text }) => text).join("");
