import type { Inline } from "../../article/article.ts";
import type { DraftBlock } from "./draft.ts";
import { hemistichsOf, type Separator } from "./hemistichs.ts";

type Verse = Extract<DraftBlock, { type: "verse" }>;

/**
 * Make verse of paragraphs that each are a line of it, and one poem of
 * neighbouring lines. A line that only a weak sign divides needs another one
 * beside it.
 */
export function gatherVerse(
  blocks: readonly DraftBlock[],
): readonly DraftBlock[] {
  const gathered: DraftBlock[] = [];
  for (let at = 0; at < blocks.length;) {
    const run = runOf(blocks, at, "strong") ?? runOf(blocks, at, "weak");
    const block = blocks[at];
    if (!block) break;
    const last = gathered.at(-1);
    if (run) {
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

/** The lines of verse that begin at a block, as many as there are. */
function runOf(
  blocks: readonly DraftBlock[],
  from: number,
  separator: Separator,
): Inline[][][] | undefined {
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
  return lines.length >= (separator === "strong" ? 1 : 2) ? lines : undefined;
}
