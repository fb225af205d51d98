import { describe, expect, it } from "vitest";
import {
  textAround,
  textsToVocalise,
} from "../../../renderer/reading/shown-text.ts";
import type { Block } from "../../../src/article/article.ts";

const lines = ["﴿قل هو الله أحد", "الله الصمد", "لم يلد﴾ ثم فسر"];

describe("textsToVocalise", () => {
  it("has no text that stands inside a verse, in whatever block it began", () => {
    const blocks = lines.map((text): Block => ({
      type: "paragraph",
      content: [{ text }],
    }));
    const texts = blocks.map((block, index) =>
      textsToVocalise(block, "ar", { blockAt: (at) => blocks[at], index }),
    );
    expect(texts).toEqual([[lines[0]], [""], [lines[2]]]);
  });
});

describe("textAround", () => {
  const blockAt = (index: number): Block | undefined =>
    index < 0 || index > 9
      ? undefined
      : { type: "paragraph", content: [{ text: `فقرة ${index}` }] };

  it("is of the blocks and of those near them, as far as there are", () => {
    expect(textAround(blockAt, { from: 0, to: 1 }).trim().split("\n")).toEqual([
      "فقرة 0",
      "فقرة 1",
      "فقرة 2",
      "فقرة 3",
    ]);
  });

  it("has of a long block only as much as tells its kind", () => {
    const long = (): Block => ({
      type: "paragraph",
      content: [{ text: "كلمة ".repeat(100_000) }],
    });
    const { length } = textAround(long, { from: 5, to: 6 });
    expect(length).toBeLessThan(10_000);
  });
});
