import type { Inline } from "../../article/article.ts";
import type { DraftBlock } from "./draft.ts";
import { hemistichsOf, isVerse, type Separator } from "./hemistichs.ts";

type Verse = Extract<DraftBlock, { type: "verse" }>;

/**
 * Make verse of paragraphs that each are a line of it, and one poem of
 * neighbouring lines. Lines that only a weak sign divides have to look like
 * verse together: talk and lists hold such signs, too.
 */
export function gatherVerse(
  blocks: readonly DraftBlock[],
): readonly DraftBlock[] {
  const gathered: DraftBlock[] = [];
  /** Up to here weak signs were seen to divide no verse: a part of such lines may rhyme by chance. */
  let judged = 0;
  for (let at = 0; at < blocks.length;) {
    let run = runOf(blocks, at, "sure");
    if (run.length === 0 && at >= judged) {
      const weak = runOf(blocks, at, "weak");
      judged = at + weak.length;
      if (weak.length > 1 && isVerse(weak)) run = weak;
    }
    const block = blocks[at];
    if (!block) break;
    const last = gathered.at(-1);
    if (run.length > 0) {
      const anchor = block.anchor;
      if (last?.type === "verse" && run.length === 1 && anchor === undefined)
        gathered[gathered.length - 1] = joined(last, run);
      else
        gathered.push({
          type: "verse",
          lines: run,
          ...(anchor !== undefined && { anchor }),
        });
      at += run.length;
    } else {
      if (
        block.type === "verse" &&
        last?.type === "verse" &&
        block.lines.length === 1 &&
        block.anchor === undefined
      )
        gathered[gathered.length - 1] = joined(last, block.lines);
      else gathered.push(block);
      at += 1;
    }
  }
  return gathered;
}

const joined = (verse: Verse, lines: readonly Inline[][][]): Verse => ({
  ...verse,
  lines: [...verse.lines, ...lines],
});

/** The lines of two halves that begin at a block, as many as there are. */
function runOf(
  blocks: readonly DraftBlock[],
  from: number,
  separator: Separator,
): Inline[][][] {
  const lines: Inline[][][] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (
      block?.type !== "paragraph" ||
      (at > from && block.anchor !== undefined)
    )
      break;
    const halves = hemistichsOf(block.content, separator);
    if (!halves) break;
    lines.push(halves);
  }
  return lines;
}
