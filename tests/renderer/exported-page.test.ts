import { afterEach, expect, it } from "vitest";
import type { Article, Block, Mark } from "../../src/article/article.ts";
import { htmlPage } from "../../src/exporting/html-page.ts";

const articleOf = (...blocks: Block[]): Article => ({
  id: "0b9f2c9e-4f6e-4d7c-9a35-6d1c2b3a4e5f",
  contentHash: "0".repeat(64),
  title: "أوامر الطرفية",
  lang: "ar",
  dir: "rtl",
  sections: [{ level: 1, blocks }],
});

const frame = document.createElement("iframe");
afterEach(() => frame.remove());

/** The page of an article as a browser shows it. */
async function shown(article: Article, width = 600): Promise<Document> {
  frame.style.inlineSize = `${width}px`;
  frame.style.border = "0";
  const loaded = new Promise((resolve) =>
    frame.addEventListener("load", resolve, { once: true }),
  );
  frame.srcdoc = htmlPage(article, {
    picture: () => undefined,
    address: (href) => href,
  });
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error("no page");
  return frame.contentDocument;
}

it("sets code of an exported page in letters of one width, whatever its language", async () => {
  const page = await shown(
    articleOf(
      { type: "code", text: "npm start", lang: "en", dir: "ltr" },
      { type: "code", text: "ابدأ" },
    ),
  );
  const codes = [...page.querySelectorAll("code")];
  expect(codes).not.toEqual([]);
  for (const code of codes)
    expect(getComputedStyle(code).fontFamily).toBe("monospace");
});

it("scrolls a wide table by itself, from the keyboard too, and not the page", async () => {
  const row = (header: boolean) =>
    Array.from({ length: 14 }, (_, at) => ({
      content: [{ text: `القياس-${at}` }],
      ...(header && { header }),
    }));
  const page = await shown(
    articleOf(
      { type: "table", rows: [row(true), row(false)] },
      {
        type: "table",
        rows: [row(true), row(false)],
        caption: [{ text: "الأطوال" }],
      },
    ),
    400,
  );
  const { scrollWidth, clientWidth } = page.documentElement;
  expect(clientWidth).toBe(400);
  expect(scrollWidth).toBe(clientWidth);
  const tables = [...page.querySelectorAll("table")].map(
    ({ parentElement }) => parentElement,
  );
  for (const around of tables) {
    expect(around?.scrollWidth).toBeGreaterThan(around?.clientWidth ?? 0);
    expect(around?.tabIndex).toBe(0);
    expect(around?.role).toBe("region");
  }
  expect(tables.map((around) => around?.ariaLabel)).toEqual([
    "جدول",
    "الأطوال",
  ]);
});

it("raises references to notes above the numbers beside them, once", async () => {
  const raised: Mark = { type: "sup" };
  const reference: Mark = { type: "noteref", id: "حاشية" };
  const page = await shown(
    articleOf(
      ...[[reference], [raised, reference], [reference, raised]].map(
        (marks): Block => ({
          type: "paragraph",
          content: [{ text: "سنة 1950" }, { text: "1", marks }],
        }),
      ),
      { type: "note", id: "حاشية", content: [{ text: "شرح" }] },
    ),
  );
  const innermost = [...page.querySelectorAll("section > p")].flatMap(
    (paragraph) => {
      const element = [...paragraph.querySelectorAll("a, sup")].at(-1);
      const { firstChild } = paragraph;
      return element && firstChild ? [{ element, text: firstChild }] : [];
    },
  );
  expect(innermost).toHaveLength(3);
  for (const { element, text } of innermost) {
    const beside = page.createRange();
    beside.selectNode(text);
    const { bottom, height } = beside.getBoundingClientRect();
    const number = element.getBoundingClientRect();
    expect(number.height / height).toBeLessThan(0.9);
    // Twice raised and twice made small would be beyond these.
    expect(number.height / height).toBeGreaterThan(0.6);
    expect((bottom - number.bottom) / height).toBeGreaterThan(0.1);
    expect((bottom - number.bottom) / height).toBeLessThan(0.5);
  }
});

it("sets code from left to right in a text from right to left, unless it says otherwise", async () => {
  const page = await shown(
    articleOf(
      {
        type: "paragraph",
        content: [
          { text: "اكتب " },
          { text: "-v (", marks: [{ type: "code" }] },
        ],
      },
      { type: "code", text: "npm start;" },
      { type: "code", text: "ابدأ", dir: "rtl" },
    ),
  );
  const codes = [...page.querySelectorAll("code")];
  expect(codes.map((code) => getComputedStyle(code).direction)).toEqual([
    "ltr",
    "ltr",
    "rtl",
  ]);
  const [, block, rightToLeft] = codes;
  if (!block || !rightToLeft) throw new Error("no code");
  const { left, right } =
    page.querySelector("article")?.getBoundingClientRect() ?? {};
  if (left === undefined || right === undefined) throw new Error("no article");
  const edgesOf = (code: Element): DOMRect => {
    const text = page.createRange();
    text.selectNodeContents(code);
    return text.getBoundingClientRect();
  };
  expect(edgesOf(block).left).toBeCloseTo(left);
  expect(edgesOf(rightToLeft).right).toBeCloseTo(right);
});
