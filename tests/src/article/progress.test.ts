import { expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { progressAt } from "../../../src/article/progress.ts";

const paragraph = (text: string) => ({
  type: "paragraph" as const,
  content: [{ text }],
});
const article: Article = {
  id: "5b1f8c1e-6f9b-4d67-9a8e-0d2f3a4b5c6d",
  contentHash: "0".repeat(64),
  title: "عنوان",
  lang: "ar",
  dir: "rtl",
  sections: [
    { level: 1, blocks: [paragraph("أربعة٤"), { type: "rule" }] },
    { level: 1, blocks: [paragraph("ستة ٦!")] },
  ],
};

it("counts the text before a place, across blocks and sections", () => {
  expect(progressAt(article, { section: 0, block: 0, offset: 0 })).toBe(0);
  expect(progressAt(article, { section: 0, block: 0, offset: 3 })).toBe(0.25);
  expect(progressAt(article, { section: 0, block: 1, offset: 0 })).toBe(0.5);
  expect(progressAt(article, { section: 1, block: 0, offset: 6 })).toBe(1);
});

it("of a section that is a title alone is where that section begins", () => {
  const [first, second] = article.sections;
  const parts: Article = {
    ...article,
    sections: [
      { level: 1, blocks: first?.blocks ?? [] },
      { title: "الباب الأول", level: 1, blocks: [] },
      { level: 2, blocks: second?.blocks ?? [] },
    ],
  };
  expect(progressAt(parts, { section: 1, block: 0, offset: 0 })).toBe(0.5);
});

it("is never more than the whole, and nothing where there is no such place", () => {
  expect(progressAt(article, { section: 1, block: 0, offset: 99 })).toBe(1);
  expect(progressAt(article, { section: 7, block: 0, offset: 0 })).toBe(0);
  expect(
    progressAt(
      { ...article, sections: [] },
      { section: 0, block: 0, offset: 0 },
    ),
  ).toBe(0);
});
