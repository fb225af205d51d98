import { describe, expect, it } from "vitest";
import { articleToPlainText } from "../../../src/exporting/plain-text.ts";
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
});
