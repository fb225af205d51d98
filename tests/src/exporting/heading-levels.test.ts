import { expect, it } from "vitest";
import type { Block, Section } from "../../../src/article/article.ts";
import { headingLevels } from "../../../src/exporting/heading-levels.ts";
import { htmlPage } from "../../../src/exporting/html-page.ts";
import { articleToMarkdown } from "../../../src/exporting/markdown.ts";
import { articleOf } from "../article/sample-article.ts";

const heading = (level: number, text = "مبحث"): Block => ({
  type: "heading",
  level,
  content: [{ text }],
});
const sectionOf = (level: number, ...headings: number[]): Section => ({
  title: "باب",
  level,
  blocks: headings.map((each) => heading(each)),
});
const levelsIn = (section: Section): readonly number[] => {
  const levels = headingLevels(section);
  return section.blocks.flatMap((block) =>
    block.type === "heading" ? [levels.heading(block.level)] : [],
  );
};

it("puts the headings of a section below its title, whether they were counted from it or from the book", () => {
  expect(headingLevels(sectionOf(1)).title).toBe(2);
  expect(levelsIn(sectionOf(1, 2, 3))).toEqual([3, 4]);
  expect(headingLevels(sectionOf(2)).title).toBe(3);
  expect(levelsIn(sectionOf(2, 1, 2))).toEqual([4, 5]);
  expect(levelsIn(sectionOf(2, 4, 5))).toEqual([4, 5]);
});

it("puts those of a section without a title below that of the article", () => {
  const { title: _, ...untitled } = sectionOf(1, 1, 2);
  expect(levelsIn(untitled)).toEqual([2, 3]);
});

it("knows no level below the sixth", () => {
  expect(headingLevels(sectionOf(6)).title).toBe(6);
  expect(levelsIn(sectionOf(4, 2, 3))).toEqual([6, 6]);
});

const nested = {
  ...articleOf(),
  sections: [
    { title: "القسم الأول", level: 1, blocks: [] },
    {
      title: "الفصل الأول",
      level: 2,
      blocks: [heading(2, "مبحث أول"), heading(3, "مطلب")],
    },
  ],
};

it("keeps parts, chapters and their headings apart in Markdown", () => {
  expect(articleToMarkdown(nested, { picture: () => undefined })).toBe(
    "# عنوان\n\n## القسم الأول\n\n### الفصل الأول\n\n#### مبحث أول\n\n##### مطلب\n",
  );
});

it("keeps parts, chapters and their headings apart on a page", () => {
  const page = htmlPage(nested, {
    picture: () => undefined,
    address: (href) => href,
  });
  const headings = [...page.matchAll(/<h(\d)>([^<]+)<\/h\1>/gu)];
  expect(headings.map(([, level, text]) => [level, text])).toEqual([
    ["1", "عنوان"],
    ["2", "القسم الأول"],
    ["3", "الفصل الأول"],
    ["4", "مبحث أول"],
    ["5", "مطلب"],
  ]);
});
