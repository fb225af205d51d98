import { describe, expect, it } from "vitest";
import {
  positionAtProgress,
  progressAt,
} from "../../../src/article/progress.ts";
import { articleOf } from "./sample-article.ts";

describe("the place of a share of the text", () => {
  it("is where that share is measured", () => {
    const [a, b, c] = ["أ".repeat(37), "ب".repeat(41), "ج".repeat(23)];
    const article = articleOf(a, "", b, { type: "rule" }, c);
    for (let units = 0; units < 101; units += 1) {
      const place = positionAtProgress(article, units / 101);
      expect(progressAt(article, place)).toBeCloseTo(units / 101);
    }
  });

  it("stays inside the text", () => {
    const article = articleOf("نص");
    const start = { section: 0, block: 0, offset: 0 };
    expect(positionAtProgress(article, 1)).toEqual({ ...start, offset: 1 });
    expect(positionAtProgress(article, 7)).toEqual({ ...start, offset: 1 });
    expect(positionAtProgress(article, -1)).toEqual(start);
    expect(positionAtProgress(articleOf(), 0.5)).toEqual(start);
  });
});
