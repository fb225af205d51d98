import { describe, expect, it } from "vitest";
import { plainText } from "../../../../src/importing/walk/inline-builder.ts";
import { walkPage } from "../../../../src/importing/walk/walk-page.ts";
import type { LightElement } from "../../../../src/importing/markup/light-tree.ts";
import { noteMark } from "../../../../src/importing/walk/notes.ts";
import { parseMarkup } from "../../../../src/importing/markup/parse-markup.ts";

/** The blocks of a page, without places and links. */
const blocksOf = (markup: string) => blocksIn(parseMarkup(markup).body);
const blocksIn = (body: LightElement) =>
  walkPage(body, {
    note: (name) => name,
    place: () => undefined,
    link: () => undefined,
  }).blocks;
const itemsOf = (markup: string): readonly string[] =>
  blocksOf(markup).flatMap((block) =>
    block.type === "list" ? block.items.map(plainText) : [],
  );

describe("items of a list", () => {
  it("are also what stands beside them", () => {
    expect(
      itemsOf("<ul>\n مقدمة القائمة\n <li>أول</li> <li>ثان</li> خاتمتها</ul>"),
    ).toEqual(["مقدمة القائمة", "أول", "ثان", "خاتمتها"]);
  });

  it("have the numbers that their page gives them", () => {
    const list = (start: number | undefined, ...items: string[]) => ({
      type: "list",
      ordered: true,
      ...(start !== undefined && { start }),
      items: items.map((text) => [{ text }]),
    });
    expect(blocksOf("<ol start=4><li>د<li>هـ</ol>")).toEqual([
      list(4, "د", "هـ"),
    ]);
    expect(blocksOf("<ol><li>أ<li value=5>هـ<li>و<li value=7>ز</ol>")).toEqual([
      list(undefined, "أ"),
      list(5, "هـ", "و", "ز"),
    ]);
    expect(blocksOf("<ol start=-1><li>أ</ol><ol start=1><li>ب</ol>")).toEqual([
      list(undefined, "أ"),
      list(undefined, "ب"),
    ]);
    expect(blocksOf("<ul start=4><li value=7>أ</ul>")).toEqual([
      { type: "list", ordered: false, items: [[{ text: "أ" }]] },
    ]);
  });

  it("go on counting after a note among them", () => {
    const { body } = parseMarkup("<ol><li>أ<li>ب<li>حاشية<li>ج</ol>");
    body.querySelectorAll("li")[2]?.setAttribute(noteMark, "n");
    expect(blocksIn(body)).toEqual([
      {
        type: "list",
        ordered: true,
        items: [[{ text: "أ" }], [{ text: "ب" }]],
      },
      { type: "note", id: "n", content: [{ text: "حاشية" }] },
      { type: "list", ordered: true, start: 3, items: [[{ text: "ج" }]] },
    ]);
  });

  it("keep the marks of what they quote", () => {
    expect(itemsOf("<ul><li>قال <q>نعم</q> ومضى</li></ul>")).toEqual([
      "قال «نعم» ومضى",
    ]);
  });
});

describe("steps with code, quotations or tables in them", () => {
  const paragraph = (text: string) => ({
    type: "paragraph",
    content: [{ text }],
  });

  it("keep their numbers", () => {
    expect(
      blocksOf(
        "<ol start=2>\n<li>\n<p>نزّل.</p></li><li>شغّل: <pre><code>npm i</code></pre> ثم انتظر.</li><li>أعد كما في الخطوة 2.</li></ol>",
      ),
    ).toEqual([
      paragraph("2. نزّل."),
      paragraph("3. شغّل:"),
      { type: "code", text: "npm i" },
      paragraph("ثم انتظر."),
      paragraph("4. أعد كما في الخطوة 2."),
    ]);
  });

  it("have none where they had none, or are cards", () => {
    expect(
      blocksOf("<ul><li>شغّل: <pre><code>npm i</code></pre></li></ul>"),
    ).toEqual([paragraph("شغّل:"), { type: "code", text: "npm i" }]);
    expect(
      blocksOf("<ol><li><h3>بطاقة</h3>نص</li><li><img src=a></li></ol>نص"),
    ).toEqual([
      expect.objectContaining({ type: "heading" }),
      paragraph("نص"),
      expect.objectContaining({ type: "image" }),
      paragraph("نص"),
    ]);
    expect(
      blocksOf("<ol><li><figure><img src=a></figure></li></ol>نص"),
    ).toEqual([expect.objectContaining({ type: "image" }), paragraph("نص")]);
  });
});

describe("a formula", () => {
  it("is read once", () => {
    expect(
      blocksOf(
        '<p>الطاقة <math><semantics><mi>E</mi><annotation encoding="application/x-tex">E</annotation></semantics></math> كلها</p>',
      ),
    ).toEqual([{ type: "paragraph", content: [{ text: "الطاقة E كلها" }] }]);
  });
});

describe("a caption", () => {
  const image = (source: string, caption?: string) => ({
    type: "image",
    source,
    ...(caption !== undefined && { caption: [{ text: caption }] }),
  });

  it("belongs to the picture of its own figure", () => {
    expect(
      blocksOf(
        "<figure><figure><img src=a></figure><figure><img src=b><figcaption>شرح ب</figcaption></figure></figure>",
      ),
    ).toEqual([image("a"), image("b", "شرح ب")]);
  });

  it("of a whole gallery stands beside those of its pictures", () => {
    expect(
      blocksOf(
        "<figure><figure><img src=a><figcaption>شرح أ</figcaption></figure><figcaption>المعرض</figcaption></figure>",
      ),
    ).toEqual([
      image("a", "شرح أ"),
      { type: "paragraph", content: [{ text: "المعرض" }] },
    ]);
  });

  it("of a table stays beside that of its figure", () => {
    expect(
      blocksOf(
        "<figure><table><caption>عنوان الجدول</caption><tr><td>أ</td><td>ب</td></tr></table><figcaption>المصدر</figcaption></figure>",
      ),
    ).toEqual([
      expect.objectContaining({
        type: "table",
        caption: [{ text: "عنوان الجدول" }],
      }),
      { type: "paragraph", content: [{ text: "المصدر" }] },
    ]);
  });
});

describe("a picture", () => {
  it.each([
    ["loaded late", `src="/spacer.gif" data-src="/photo.jpg"`, "/photo.jpg"],
    [
      "loaded late, from several",
      `src="/spacer.gif" data-srcset="/s.jpg 320w, /photo.jpg 1200w"`,
      "/photo.jpg",
    ],
    [
      "in place of a point",
      `width=1 height=1 src="/1.gif" data-src="/photo.jpg"`,
      "/photo.jpg",
    ],
    [
      "the widest that is needed",
      `srcset="/s.jpg 320w,/l,1.jpg 1600w, /xl.jpg 4000w"`,
      "/l,1.jpg",
    ],
    ["the narrowest of large ones", `srcset="/a 9000w, /b 3000w"`, "/b"],
    ["the sharpest that is needed", `srcset="/a, /b 2x, /c 4x"`, "/b"],
  ])("is the photo: %s", (_, attributes, source) => {
    expect(blocksOf(`<p>نص<img ${attributes}>`)).toContainEqual(
      expect.objectContaining({ type: "image", source }),
    );
  });

  it("is none where it only counts visits", () => {
    expect(blocksOf(`<p>نص<img width=1 height=1 src="/1.gif">`)).toHaveLength(
      1,
    );
  });
});
