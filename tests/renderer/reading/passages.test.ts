import { describe, expect, it } from "vitest";
import { readableText } from "../../../src/article/readable-text.ts";
import type { Article, Block } from "../../../src/article/article.ts";
import { passageAt, passagesOf } from "../../../renderer/reading/passages.ts";

const paragraph = (length: number): Block => ({
  type: "paragraph",
  content: [{ text: "ا".repeat(length) }],
});
const heading: Block = {
  type: "heading",
  level: 2,
  content: [{ text: "فصل" }],
};
const article = (...sections: Article["sections"]): Article => ({
  id: "5b1f8c1e-6f9b-4d67-9a8e-0d2f3a4b5c6d",
  contentHash: "0".repeat(64),
  title: "كتاب",
  lang: "ar",
  dir: "rtl",
  sections,
});

describe("passages", () => {
  const text = readableText(
    article(
      { level: 1, blocks: [paragraph(1_000), paragraph(1_000), paragraph(10)] },
      { level: 1, title: "باب", blocks: [] },
      {
        level: 1,
        title: "باب آخر",
        blocks: [paragraph(1), heading, paragraph(9_000), paragraph(2)],
      },
    ),
  );
  const passages = passagesOf(text);

  it("hold every block once, in order, and none of two sections", () => {
    const blocks = passages.flatMap(({ section, from, to }) =>
      Array.from(
        { length: to - from },
        (_, index) => `${section}:${from + index}`,
      ),
    );
    expect(blocks).toEqual(["0:0", "0:1", "0:2", "2:0", "2:1", "2:2", "2:3"]);
  });

  it("let titles and headings stand alone", () => {
    expect(passages.map(({ kind }) => kind)).toEqual([
      "text",
      "text",
      "title",
      "title",
      "text",
      "heading",
      "text",
      "text",
    ]);
  });

  it("are found by the place of a block", () => {
    for (const [index, { section, from, to }] of passages.entries())
      for (let block = from; block < to; block += 1)
        expect(passageAt(passages, { section, block })).toBe(index);
    expect(passageAt(passages, { section: 1, block: 0 })).toBe(2);
    expect(passageAt([], { section: 0, block: 0 })).toBe(-1);
  });
});
