import { describe, expect, it } from "vitest";
import { marksToMarkdown } from "../../../src/marks/marks-markdown.ts";
import { inArticle, quoting } from "./samples.ts";

describe("marks as Markdown", () => {
  it("are quotations with notes below them, by article", () => {
    const mark = quoting("المدينة نائمة\nعند الفجر", {
      color: "green",
      text: "صورة جميلة\nأعود إليها",
      tags: ["وصف", "مدن قديمة"],
      createdAt: "2026-11-03T10:00:00.000Z",
    });
    expect(marksToMarkdown([inArticle(mark)], "ar")).toBe(
      [
        "# علاماتي",
        "## في \\*وصف\\* المدينة",
        "سارة حسن",
        "<https://example.org/city?a=1>",
        "> المدينة نائمة\n> عند الفجر",
        "صورة جميلة  \nأعود إليها",
        "*ملاحظة · أخضر · 2026-11-03 · #وصف · #مدن-قديمة*\n",
      ].join("\n\n"),
    );
  });

  it.each([
    ["# ليس عنوانًا", "> \\# ليس عنوانًا"],
    ["- ليست قائمة", "> \\- ليست قائمة"],
    ["1. ولا هذه", "> 1\\. ولا هذه"],
    ["<script>alert(1)</script>", "> \\<script\\>alert(1)\\</script\\>"],
    ["[رابط](javascript:x)", "> \\[رابط\\](javascript:x)"],
    ["`أمر` و_خط_ و|عمود|", "> \\`أمر\\` و\\_خط\\_ و\\|عمود\\|"],
    ["---", "> \\---"],
    ["![صورة](x) &amp;", "> \\!\\[صورة\\](x) \\&amp;"],
  ])("show %s as it is written", (text, line) => {
    const lines = marksToMarkdown([inArticle(quoting(text))], "en").split("\n");
    expect(lines).toContain(line);
  });

  it("say so by their title when there are none", () => {
    expect(marksToMarkdown([], "en")).toBe("# My marks\n");
  });
});
