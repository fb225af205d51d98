import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../../../renderer/components/article/article.ts";
import { QariArticle } from "../../../renderer/components/article/article.ts";
import type { Article, Block } from "../../../src/article/article.ts";
import { readableText } from "../../../src/article/readable-text.ts";
import { blockMarks, noMarks } from "../../../src/marks/block-marks.ts";
import { markOf } from "../../src/marks/samples.ts";

const sentence = "مشت القافلة ثلاثة أيام لا يقطع صمتها إلا رنين الأجراس. ";
const chapters = 60;

const chapter = (at: number): readonly Block[] => [
  { type: "heading", level: 2, content: [{ text: `مرحلة ${at}` }] },
  ...Array.from({ length: 12 }, (): Block => ({
    type: "paragraph",
    content: [{ text: sentence.repeat(6) }],
  })),
];

const book: Article = {
  id: "5b1f8c1e-6f9b-4d67-9a8e-0d2f3a4b5c6d",
  contentHash: "0".repeat(64),
  title: "طريق القوافل",
  lang: "ar",
  dir: "rtl",
  sections: [
    {
      level: 1,
      blocks: Array.from({ length: chapters }, (_, at) => chapter(at)).flat(),
    },
  ],
};

describe("a long text on the page", () => {
  let element: QariArticle;
  const headings = (): readonly Element[] => [
    ...(element.shadowRoot?.querySelectorAll("h2") ?? []),
  ];

  beforeEach(async () => {
    element = new QariArticle();
    element.text = readableText(book);
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  it("has all of its headings, of which the far ones cost no layout", async () => {
    await expect.poll(() => headings().length).toBe(chapters);

    const isLaidOut = (heading: Element | undefined): boolean | undefined =>
      heading?.checkVisibility({ contentVisibilityAuto: true });
    await expect.poll(() => isLaidOut(headings().at(0))).toBe(true);
    expect(isLaidOut(headings().at(-1))).toBe(false);
  });

  it("has them on a page that is never idle, too", async () => {
    element.remove();
    const idle = vi
      .spyOn(window, "requestIdleCallback")
      .mockImplementation((work, { timeout } = {}) => {
        if (timeout !== undefined)
          queueMicrotask(() =>
            work({ didTimeout: true, timeRemaining: () => 0 }),
          );
        return 0;
      });
    try {
      element = new QariArticle();
      element.text = readableText(book);
      document.body.append(element);
      await expect.poll(() => headings().length).toBe(chapters);
    } finally {
      idle.mockRestore();
    }
  });

  it("draws the text of what is near, and of nothing else", () => {
    const drawn = element.textMap.drawn.filter(
      ({ element: block }) => !block.classList.contains("heading"),
    );

    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.length).toBeLessThan(chapters * 3);
  });

  it("draws what scrolls into view in the same frame, and then what is near", async () => {
    const bottoms = (): readonly number[] =>
      element.textMap.drawn
        .filter(({ element: block }) => !block.classList.contains("heading"))
        .map(({ element: block }) => block.getBoundingClientRect().bottom);
    const firstBlock = { section: 0, block: 1 };
    expect(element.textMap.blockElement(firstBlock)).toBeDefined();

    const isScrolled = new Promise((resolve) =>
      addEventListener("scroll", resolve, { once: true }),
    );
    scrollTo({ top: document.documentElement.scrollHeight / 2 });
    await isScrolled;
    expect(bottoms().some((bottom) => bottom > 0)).toBe(true);
    expect(
      element.textMap.blocksBetween(0, innerHeight).length,
    ).toBeGreaterThan(0);

    // Less than a window on: more is drawn in time, and what is far goes.
    for (let step = 0; step < 4; step += 1) {
      scrollBy({ top: innerHeight * 0.9 });
      await expect
        .poll(() => Math.max(...bottoms()))
        .toBeGreaterThan(innerHeight * 1.9);
    }
    await expect
      .poll(() => Math.min(...bottoms()))
      .toBeGreaterThan(innerHeight * -3);
    expect(element.textMap.blockElement(firstBlock)).toBeUndefined();
  });

  it("is not drawn anew for the marks that it has", async () => {
    const at = (offset: number) => ({ section: 0, block: 1, offset });
    const place = { start: at(0), end: at(4) };
    const marks = blockMarks([{ mark: markOf(0, 4), place }]);
    element.marksOf = marks;
    await element.updateComplete;
    let times = 0;
    element.addEventListener("qari-article-window", () => (times += 1));

    element.marksOf = marks;
    await element.updateComplete;
    expect(times).toBe(0);

    element.marksOf = noMarks;
    await element.updateComplete;
    expect(times).toBeGreaterThan(0);
  });
});
