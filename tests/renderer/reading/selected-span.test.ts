import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../../../renderer/components/article/article.ts";
import { QariArticle } from "../../../renderer/components/article/article.ts";
import { seenBox } from "../../../renderer/reading/selected-span.ts";
import { readableText } from "../../../src/article/readable-text.ts";
import { wholeOf } from "../../../src/article/step-position.ts";
import { articleOf } from "../../src/article/sample-article.ts";

describe("where a selection is seen", () => {
  const article = articleOf(
    ...Array.from({ length: 60 }, (_, at) =>
      `فقرة ${at} من كلمات. `.repeat(20),
    ),
  );
  let element: QariArticle;
  beforeEach(async () => {
    element = new QariArticle();
    element.text = readableText(article);
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => {
    vi.restoreAllMocks();
    element.remove();
  });

  it("is told from the blocks in sight, however much is drawn", () => {
    const measured = vi.spyOn(Range.prototype, "getClientRects");
    const { drawn } = element.textMap;
    const inSight = drawn.filter((block) => {
      const { top, bottom } = block.element.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    expect(inSight.length).toBeLessThan(drawn.length / 2);

    const box = seenBox(element, wholeOf(article));
    const [range] = measured.mock.contexts;
    const read = range instanceof Range ? range.toString() : "";
    expect(new Set(read.match(/فقرة \d+/gu)).size).toBe(inSight.length);
    expect(box?.bottom).toBeGreaterThan(innerHeight - 100);
  });

  it("is nowhere while none of it is in sight", () => {
    const last = article.sections[0]?.blocks.length ?? 0;
    const start = { section: 0, block: last - 1, offset: 0 };
    const end = { ...start, offset: 5 };
    expect(seenBox(element, { start, end })).toBeUndefined();
  });
});
