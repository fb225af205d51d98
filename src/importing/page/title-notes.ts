import type { Inline } from "../../article/article.ts";
import { runsOf } from "../assemble/map-content.ts";
import type { LightElement } from "../markup/light-tree.ts";
import type { DraftBlock } from "../walk/draft.ts";
import { plainText } from "../walk/inline-builder.ts";
import { noteReference } from "../walk/notes.ts";
import { oneLine } from "./page-metadata.ts";

/*
 * A title is text alone and refers to no notes: the numbers of its notes are no
 * part of it, and stay with the text below it.
 */

/** The title that a heading says. @param heading In a tree whose notes are marked. */
export function titleInElement(heading: LightElement): string {
  const copy = heading.cloneNode(true);
  for (const link of copy.getElementsByTagName("a"))
    if (link.hasAttribute(noteReference)) link.remove();
  return withoutEmptyBrackets(copy.textContent, heading.textContent);
}

/** The title that a block says. */
export const titleInBlock = (block: DraftBlock): string => {
  const runs = runsOf(block);
  return withoutEmptyBrackets(
    plainText(runs.filter((run) => !refersToNote(run))),
    plainText(runs),
  );
};

/** The references to notes in a block's text. */
export const referencesIn = (block: DraftBlock): readonly Inline[] =>
  runsOf(block).filter(refersToNote);

/** @returns Id of the note that a run refers to. */
export const noteOf = ({ marks = [] }: Inline): string | undefined =>
  marks.flatMap((mark) => (mark.type === "noteref" ? [mark.id] : []))[0];

const refersToNote = (run: Inline): boolean => noteOf(run) !== undefined;

/** Brackets that stood around a number: `العنوان (1)`. */
const withoutEmptyBrackets = (text: string, whole: string): string =>
  oneLine(text === whole ? text : text.replaceAll(/[[(]\s*[\])]/g, ""));

/**
 * References to notes, at the end of the first text that can hold them.
 *
 * @returns `undefined` where none can.
 */
export function withReferences(
  blocks: readonly DraftBlock[],
  references: readonly Inline[],
): readonly DraftBlock[] | undefined {
  if (references.length === 0) return blocks;
  const at = blocks.findIndex(({ type }) => holders.has(type));
  return at === -1
    ? undefined
    : blocks.map((block, index) =>
        index === at ? withAtEnd(block, references) : block,
      );
}

const holders: ReadonlySet<DraftBlock["type"]> = new Set([
  "heading",
  "paragraph",
  "quote",
  "verse",
]);

function withAtEnd(
  block: DraftBlock,
  references: readonly Inline[],
): DraftBlock {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "quote":
      return { ...block, content: [...block.content, ...references] };
    case "verse":
      return {
        ...block,
        lines: block.lines.map((line, index) =>
          index === 0
            ? line.map((half, part) =>
                part === line.length - 1 ? [...half, ...references] : half,
              )
            : line,
        ),
      };
    default:
      return block;
  }
}
