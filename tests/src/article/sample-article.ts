import type { Article, Block } from "../../../src/article/article.ts";

/** An article of these blocks, in one section. A string is a paragraph. */
export const articleOf = (...blocks: readonly (Block | string)[]): Article => ({
  id: "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11",
  contentHash: "0".repeat(64),
  title: "عنوان",
  lang: "ar",
  dir: "rtl",
  sections: [{ level: 1, blocks: blocks.map(blockOf) }],
});

const blockOf = (block: Block | string): Block =>
  typeof block === "string" ? paragraph(block) : block;

export const paragraph = (text: string): Block => ({
  type: "paragraph",
  content: text === "" ? [] : [{ text }],
});
