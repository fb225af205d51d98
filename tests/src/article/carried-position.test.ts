import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { carriedPosition } from "../../../src/article/carried-position.ts";
import { articleOf, paragraph } from "./sample-article.ts";

const chaptersOf = (...chapters: readonly (readonly string[])[]): Article => ({
  ...articleOf(),
  sections: chapters.map((paragraphs) => ({
    level: 1,
    blocks: paragraphs.map(paragraph),
  })),
});

const before = chaptersOf(
  ["خرج الصياد من بيته قبل الفجر.", "كان البحر ساكنًا في تلك الليلة."],
  ["عاد الصياد إلى بيته في المساء.", "باع ما صاده في السوق القديم."],
);
const place = { section: 1, block: 0, offset: 11 };

describe("a place carried over into another text", () => {
  it("goes with its words into another chapter", () => {
    const [first, second] = before.sections;
    const blocks = [...(first?.blocks ?? []), ...(second?.blocks ?? [])];
    const joined = { ...before, sections: [{ level: 1, blocks }] };
    expect(carriedPosition(before, joined, place)).toEqual({
      section: 0,
      block: 2,
      offset: 11,
    });
  });

  it("is at what came before where all that followed is gone", () => {
    const cut = chaptersOf(
      ["تقديم لم يكن هنا."],
      ["خرج الصياد من بيته قبل الفجر.", "كان البحر ساكنًا في تلك الليلة."],
    );
    expect(carriedPosition(before, cut, place)).toEqual({
      section: 1,
      block: 1,
      offset: 0,
    });
  });

  it.each([
    ["of the same number", [["أ", "ب"], ["جملة أخرى"]], 1, 0, 9],
    ["that is the last", [["أ", "ب"]], 0, 1, 0],
    ["that there is none of", [], 0, 0, 0],
  ])(
    "is in the block %s where nothing of it is left, or the old text",
    (_, chapters, section, block, offset) => {
      const after = chaptersOf(...chapters);
      const expected = { section, block, offset };
      expect(carriedPosition(before, after, place)).toEqual(expected);
      expect(carriedPosition(undefined, after, place)).toEqual(expected);
    },
  );
});
