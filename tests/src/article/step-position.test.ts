import { describe, expect, it } from "vitest";
import { textBetween } from "../../../src/article/range.ts";
import {
  stepPosition,
  wholeOf,
  wordAt,
} from "../../../src/article/step-position.ts";
import { articleOf } from "./sample-article.ts";

const article = articleOf(
  "كَتَبَ الولد رسالة. ثم نام!",
  { type: "rule" },
  "In the morning, he read it.",
);
const at = (block: number, offset: number) => ({ section: 0, block, offset });

describe("steps of a selection", () => {
  it.each([
    ["character", 1, at(0, 0), at(0, 2)],
    ["character", -1, at(0, 2), at(0, 0)],
    ["word", 1, at(0, 0), at(0, 6)],
    ["word", 1, at(0, 6), at(0, 12)],
    ["word", -1, at(0, 12), at(0, 7)],
    ["sentence", -1, at(0, 24), at(0, 20)],
    ["block", 1, at(0, 3), at(0, 27)],
    ["block", -1, at(0, 3), at(0, 0)],
    ["word", 1, at(0, 27), at(2, 2)],
    ["word", -1, at(2, 0), at(0, 23)],
    ["block", 1, at(2, 27), at(2, 27)],
    ["word", -1, at(0, 0), at(0, 0)],
  ] as const)("by %s, %i", (unit, by, from, to) => {
    expect(stepPosition(article, from, unit, by)).toEqual(to);
  });

  it("take in a word whole", () => {
    const { start, end } = wordAt(article, at(0, 8));
    expect(textBetween(article, start, end)).toBe("الولد");
  });

  it("take in the whole article", () => {
    const { start, end } = wholeOf(article);
    expect(textBetween(article, start, end)).toBe(
      "كَتَبَ الولد رسالة. ثم نام!\n\nIn the morning, he read it.",
    );
  });
});
