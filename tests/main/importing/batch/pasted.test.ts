import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pastedItem } from "../../../../main/importing/batch/pasted.ts";
import { withIdentity } from "../../../../main/importing/import-file.ts";
import { importDocument } from "../../../../main/importing/import-document.ts";
import { forbiddenIn } from "../forbidden.ts";

describe("what was pasted", () => {
  it("keeps its markup where it has any, and is called by its first words", () => {
    expect(
      pastedItem({ html: "<p>كلام <b>مهم</b></p>", text: "كلام مهم\nوغيره" }),
    ).toEqual({
      kind: "markup",
      source: "كلام مهم",
      content: "<p>كلام <b>مهم</b></p>",
      fragment: {},
    });
    expect(pastedItem({ html: "<style>p{}</style><p>عنوان</p>" }).source).toBe(
      "عنوان",
    );
  });

  it("is plain text where there is no markup", () => {
    expect(pastedItem({ text: "سطر\nوآخر", html: "سطر وآخر" })).toMatchObject({
      kind: "text",
      content: "سطر\nوآخر",
    });
  });

  it("is not called by a whole paragraph", () => {
    const { source } = pastedItem({ text: "كلمة ".repeat(100) });
    expect(source.length).toBeLessThan(125);
    expect(source).toMatch(/كلمة…$/u);
  });

  it.each([
    ["text after a style", "<STYLE>p{}</style ><p>عنوان</p>", "عنوان"],
    ["a style that never ends", "<style>p <p>عنوان</p>", "p عنوان"],
    ["what is no tag", "<p>١ < ٢</p><p>عنوان", "١ عنوان"],
    ["a tag that never ends", "<p>عنوان</p><b class=", "عنوان <b class="],
    ["entities", "<p>عنوان&nbsp;آخر</p>", "عنوان آخر"],
  ])("is named by %s", (_, html, name) => {
    expect(pastedItem({ html }).source).toBe(name);
  });

  it.each(["<", "<style>", "<script><", "&", "</style "])(
    "is named at once where it was made to keep Qari busy: %s",
    (part) => {
      const html = `<p>عنوان</p>\n${part.repeat(200_000)}`;
      expect(pastedItem({ html }).source).toBe("عنوان");
    },
  );

  it.each([{}, { text: " … 123" }, { html: "<p>&nbsp;</p>", text: "" }])(
    "is refused where there is nothing to read: %j",
    (pasted) => {
      expect(() => pastedItem(pasted)).toThrow(
        expect.objectContaining({ code: "nothing-to-read" }),
      );
    },
  );

  it("becomes an article of all that was chosen, and of nothing else in it", async () => {
    const { article } = await importDocument({
      bytes: Buffer.from(
        `<h2>قصيدة</h2><p onclick="x()">كلام <a href="/a">رابط</a> <a href="javascript:x()">آخر</a></p>
         <script>x()</script><iframe src="https://a.example"></iframe><p>خاتمة قصيرة.</p>`,
      ),
      name: "قصيدة.html",
      fragment: { url: "https://a.example/مقال", byline: "كاتب" },
    });
    expect(forbiddenIn(withIdentity(article, { newId: randomUUID }))).toEqual(
      [],
    );
    expect(article).toMatchObject({
      title: "قصيدة",
      byline: "كاتب",
      url: "https://a.example/مقال",
      sections: [
        {
          blocks: [
            {
              content: expect.arrayContaining([
                {
                  text: "رابط",
                  marks: [{ type: "link", href: "https://a.example/a" }],
                },
              ]),
            },
            { content: [{ text: "خاتمة قصيرة." }] },
          ],
        },
      ],
    });
  });
});
