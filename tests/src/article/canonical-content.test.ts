import { describe, expect, it } from "vitest";
import type { Article, Block, Inline } from "../../../src/article/article.ts";
import { canonicalContent } from "../../../src/article/canonical-content.ts";
import { articleOf, paragraph } from "./sample-article.ts";

const article = articleOf("الفقرة الأولى.", "الفقرة الثانية.");
const content = (changes: Partial<Article>): string =>
  canonicalContent({ ...article, ...changes });
const ofBlock = (block: Block): string =>
  canonicalContent({ sections: [{ level: 1, blocks: [block] }] });
const ofRuns = (...runs: readonly Inline[]): string =>
  ofBlock({ type: "paragraph", content: [...runs] });

describe("canonicalContent", () => {
  it.each<[what: string, changes: Partial<Article>]>([
    ["id", { id: "6d1d8a5e-3a53-4c0c-8a05-0f6a2b8f2c77" }],
    ["title", { title: "عنوان آخر" }],
    ["byline", { byline: "ليلى حداد" }],
    ["direction", { dir: "ltr" }],
    ["language", { lang: "fa" }],
    ["source and address", { source: "صحيفة", url: "https://example.org/1" }],
    [
      "date and cover",
      { publishedAt: "2019-01-30T00:00:00.000Z", cover: "a".repeat(64) },
    ],
  ])("does not change with the %s", (_, changes) => {
    expect(content(changes)).toBe(canonicalContent(article));
  });

  it("does not change with the language, direction or anchor of a part", () => {
    const own: Block = {
      ...paragraph("Own"),
      lang: "en",
      dir: "ltr",
      anchor: "a",
    };
    expect(ofBlock(own)).toBe(ofBlock(paragraph("Own")));
  });

  it.each<[what: string, texts: readonly string[]]>([
    ["a letter", ["الفقرة الأولى.", "الفقرة الثانيه."]],
    ["a mark", ["الفقرةُ الأولى.", "الفقرة الثانية."]],
    ["the order", ["الفقرة الثانية.", "الفقرة الأولى."]],
    ["where a paragraph ends", ["الفقرة الأولى.الفقرة الثانية."]],
  ])("changes with %s", (_, texts) => {
    expect(canonicalContent(articleOf(...texts))).not.toBe(
      canonicalContent(article),
    );
  });

  it("changes with section titles and levels", () => {
    const [section] = article.sections;
    const blocks = section?.blocks ?? [];
    expect(content({ sections: [{ level: 2, blocks }] })).not.toBe(
      canonicalContent(article),
    );
    expect(content({ sections: [{ level: 1, title: "١", blocks }] })).not.toBe(
      canonicalContent(article),
    );
  });

  it("is the same however runs are cut and marks are ordered", () => {
    expect(ofRuns({ text: "قلم" }, { text: " رصاص", marks: [] })).toBe(
      ofRuns({ text: "قلم رصاص" }),
    );
    expect(
      ofRuns({ text: "قلم", marks: [{ type: "strong" }, { type: "em" }] }),
    ).toBe(
      ofRuns({ text: "قلم", marks: [{ type: "em" }, { type: "strong" }] }),
    );
    expect(ofRuns({ text: "pen", marks: [{ type: "span", lang: "en" }] })).toBe(
      ofRuns({ text: "pen" }),
    );
  });

  it("tells a marked word from the same word unmarked, and one link from another", () => {
    const variants = [
      ofRuns({ text: "قلم" }),
      ofRuns({ text: "قلم", marks: [{ type: "strong" }] }),
      ofRuns({
        text: "قلم",
        marks: [{ type: "link", href: "https://a.test" }],
      }),
      ofRuns({
        text: "قلم",
        marks: [{ type: "link", href: "https://b.test" }],
      }),
      ofRuns({ text: "قلم", marks: [{ type: "noteref", id: "1" }] }),
      ofRuns({ text: "قل" }, { text: "م", marks: [{ type: "strong" }] }),
    ];
    expect(new Set(variants).size).toBe(variants.length);
  });

  it("tells kinds of blocks with the same text apart", () => {
    const runs = [{ text: "نص" }];
    const variants: readonly Block[] = [
      { type: "paragraph", content: runs },
      { type: "quote", content: runs },
      { type: "heading", level: 2, content: runs },
      { type: "heading", level: 3, content: runs },
      { type: "list", ordered: false, items: [runs] },
      { type: "list", ordered: true, items: [runs] },
      { type: "list", ordered: true, start: 2, items: [runs] },
      { type: "verse", lines: [[runs]] },
      { type: "verse", lines: [[runs, []]] },
      { type: "table", rows: [[{ content: runs }]] },
      { type: "table", rows: [[{ content: runs, header: true }]] },
      { type: "table", rows: [[{ content: runs }]], caption: runs },
      { type: "image", resource: "a".repeat(64), caption: runs },
      { type: "image", resource: "b".repeat(64), caption: runs },
      { type: "code", text: "نص" },
      { type: "note", id: "1", content: runs },
      { type: "rule" },
    ];
    expect(new Set(variants.map(ofBlock)).size).toBe(variants.length);
  });
});
