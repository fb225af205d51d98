import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/article/article.ts";
import {
  articleText,
  blockSegments,
  blockText,
} from "../../../src/article/block-text.ts";
import { articleOf } from "./sample-article.ts";

const runs = (...texts: readonly string[]) => texts.map((text) => ({ text }));

const cases: readonly [block: Block, text: string][] = [
  [{ type: "paragraph", content: runs("كتاب", " جديد") }, "كتاب جديد"],
  [{ type: "heading", level: 2, content: runs("باب") }, "باب"],
  [{ type: "quote", content: runs("قول") }, "قول"],
  [{ type: "note", id: "1", content: runs("حاشية") }, "حاشية"],
  [{ type: "code", text: "a\nb" }, "a\nb"],
  [
    { type: "list", ordered: true, items: [runs("أول"), runs("ثان")] },
    "أول\nثان",
  ],
  [
    { type: "verse", lines: [[runs("صدر"), runs("عجز")], [runs("بيت")]] },
    "صدر\nعجز\nبيت",
  ],
  [
    {
      type: "table",
      rows: [[{ content: runs("خلية") }, { content: [] }]],
      caption: runs("جدول"),
    },
    "خلية\n\nجدول",
  ],
  [
    {
      type: "image",
      resource: "a".repeat(64),
      alt: "بديل",
      caption: runs("صورة"),
    },
    "صورة",
  ],
  [{ type: "image", resource: "a".repeat(64), alt: "بديل" }, ""],
  [{ type: "rule" }, ""],
];

describe("the plain text of a block", () => {
  it.each(cases)("of %o is its pieces apart by line feeds", (block, text) => {
    expect(blockText(block)).toBe(text);
  });

  it.each(cases)("holds each piece of %o where its offset says", (block) => {
    const text = blockText(block);
    for (const { offset, content } of blockSegments(block)) {
      const piece = content.map((run) => run.text).join("");
      expect(text.slice(offset, offset + piece.length)).toBe(piece);
    }
  });
});

describe("the plain text of an article", () => {
  it("has its paragraphs apart by empty lines, without the title and the empty ones", () => {
    expect(articleText(articleOf("أولى", "", "ثانية"))).toBe("أولى\n\nثانية");
  });
});
