import { blockText } from "../../article/block-text.ts";
import type { DraftBlock } from "../walk/draft.ts";
import { plainText } from "../walk/inline-builder.ts";

/** A block's plain text before its pictures are there. */
export const draftText = (block: DraftBlock): string =>
  block.type === "image" ? plainText(block.caption ?? []) : blockText(block);
