import type { Article, Block, Inline } from "../article/article.ts";
import { blockSegments } from "../article/block-text.ts";
import { oneLine } from "../one-line.ts";
import {
  inBrackets,
  noteReferences,
  withReferences,
  type NoteReference,
} from "./note-labels.ts";
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
  const references = noteReferences(article);
  const parts = [
    author === "" ? "" : exportWords(lang).byline(author),
    ...sections.flatMap((section) => [
      oneLine(section.title ?? ""),
      ...section.blocks.map((block) => blockToPlainText(block, references)),
    ]),
  ].filter((part) => part !== "");
  return `${title}\n\n${parts.join("\n\n")}\n`;
}

type References = ReadonlyMap<string, NoteReference>;

const blockToPlainText = (block: Block, references: References): string =>
  blockSegments(block)
    .map(
      ({ content }, at) =>
        beforePiece(block, at, references) + inlineToPlainText(content),
    )
    .join("\n");

/** What the text may refer to a piece by, and nothing else shows here: the number of an item, the label of a note. */
function beforePiece(block: Block, at: number, references: References): string {
  if (block.type === "list" && block.ordered)
    return `${(block.start ?? 1) + at}. `;
  const label =
    block.type === "note" ? references.get(block.id)?.label : undefined;
  return label === undefined ? "" : `${label} `;
}

/** A reference to a note is in brackets, since nothing raises it here: beside a number it would be part of it. */
const inlineToPlainText = (content: readonly Inline[]): string =>
  withReferences(content)
    .map(({ text, note }) => (note === undefined ? text : inBrackets(text)))
    .join("");
