import { describe, expect, it } from "vitest";
import { textBetween } from "../../../src/article/range.ts";
import { wordAt, type StepUnit } from "../../../src/article/step-position.ts";
import { stepSpan } from "../../../src/article/step-span.ts";
import { articleOf } from "./sample-article.ts";

const article = articleOf(
  "«كَتَبَ الولد رسالة». ثم نام!",
  { type: "rule" },
  "وفي الصباح قرأها.",
);

/** What is selected after each step, from the word at an offset of the first block on. */
function steps(offset: number, unit: StepUnit, by: 1 | -1, count: number) {
  let span = wordAt(article, { section: 0, block: 0, offset });
  return Array.from({ length: count }, () => {
    span = stepSpan(article, span, unit, by);
    return textBetween(article, span.start, span.end);
  });
}

describe("steps from what is selected", () => {
  it.each([
    ["word", 1, 0, ["الولد", "رسالة", "ثم", "نام", "وفي"]],
    ["word", -1, 22, ["رسالة", "الولد", "كَتَبَ", "كَتَبَ"]],
    ["sentence", 1, 0, ["رسالة", "نام", "قرأها", "قرأها"]],
    ["sentence", -1, 26, ["ثم", "كَتَبَ", "كَتَبَ"]],
    ["block", 1, 0, ["نام", "قرأها", "قرأها"]],
    ["block", -1, 26, ["كَتَبَ", "كَتَبَ"]],
    ["character", 1, 8, [" ", "ر", "س"]],
    ["character", -1, 8, [" ", "بَ", "تَ", "كَ", "«", "«"]],
  ] as const)("by %s, %i", (unit, by, offset, selected) => {
    expect(steps(offset, unit, by, selected.length)).toEqual(selected);
  });
});
