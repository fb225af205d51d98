import type { Inline } from "../../article/article.ts";
import type { DraftBlock } from "../walk/draft.ts";

/** A block with every piece of its text changed. */
export function mapContent(
  block: DraftBlock,
  change: (content: readonly Inline[]) => Inline[],
): DraftBlock {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "quote":
    case "note":
      return { ...block, content: change(block.content) };
    case "list":
      return { ...block, items: block.items.map(change) };
    case "verse":
      return { ...block, lines: block.lines.map((line) => line.map(change)) };
    case "table":
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, content: change(cell.content) })),
        ),
        ...(block.caption && { caption: change(block.caption) }),
      };
    case "image":
      return {
        ...block,
        ...(block.caption && { caption: change(block.caption) }),
      };
    case "code":
    case "rule":
      return block;
  }
}

/** Every run of a block's text, captions too. */
export function runsOf(block: DraftBlock): readonly Inline[] {
  const runs: Inline[] = [];
  mapContent(block, (content) => {
    runs.push(...content);
    return [...content];
  });
  return runs;
}
