import { describe, expect, it } from "vitest";
import { withMarks } from "../../../src/exporting/with-marks.ts";
import type { Mark } from "../../../src/marks/mark.ts";
import { articleOf } from "../article/sample-article.ts";

const article = articleOf("خرجنا مع الفجر.");
const mark = (kind: Mark["kind"], exact: string, text?: string): Mark => ({
  id: "1",
  articleId: article.id,
  kind,
  range: {
    start: { section: 0, block: 0, offset: 0 },
    end: { section: 0, block: 0, offset: exact.length },
    quote: { exact, prefix: "", suffix: "" },
  },
  ...(text !== undefined && { text }),
  tags: text === "تأمّل" ? ["سفر"] : [],
  createdAt: "2026-03-01T08:00:00.000Z",
});

describe("an article with what its reader marked", () => {
  it("is the article itself where nothing is marked", () => {
    expect(withMarks(article, [])).toBe(article);
  });

  it("has the places and the reader's words behind the text", () => {
    const written = withMarks(article, [
      mark("highlight", "خرجنا"),
      mark("highlight", "الفجر", "تأمّل"),
      mark("bookmark", "", "هنا وقفت"),
      mark("bookmark", ""),
    ]);
    expect(written.sections.slice(0, -1)).toEqual(article.sections);
    expect(written.sections.at(-1)).toEqual({
      title: "ما علّمته وكتبته",
      level: 1,
      blocks: [
        { type: "quote", content: [{ text: "خرجنا" }] },
        { type: "quote", content: [{ text: "الفجر" }] },
        {
          type: "paragraph",
          content: [
            { text: "تأمّل", marks: [{ type: "strong" }] },
            { text: " #سفر" },
          ],
        },
        {
          type: "paragraph",
          content: [{ text: "هنا وقفت", marks: [{ type: "strong" }] }],
        },
        {
          type: "paragraph",
          content: [{ text: "إشارة", marks: [{ type: "strong" }] }],
        },
      ],
    });
  });
});
