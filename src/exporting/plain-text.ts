import type { Article, Block, Inline } from "../article/article.ts";
import { blockSegments } from "../article/block-text.ts";
import { oneLine } from "../one-line.ts";
import { exportWords } from "./words.ts";

/**
 * An article as a file of plain text: the title, who wrote it, then the titles of
 * the sections and the blocks, apart by an empty line. The importer reads it back so.
 *
 * Not `articleText`, which is what is counted and searched, and has no titles.
 */
export function articleToPlainText(article: Article): string {
  const { title, byline, lang, sections } = article;
  const author = oneLine(byline ?? "");
  const parts = [
    author === "" ? "" : exportWords(lang).byline(author),
    ...sections.flatMap((section) => [
      oneLine(section.title ?? ""),
      ...section.blocks.map(blockToPlainText),
    ]),
  ].filter((part) => part !== "");
  return `${title}\n\n${parts.join("\n\n")}\n`;
}

const blockToPlainText = (block: Block): string =>
  blockSegments(block)
    .map(
      ({ content }, at) => beforePiece(block, at) + inlineToPlainText(content),
    )
    .join("\n");

/** The text may refer to an item by its number, which nothing else shows here. */
const beforePiece = (block: Block, at: number): string =>
  block.type === "list" && block.ordered ? `${(block.start ?? 1) + at}. ` : "";

/** A reference to a note is in brackets, since nothing raises it here: beside a number it would be part of it. */
function inlineToPlainText(content: readonly Inline[]): string {
  const parts: { text: string; readonly note: string | undefined }[] = [];
  for (const { text, marks = [] } of content) {
    const note = marks.find((mark) => mark.type === "noteref")?.id;
    const last = parts.at(-1);
    if (last && last.note === note) last.text += text;
    else parts.push({ text, note });
  }
  return parts
    .map(({ text, note }) => (note === undefined ? text : inBrackets(text)))
    .join("");
}

/** White space around it stays around it; brackets of its own are enough. */
const inBrackets = (text: string): string =>
  text.replace(/^(\s*)([^\s[({⟨](?:.*\S)?)(\s*)$/su, "$1[$2]$3");
