import { describe, expect, it } from "vitest";
import type { Article, Block } from "../../../src/article/article.ts";
import {
  chapterAt,
  contentsOf,
  entryAt,
} from "../../../src/article/contents.ts";
import { articleOf, paragraph } from "./sample-article.ts";

const heading = (text: string, level: number): Block => ({
  type: "heading",
  level,
  content: [{ text }],
});
const book = (
  ...sections: { title?: string; level: number; blocks: Block[] }[]
): Article => ({ ...articleOf(), sections });
const at = (section: number, block = 0, offset = 0) => ({
  section,
  block,
  offset,
});

describe("the contents of an article", () => {
  const text = paragraph("ن".repeat(100));
  const article = book(
    { level: 1, blocks: [text] },
    { title: "الأول", level: 1, blocks: [text, heading("فرع", 2), text] },
    { title: "الثاني", level: 1, blocks: [heading("الثاني", 1), text] },
  );
  const contents = contentsOf(article);

  it("are its titled sections and the headings in them, each with its share", () => {
    expect(contents.map(({ title, depth }) => [title, depth])).toEqual([
      ["الأول", 1],
      ["فرع", 2],
      ["الثاني", 1],
    ]);
    const [first, branch, second] = contents;
    expect(first?.from).toBeCloseTo(100 / 409);
    expect(first?.to).toBe(second?.from);
    expect(branch?.to).toBe(second?.from);
    expect(second?.to).toBe(1);
    expect(contentsOf(article)).toBe(contents);
  });

  it("say where a position stands", () => {
    expect(entryAt(contents, at(0))).toBe(-1);
    expect(chapterAt(contents, at(0))).toBeUndefined();
    expect(entryAt(contents, at(1, 2, 5))).toBe(1);
    expect(chapterAt(contents, at(1, 2, 5))?.title).toBe("الأول");
    expect(entryAt(contents, at(2, 1))).toBe(2);
  });

  it("place a part that is a title alone between what stands around it", () => {
    const parts = contentsOf(
      book(
        { title: "مقدمة", level: 1, blocks: [text] },
        { title: "الباب الأول", level: 1, blocks: [] },
        { title: "الفصل الأول", level: 2, blocks: [text] },
        { title: "الباب الثاني", level: 1, blocks: [] },
      ),
    );
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.5],
      [0.5, 1],
      [0.5, 1],
      [1, 1],
    ]);
  });

  it("have no gaps in their depth, whatever the levels", () => {
    const odd = articleOf(heading("أ", 4), heading("ب", 6), heading("ج", 3));
    expect(contentsOf(odd).map(({ depth }) => depth)).toEqual([1, 2, 1]);
  });

  it("are empty for a text without headings", () => {
    expect(contentsOf(articleOf("نص", heading("", 1)))).toEqual([]);
  });
});
