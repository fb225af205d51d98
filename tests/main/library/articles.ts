import { createHash, randomUUID } from "node:crypto";
import type { Article } from "../../../src/article/article.ts";
import type { Range } from "../../../src/article/position.ts";
import type { Library } from "../../../main/library/library.ts";
import type { ShelfFilter } from "../../../src/library/shelf-query.ts";

/** An article of one paragraph; the same text is the same content. */
export const articleOf = (text: string, title = "عنوان"): Article => ({
  id: randomUUID(),
  contentHash: createHash("sha256").update(text).digest("hex"),
  title,
  lang: "ar",
  dir: "rtl",
  sections: [
    { level: 1, blocks: [{ type: "paragraph", content: [{ text }] }] },
  ],
});

/** A range in the first section, of one block. */
export const rangeAt = (
  block: number,
  offset: number,
  exact = "كلمة",
): Range => ({
  start: { section: 0, block, offset },
  end: { section: 0, block, offset: offset + exact.length },
  quote: { exact, prefix: "", suffix: "" },
});

/** What is on the shelf, newest first. */
export const listed = (library: Library, filter: ShelfFilter = {}) =>
  library.page({
    filter,
    sort: "added",
    isDescending: true,
    offset: 0,
    limit: 500,
  }).articles;
