import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import {
  applyPaper,
  settingsOnPaper,
} from "../../../../renderer/views/print/paper.ts";
import "../../../../renderer/views/print/printed-article.ts";
import type { Article, Inline } from "../../../../src/article/article.ts";
import { marksInPlace } from "../../../../src/exporting/marks-in-place.ts";
import { paperOf } from "../../../../src/printing/paper.ts";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { markOverWords } from "../../../fixtures/marked.ts";

const article: Article = {
  id: "0b9f2c9e-4f6e-4d7c-9a35-6d1c2b3a4e5f",
  contentHash: "0".repeat(64),
  title: 'رحلة "الليل" <1>\\',
  byline: "سلمى",
  lang: "ar",
  dir: "rtl",
  sections: [
    {
      title: "أول",
      level: 1,
      blocks: [
        { type: "paragraph", content: [{ text: "سنة 2025" }] },
        {
          type: "verse",
          lines: [[[{ text: "صدر البيت" }], [{ text: "عجز البيت" }]]],
        },
        {
          type: "table",
          rows: [[{ content: [{ text: "خلية" }], header: true }]],
        },
        { type: "rule" },
      ],
    },
  ],
};

afterEach(() => {
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

describe("an article on paper", () => {
  it("has all of its text, with the digits that the reader chose", async () => {
    const element = document.createElement("qari-printed-article");
    element.article = article;
    element.settings = { ...defaultSettings, textDigits: "arab" };
    document.body.append(element);
    await element.updateComplete;
    const text = element.textContent.replaceAll(/\s+/gu, " ") ?? "";
    for (const part of ["سلمى", "أول", "سنة ٢٠٢٥", "صدر البيت", "عجز البيت"])
      expect(text).toContain(part);
    expect(element.querySelectorAll("button")).toHaveLength(0);
    expect(
      getComputedStyle(element.querySelector("article") ?? element).direction,
    ).toBe("rtl");
  });

  it("is set smaller than on the screen, in ink", () => {
    const onPaper = settingsOnPaper({
      ...defaultSettings,
      theme: "black",
      fontSize: 20,
    });
    expect(onPaper.fontSize).toBe(16);
    expect(onPaper.theme).toBe("light");
  });

  it("has its title over the pages, whatever signs are in it, and their numbers in the reader's digits", () => {
    const rules = (digits: "arab" | "latn"): string => {
      applyPaper(
        article,
        { ...defaultSettings, digits },
        paperOf(defaultSettings, ""),
      );
      return (
        (document.adoptedStyleSheets.at(-1)?.cssRules[0]?.cssText ?? "")
          // Chromium writes the escapes out again as it likes.
          .replaceAll(/\\(?=["\\])/gu, "")
      );
    };
    const arabic = rules("arab");
    expect(arabic).toContain("counter(page, arabic-indic)");
    expect(arabic).toContain('رحلة "الليل" <1>');
    expect(rules("latn")).not.toContain("arabic-indic");
  });

  it("has a long title over the pages cut between its letters", () => {
    applyPaper(
      { ...article, title: `${"ا".repeat(79)}🌙 وما بعده` },
      defaultSettings,
      paperOf(defaultSettings, ""),
    );
    expect(document.adoptedStyleSheets.at(-1)?.cssRules[0]?.cssText).toContain(
      `"${"ا".repeat(79)}…"`,
    );
  });

  it("is set for the paper and the margins that were chosen", () => {
    applyPaper(article, defaultSettings, {
      name: "A5",
      isLandscape: true,
      margins: "narrow",
    });
    const { cssText } =
      document.adoptedStyleSheets.at(-1)?.cssRules[0] ?? new CSSPageRule();
    expect(cssText).toContain("size: 210mm 148mm");
    expect(cssText).toMatch(/margin: 15mm 13mm 13mm/u);
  });

  it("has the reader's marks where they lie, with notes below the block", async () => {
    const marks = [
      markOverWords(article, "سنة", { id: "1", color: "green" }),
      markOverWords(article, "صدر البيت", { id: "2", text: "<b>بديع</b>" }),
    ];
    const marked = marksInPlace(article, marks);
    const element = document.createElement("qari-printed-article");
    element.article = marked.article;
    element.drawn = marked.drawn;
    element.settings = { ...defaultSettings, textDigits: "arab" };
    document.body.append(element);
    await element.updateComplete;
    const drawn = [...element.querySelectorAll("mark")];
    expect(drawn.map((mark) => [mark.className, mark.textContent])).toEqual([
      ["green", "سنة"],
      ["note", "صدر البيت"],
    ]);
    expect(element.querySelector("sup.reference")?.textContent).toBe(
      "[ملاحظة ١]",
    );
    const note = element.querySelector("aside.written");
    expect(note?.textContent).toContain("<b>بديع</b>");
    expect(note?.parentElement?.classList).toContain("verse");
    const { violations } = await axe.run(element);
    expect(violations).toEqual([]);
  });

  it("has parts, chapters and their headings at levels of their own", async () => {
    const element = document.createElement("qari-printed-article");
    element.article = {
      ...article,
      sections: [
        { title: "القسم", level: 1, blocks: [] },
        {
          title: "الفصل",
          level: 2,
          blocks: [{ type: "heading", level: 2, content: [{ text: "مبحث" }] }],
        },
      ],
    };
    document.body.append(element);
    await element.updateComplete;
    const headings = [...element.querySelectorAll("h1, h2, h3, h4")];
    expect(headings.map((each) => each.localName)).toEqual([
      "h1",
      "h2",
      "h3",
      "h4",
    ]);
  });

  it("has notes under the labels that refer to them, in the reader's digits", async () => {
    const element = document.createElement("qari-printed-article");
    element.article = {
      ...article,
      sections: [
        {
          level: 1,
          blocks: [
            {
              type: "paragraph",
              content: [
                { text: "كتاب" },
                { text: "1", marks: [{ type: "noteref", id: "أ" }] },
              ],
            },
            { type: "note", id: "أ", content: [{ text: "شرح." }] },
          ],
        },
      ],
    };
    element.settings = { ...defaultSettings, textDigits: "arab" };
    document.body.append(element);
    await element.updateComplete;
    const note = element.querySelector(".note");
    expect(note?.textContent.replaceAll(/\s+/gu, " ").trim()).toBe("[١] شرح.");
  });

  it("leads to what is in it, and to nothing else", async () => {
    const element = document.createElement("qari-printed-article");
    const led = (href: string): Inline => ({
      text: "انظر",
      marks: [{ type: "link", href }],
    });
    element.article = {
      ...article,
      sections: [
        {
          title: "أول",
          anchor: "الباب الأول",
          level: 1,
          blocks: [
            {
              type: "paragraph",
              anchor: "1",
              content: [
                led("#الباب الأول"),
                led("#ضائع"),
                led("#1"),
                led("https://example.org/"),
                { text: "1", marks: [{ type: "noteref", id: "1" }] },
                { text: "2", marks: [{ type: "noteref", id: "ضائعة" }] },
              ],
            },
            {
              type: "note",
              id: "1",
              anchor: "ح",
              content: [led("#ح"), { text: "شرح." }],
            },
          ],
        },
      ],
    };
    document.body.append(element);
    await element.updateComplete;
    const targets = [...element.querySelectorAll("a")].map(
      (link) =>
        document.querySelector(link.hash || "none")?.className ??
        link.getAttribute("href"),
    );
    expect(targets).toEqual([
      "",
      "block paragraph",
      "https://example.org/",
      "block note",
      "block note",
    ]);
    const ids = [...element.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(element.querySelector("p > sup, p > span > sup")?.textContent).toBe(
      "2",
    );
  });

  it("has all columns of a wide table on the paper, and its header again on each page", async () => {
    const element = document.createElement("qari-printed-article");
    const row = (header: boolean) =>
      Array.from({ length: 14 }, (_, at) => ({
        content: [{ text: `القياس-${at}` }],
        ...(header && { header }),
      }));
    element.article = {
      ...article,
      sections: [
        {
          level: 1,
          blocks: [
            { type: "table", rows: [row(true), row(false), row(false)] },
            { type: "table", rows: [[{ content: [{ text: "ضيّق" }] }]] },
          ],
        },
      ],
    };
    element.settings = settingsOnPaper(defaultSettings);
    applyPaper(article, defaultSettings, {
      name: "A5",
      isLandscape: false,
      margins: "normal",
    });
    document.body.append(element);
    await element.updateComplete;
    const [wide, narrow] = element.querySelectorAll("table");
    const room = wide?.parentElement?.clientWidth ?? 0;
    expect(room).toBeCloseTo((108 / 25.4) * 96, -1);
    expect(wide?.getBoundingClientRect().width).toBeGreaterThan(room);
    element.fitTables();
    expect(wide?.getBoundingClientRect().width).toBeLessThanOrEqual(room);
    expect(wide?.getBoundingClientRect().width).toBeGreaterThan(room * 0.9);
    expect(narrow?.style.zoom).toBe("");
    expect(wide?.tHead?.rows).toHaveLength(1);
    expect(wide?.tBodies[0]?.rows).toHaveLength(2);
    expect(narrow?.tHead).toBeNull();
  });

  it("keeps the lines of what the reader wrote", async () => {
    const marked = marksInPlace(article, [
      markOverWords(article, "سنة", { id: "1", text: "أولًا\nثانيًا\nثالثًا" }),
    ]);
    const element = document.createElement("qari-printed-article");
    element.article = marked.article;
    element.drawn = marked.drawn;
    document.body.append(element);
    await element.updateComplete;
    const text = element.querySelector(".written .text");
    const tops = [...(text?.getClientRects() ?? [])].map(({ top }) => top);
    expect(new Set(tops).size).toBe(3);
  });
});
