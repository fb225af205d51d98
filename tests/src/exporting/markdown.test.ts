import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../../../src/article/article.ts";
import { articleToMarkdown } from "../../../src/exporting/markdown.ts";
import { articleOf, paragraph } from "../article/sample-article.ts";

const markdown = new MarkdownIt({ html: true });

/** What a reader of Markdown shows below the title. */
const shown = (...blocks: readonly Block[]): string =>
  markdown
    .render(
      articleToMarkdown(articleOf(...blocks), { picture: () => undefined }),
    )
    .replace(/^<h1>.*<\/h1>\n/u, "")
    .trim();

const paragraphOf = (...content: Inline[]): Block => ({
  type: "paragraph",
  content,
});

describe("lines of an exported text", () => {
  it.each([
    ["- نعم", "+ لا"],
    ["1. أول", "2) ثان"],
    ["عنوان", "==="],
    ["عنوان", "---"],
    ["# أ", "> ب"],
    ["* أ", "~~~"],
  ])("stay lines of a paragraph where they begin with %s and %s", (...ends) => {
    const lines = ["قال:", ...ends];
    expect(shown(paragraph(lines.join("\n")))).toBe(
      `<p>${lines.map((line) => line.replace(">", "&gt;")).join("<br>\n")}</p>`,
    );
  });

  it("stay lines of an item and of a quotation", () => {
    const content = [{ text: "قال:\n- نعم\n- لا" }];
    const lines = "قال:<br>\n- نعم<br>\n- لا";
    expect(shown({ type: "quote", content })).toBe(
      `<blockquote>\n<p>${lines}</p>\n</blockquote>`,
    );
    expect(shown({ type: "list", ordered: false, items: [content] })).toBe(
      `<ul>\n<li>${lines}</li>\n</ul>`,
    );
  });

  it("are each marked as the whole text is", () => {
    expect(
      shown(
        paragraphOf({ text: "- أ\n- ب", marks: [{ type: "strong" }] }),
        paragraphOf({ text: "أ\r\n ب\n\nج", marks: [{ type: "em" }] }),
      ),
    ).toBe(
      "<p><strong>- أ</strong><br>\n<strong>- ب</strong></p>\n<p><em>أ</em><br>\n<em>ب</em><br>\n<em>ج</em></p>",
    );
  });

  it("are no items either where an author's name begins with a dash", () => {
    const article = { ...articleOf(), byline: "- سلمى" };
    expect(
      markdown.render(articleToMarkdown(article, { picture: () => undefined })),
    ).toContain("<p>- سلمى</p>");
  });
});
