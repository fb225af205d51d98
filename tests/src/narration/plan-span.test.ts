import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/article/article.ts";
import { planSpan } from "../../../src/narration/plan-span.ts";
import { defaultReading } from "../../../src/speech/reading-options.ts";

const block: Block = {
  type: "paragraph",
  content: [{ text: "طلع الفجر. ثم طلعت الشمس فوق الجبل." }],
};
const at = (index: number, offset: number) => ({
  section: 0,
  block: index,
  offset,
});
const said = (from: ReturnType<typeof at>, to: ReturnType<typeof at>) =>
  planSpan({ start: from, end: to }, block, {
    section: 0,
    block: 1,
    lang: "ar",
  }).map(({ source }) => source);

describe("a stretch of a block", () => {
  it("is said in whole words, from the one it begins in to the one it ends in", () => {
    expect(said(at(1, 6), at(1, 20))).toEqual(["الفجر.", "ثم طلعت الشمس"]);
    expect(said(at(0, 3), at(2, 0))).toEqual([
      "طلع الفجر.",
      "ثم طلعت الشمس فوق الجبل.",
    ]);
  });

  it("is what stands for a picture that it begins with, and not for one behind it", () => {
    const photo: Block = {
      type: "image",
      resource: "0".repeat(64),
      alt: "خيمة",
    };
    const reading = {
      ...defaultReading,
      parts: { ...defaultReading.parts, alternatives: true },
    };
    const place = { section: 0, block: 1, lang: "ar" };
    const seen = (from: ReturnType<typeof at>, to: ReturnType<typeof at>) =>
      planSpan({ start: from, end: to }, photo, place, reading).map(
        ({ source }) => source,
      );
    expect(seen(at(1, 0), at(2, 0))).toEqual(["خيمة"]);
    expect(seen(at(0, 0), at(1, 0))).toEqual([]);
  });

  it("is nothing where the span lies before or behind", () => {
    expect(said(at(0, 0), at(0, 90))).toEqual([]);
    expect(said(at(0, 0), at(1, 0))).toEqual([]);
    expect(said(at(2, 0), at(3, 4))).toEqual([]);
  });
});
