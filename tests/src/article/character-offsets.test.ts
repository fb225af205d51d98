import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/article/article.ts";
import { characterOffsets } from "../../../src/article/character-offsets.ts";

const article = (...texts: string[]): Article => ({
  id: "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11",
  contentHash: "0".repeat(64),
  title: "عنوان",
  lang: "ar",
  dir: "rtl",
  sections: texts.map((text) => ({
    level: 1,
    title: "فصل",
    blocks: [{ type: "paragraph", content: [{ text }] }],
  })),
});
const at = (section: number, offset: number) => ({ section, block: 0, offset });

describe("characters of an article", () => {
  it.each([
    ["at the very beginning", at(0, 0), 0],
    ["before a character of two code units", at(0, 4), 4],
    ["after it", at(0, 6), 5],
    ["in the next one, a line feed later", at(1, 0), 9],
    ["at the end of the text", at(1, 5), 13],
  ])("are counted as the Web counts them: %s", (_, position, count) => {
    const offsets = characterOffsets(article("ليل 🌙 صب", "🌙متى"));
    expect(offsets.of(position)).toBe(count);
    expect(offsets.position(count)).toEqual(position);
  });

  it("end where the text ends, and begin a block where one has just ended", () => {
    const offsets = characterOffsets(article("ليل 🌙 صب", "🌙متى"));
    expect(offsets.of(at(0, 9))).toBe(8);
    expect(offsets.position(8)).toEqual(at(1, 0));
    expect(offsets.position(Number.MAX_SAFE_INTEGER)).toEqual(at(1, 5));
    expect(characterOffsets(article()).position(7)).toEqual(at(0, 0));
  });
});
