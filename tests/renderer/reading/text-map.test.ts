import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "../../../renderer/components/article/article.ts";
import { QariArticle } from "../../../renderer/components/article/article.ts";
import type { Article, Block } from "../../../src/article/article.ts";
import { readableText } from "../../../src/article/readable-text.ts";
import { blockText } from "../../../src/article/block-text.ts";

const blocks: readonly Block[] = [
  {
    type: "paragraph",
    content: [
      { text: "بدأ " },
      { text: "الكِتَابُ", marks: [{ type: "strong" }, { type: "em" }] },
      { text: " من هنا، ثم " },
      { text: "امتدّ", marks: [{ type: "link", href: "https://example.org/" }] },
      { text: "." },
    ],
  },
  {
    type: "list",
    ordered: true,
    items: [[{ text: "أول" }], [], [{ text: "ثالث" }, { text: " طويل" }]],
  },
  {
    type: "verse",
    lines: [[[{ text: "صدر البيت" }], [{ text: "عجز البيت" }]]],
  },
  {
    type: "table",
    rows: [
      [
        { header: true, content: [{ text: "اسم" }] },
        { header: true, content: [{ text: "عدد" }] },
      ],
      [{ content: [{ text: "ألف" }] }, { content: [{ text: "1" }] }],
    ],
    caption: [{ text: "شرح الجدول" }],
  },
  { type: "code", text: "let x = 1\n  y = 2" },
  { type: "quote", content: [{ text: "قول مأثور 😀 قديم" }] },
  { type: "rule" },
];

const article: Article = {
  id: "5b1f8c1e-6f9b-4d67-9a8e-0d2f3a4b5c6d",
  contentHash: "0".repeat(64),
  title: "عنوان",
  lang: "ar",
  dir: "rtl",
  sections: [{ level: 1, blocks: [...blocks] }],
};

describe("positions and the page", () => {
  let element: QariArticle;
  beforeEach(async () => {
    element = new QariArticle();
    element.text = readableText(article);
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => element.remove());

  it.each(blocks.map((block, index) => ({ block, index })))(
    "gives exactly the text between any two offsets of a $block.type",
    ({ block, index }) => {
      const text = blockText(block);
      for (let start = 0; start < text.length; start += 1)
        for (let end = start + 1; end <= text.length; end += 3) {
          const range = element.textMap.domRange(
            { section: 0, block: index, offset: start },
            { section: 0, block: index, offset: end },
          );
          // The line feeds between pieces are on no page.
          const wanted =
            block.type === "code"
              ? text.slice(start, end)
              : text.slice(start, end).replaceAll("\n", "");
          const shown = range?.toString().replaceAll(/\n\s*/gu, "");
          if (text.slice(start, end).trim() !== "")
            expect(block.type === "code" ? range?.toString() : shown).toBe(
              wanted,
            );
        }
    },
  );

  it("finds the position again from the place on the page", () => {
    for (const [index, block] of blocks.entries()) {
      const text = blockText(block);
      for (let offset = 0; offset < text.length; offset += 1) {
        if (text[offset] === "\n" && block.type !== "code") continue;
        const position = { section: 0, block: index, offset };
        const range = element.textMap.domRange(position, {
          ...position,
          offset: offset + 1,
        });
        expect(range).toBeDefined();
        if (range)
          expect(
            element.textMap.position(range.startContainer, range.startOffset),
          ).toEqual(position);
      }
    }
  });

  it("knows the text under a point of the window, once it is painted", async () => {
    const first = { section: 0, block: 0, offset: 0 };
    const rect = element.textMap
      .domRange(first, { ...first, offset: 3 })
      ?.getBoundingClientRect();
    if (!rect) throw new Error("the block is not on the page");
    await expect
      .poll(() =>
        element.textMap.positionAt(
          rect.right - 2,
          (rect.top + rect.bottom) / 2,
        ),
      )
      .toEqual(first);
  });

  it("takes for selected the text that is, wherever between texts its ends lie", () => {
    const root = element.shadowRoot;
    const block = (at: number): Element => {
      const found = root?.querySelector(`[data-block="${at}"]`);
      if (!found) throw new Error("the block is not on the page");
      return found;
    };
    const inner = (at: number, selector: string): Element =>
      block(at).querySelector(selector) ?? block(at);
    const selected = (
      from: readonly [Node, number],
      to: readonly [Node, number],
    ) => {
      getSelection()?.setBaseAndExtent(...from, ...to);
      return element.textMap.selected;
    };
    const whole = (at: number) => ({
      start: { section: 0, block: at, offset: 0 },
      end: {
        section: 0,
        block: at,
        offset: blockText(blocks[at] ?? { type: "rule" }).length,
      },
    });
    // Three clicks on a paragraph select up to the beginning of what follows.
    for (const end of [
      [block(1), 0],
      [inner(1, "ol"), 0],
      [inner(1, "li"), 0],
    ] as const)
      expect(selected([block(0), 0], end)).toEqual(whole(0));
    // From behind the first item of a list to before the last.
    const [first, , last] = block(1).querySelectorAll("li");
    const list = inner(1, "ol");
    if (!first || !last) throw new Error("no items");
    const nodes = Array.from(list.childNodes);
    expect(selected([list, nodes.indexOf(first) + 1], [block(2), 0])).toEqual({
      ...whole(1),
      start: { section: 0, block: 1, offset: 5 },
    });
    expect(selected([block(1), 0], [list, nodes.indexOf(last)])).toEqual({
      ...whole(1),
      end: { section: 0, block: 1, offset: 3 },
    });
  });

  it("says nothing of what is not on the page", () => {
    const away = { section: 3, block: 0, offset: 0 };
    expect(element.textMap.domRange(away, away)).toBeUndefined();
    expect(element.textMap.position(document.body, 0)).toBeUndefined();
  });
});

describe("the text of an article", () => {
  it("is told the language of each block that has its own", async () => {
    const element = new QariArticle();
    element.text = readableText({
      ...article,
      sections: [
        {
          level: 1,
          blocks: [
            {
              type: "paragraph",
              lang: "en",
              dir: "ltr",
              content: [{ text: "An English paragraph." }],
            },
          ],
        },
      ],
    });
    document.body.append(element);
    await element.updateComplete;
    const block = element.shadowRoot?.querySelector("[data-block]");
    expect(block?.getAttribute("lang")).toBe("en");
    expect(block?.getAttribute("dir")).toBe("ltr");
    element.remove();
  });

  it("shows markup in a text as text", async () => {
    const element = new QariArticle();
    element.text = readableText({
      ...article,
      title: "<img src=x onerror=alert(1)>",
    });
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector("h1")?.textContent).toBe(
      "<img src=x onerror=alert(1)>",
    );
    expect(element.shadowRoot?.querySelector("img")).toBeNull();
    element.remove();
  });
});
