import { describe, expect, it } from "vitest";
import type { Block, Inline, Mark } from "../../../src/article/article.ts";
import { articleToPlainText } from "../../../src/exporting/plain-text.ts";
import { blockText } from "../../../src/article/block-text.ts";
import { importText } from "../../../src/importing/plain-text.ts";
import { articleOf, paragraph } from "../article/sample-article.ts";

describe("an article as plain text", () => {
  it("has the titles of its sections over their blocks, an empty line around each", () => {
    const article = {
      ...articleOf(),
      sections: [
        { level: 1, blocks: [paragraph("مقدمة")] },
        {
          level: 1,
          title: " الفصل\nالأول ",
          blocks: [paragraph("خرجنا."), paragraph("ثم عدنا.")],
        },
        { level: 2, title: "الخاتمة", blocks: [] },
        { level: 2, title: " ", blocks: [paragraph("تمّت")] },
      ],
    };
    expect(articleToPlainText(article)).toBe(
      "عنوان\n\nمقدمة\n\nالفصل الأول\n\nخرجنا.\n\nثم عدنا.\n\nالخاتمة\n\nتمّت\n",
    );
  });

  it("has the pieces of a block a line each, and nothing of what has no text", () => {
    expect(
      articleToPlainText(
        articleOf(
          {
            type: "list",
            ordered: false,
            items: [[{ text: "خبز" }], [{ text: "تمر " }, { text: "وماء" }]],
          },
          { type: "rule" },
          { type: "code", text: "a\nb" },
        ),
      ),
    ).toBe("عنوان\n\nخبز\nتمر وماء\n\na\nb\n");
  });

  it("numbers the items of an ordered list, which the text may refer to", () => {
    const text = articleToPlainText(
      articleOf(
        {
          type: "list",
          ordered: true,
          start: 7,
          items: [[{ text: "خبز" }], [{ text: "تمر" }], [{ text: "ماء" }]],
        },
        "انظر البند 8.",
      ),
    );
    expect(text).toBe("عنوان\n\n7. خبز\n8. تمر\n9. ماء\n\nانظر البند 8.\n");
    const { title, sections } = importText(text, { name: "ملف.txt" });
    expect(title).toBe("عنوان");
    expect(sections[0]?.blocks.map(blockText)).toEqual([
      "7. خبز",
      "8. تمر",
      "9. ماء",
      "انظر البند 8.",
    ]);
  });

  it.each([
    ["ar", "سلمى الكاتب", "بقلم: سلمى الكاتب"],
    ["en", "Salma Haddad", "By Salma Haddad"],
  ])("says who wrote it, in %s, and is read back so", (lang, byline, line) => {
    const text = articleToPlainText({
      ...articleOf("خرجنا فجرًا ومعنا كتاب."),
      lang,
      byline,
    });
    expect(text).toBe(`عنوان\n\n${line}\n\nخرجنا فجرًا ومعنا كتاب.\n`);
    const read = importText(text, { name: "ملف.txt" });
    expect(read.byline).toBe(byline);
    expect(read.sections[0]?.blocks).toHaveLength(1);
  });

  it("has references to notes in brackets, and once in those that they have", () => {
    const reference = (text: string, id = "1"): Inline => ({
      text,
      marks: [{ type: "strong" }, { type: "noteref", id }],
    });
    const textOf = (...content: Inline[]): string =>
      articleToPlainText(articleOf({ type: "paragraph", content }));
    expect(textOf({ text: "سنة 1950" }, reference("1"), { text: "." })).toBe(
      "عنوان\n\nسنة 1950[1].\n",
    );
    expect(textOf({ text: "كتاب" }, reference(" [١] "))).toBe(
      "عنوان\n\nكتاب [١] \n",
    );
    expect(textOf({ text: "كتاب" }, reference("(أ)"))).toBe(
      "عنوان\n\nكتاب(أ)\n",
    );
    expect(textOf(reference(" 1"), reference("2", "2"))).toBe(
      "عنوان\n\n [1][2]\n",
    );
  });

  it("has notes under the labels that refer to them", () => {
    const note = (id: string, text: string): Block => ({
      type: "note",
      id,
      content: [{ text }],
    });
    const reference = (text: string, id: string): Inline => ({
      text,
      marks: [{ type: "noteref", id }],
    });
    expect(
      articleToPlainText(
        articleOf(
          {
            type: "paragraph",
            content: [
              { text: "كتاب" },
              reference("1", "a"),
              { text: " وباب" },
              reference(" (ب)", "b"),
              { text: " وكتاب" },
              reference("*", "a"),
            ],
          },
          note("a", "شرح."),
          note("b", "بيان."),
          note("c", "لا يُحال إليها."),
        ),
      ),
    ).toBe(
      "عنوان\n\nكتاب[1] وباب (ب) وكتاب[*]\n\n[1] شرح.\n\n(ب) بيان.\n\nلا يُحال إليها.\n",
    );
  });

  it("has one pair of brackets around a reference in several weights", () => {
    const noteref: Mark = { type: "noteref", id: "1" };
    expect(
      articleToPlainText(
        articleOf({
          type: "paragraph",
          content: [
            { text: "1", marks: [noteref] },
            { text: "2", marks: [noteref, { type: "em" }] },
          ],
        }),
      ),
    ).toBe("عنوان\n\n[12]\n");
  });
});
