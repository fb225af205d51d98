import { lastWhere } from "../../src/halving.ts";
import type { Position } from "../../src/article/position.ts";
import type { ReadableText } from "../../src/article/readable-text.ts";

/** Text that a passage holds, in UTF-16 code units: about a window, drawn within a frame. */
const passageLength = 1_500;

/** A run of blocks that is drawn and taken away together. Never of two sections. */
export interface Passage {
  /** Titles of sections and headings stand alone and are always drawn: a screen reader goes from one to the next. */
  readonly kind: "title" | "heading" | "text";
  readonly section: number;
  /** Index of its first block. */
  readonly from: number;
  /** Index after its last block; a title has none. */
  readonly to: number;
}

/** Cut a text into passages, in reading order. Every block is in exactly one. */
export const passagesOf = (text: ReadableText): readonly Passage[] =>
  text.sections.flatMap(({ title, lengths }, section) => {
    const passages: Passage[] = [];
    if (title) passages.push({ kind: "title", section, from: 0, to: 0 });
    let from = 0;
    let length = 0;
    const close = (to: number): void => {
      if (to > from) passages.push({ kind: "text", section, from, to });
      from = to;
      length = 0;
    };
    for (const [block, each] of lengths.entries())
      if (text.block(section, block)?.type === "heading") {
        close(block);
        from = block + 1;
        passages.push({ kind: "heading", section, from: block, to: from });
      } else {
        length += each;
        if (length >= passageLength) close(block + 1);
      }
    close(lengths.length);
    return passages;
  });

/**
 * Index of the passage that holds a position; of the nearest before it where
 * the text has no such block.
 *
 * @returns -1 where nothing stands before it.
 */
export const passageAt = (
  passages: readonly Passage[],
  { section, block }: Pick<Position, "section" | "block">,
): number =>
  lastWhere(
    passages,
    (passage) =>
      passage.section < section ||
      (passage.section === section && passage.from <= block),
  );

/**
 * How many lines a passage will take, before it is drawn.
 *
 * @param perLine Characters that a line holds.
 * @param gap Room after a block, in lines.
 */
export const estimatedLines = (
  text: ReadableText,
  { section, from, to }: Passage,
  { perLine, gap }: { readonly perLine: number; readonly gap: number },
): number =>
  (text.sections[section]?.lengths.slice(from, to) ?? []).reduce(
    (sum, length) => sum + Math.max(1, Math.ceil(length / perLine)) + gap,
    0,
  );
