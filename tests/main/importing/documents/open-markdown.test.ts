import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importDocument } from "../../../../main/importing/import-document.ts";
import { hashOf } from "../../../../main/resources/kept-by-hash.ts";
import { onePixel, onePixelHash } from "../../../fixtures/every-block.ts";
import { temporaryFolders } from "../../temporary-folder.ts";

const newFolder = temporaryFolders();
/** Another picture than `onePixel`. */
const outside = Buffer.concat([onePixel, Buffer.from("خارج")]);

/** Blocks of a file in a folder `notes` with pictures in it and below it; one lies outside. */
async function blocksOf(markdown: string) {
  const folder = newFolder();
  const notes = join(folder, "notes");
  mkdirSync(join(notes, "pictures", "sea"), { recursive: true });
  writeFileSync(join(folder, "outside.png"), outside);
  for (const name of [
    "here.png",
    "pictures/below.png",
    "pictures/sea/two words.png",
  ])
    writeFileSync(join(notes, name), onePixel);
  const path = join(notes, "note.md");
  writeFileSync(path, `# عنوان\n\nفقرة أولى فيها كلام.\n\n${markdown}\n`);
  const { article, pictures } = await importDocument({ path });
  expect(pictures.map(({ hash }) => hash)).not.toContain(hashOf(outside));
  return article.sections.flatMap(({ blocks }) => blocks).slice(1);
}
const image = (rest: object = {}) => ({
  type: "image",
  resource: onePixelHash,
  ...rest,
});

describe("pictures in Markdown", () => {
  it.each([
    ["beside the file", "![مرفأ](here.png)"],
    ["beside it, said so", "![مرفأ](./here.png)"],
    ["below it", "![مرفأ](pictures/below.png)"],
    ["by a name with a space", "![مرفأ](<pictures/sea/two words.png>)"],
    ["by an escaped name", "![مرفأ](pictures/sea/two%20words.png)"],
    [
      "in the text itself",
      `![مرفأ](data:image/png;base64,${onePixel.toString("base64")})`,
    ],
    ["by a reference", "![مرفأ][ص]\n\n[ص]: here.png"],
    ["by a short reference", "![مرفأ]\n\n[مرفأ]: here.png"],
  ])("come in from %s, with their description", async (_where, markdown) => {
    expect(await blocksOf(markdown)).toEqual([image({ alt: "مرفأ" })]);
  });

  it.each([
    ["above the folder", "../outside.png"],
    ["above it, escaped", "%2e%2e/outside.png"],
    ["above it, from below", "pictures/../../outside.png"],
    ["by its whole path", "/etc/hostname"],
    ["as a file's address", "file:///etc/hostname"],
    ["from the web", "https://example.org/a.png"],
    ["as a page", "data:text/html,x"],
  ])("do not come in from %s", async (_where, address) => {
    expect(await blocksOf(`![مرفأ](${address} "عنوان الصورة")\n\nنص.`)).toEqual(
      [
        { type: "paragraph", content: [{ text: "عنوان الصورة" }] },
        { type: "paragraph", content: [{ text: "نص." }] },
      ],
    );
  });

  it("are figures where they stand alone and have a title", async () => {
    expect(await blocksOf('![مرفأ](here.png "المرفأ <ليلًا> & الضوء")')).toEqual(
      [
        image({
          alt: "مرفأ",
          caption: [{ text: "المرفأ <ليلًا> & الضوء" }],
        }),
      ],
    );
  });

  it("are figures by reference, and under each other", async () => {
    expect(
      await blocksOf('![أ][ص]\n![ب](here.png "ثانية")\n\n[ص]: here.png "أولى"'),
    ).toEqual([
      image({ alt: "أ", caption: [{ text: "أولى" }] }),
      image({ alt: "ب", caption: [{ text: "ثانية" }] }),
    ]);
  });

  it("stand after the paragraph that they are in, without a caption", async () => {
    expect(await blocksOf('قبل ![مرفأ](here.png "عنوان") بعد.')).toEqual([
      { type: "paragraph", content: [{ text: "قبل بعد." }] },
      image({ alt: "مرفأ" }),
    ]);
  });
});

describe("verse in Markdown", () => {
  const halves = [
    ["يا قهوةً سكبت في الصبحِ أشواقي", "وأيقظت في دروبِ الحرفِ أوراقي"],
    ["كم ليلةٍ بتُّ والأحلامُ تسألني", "عن موعدِ الفجرِ في أعماقِ أحداقي"],
  ] as const;
  const verse = {
    type: "verse",
    lines: halves.map((line) => line.map((text) => [{ text }])),
  };

  it.each([
    ["a wide gap", "      ", "\n"],
    ["a tab", "\t", "\n"],
    ["a gap, each line by itself", "   ", "\n\n"],
    ["stars", " *** ", "\n"],
    ["an ellipsis", " … ", "\n"],
    ["an ellipsis, each line by itself", "…", "\n\n"],
    ["a row of dots", " ...... ", "\n"],
    ["a row of dots, each line by itself", "......", "\n\n"],
    ["dots in a wide gap", "    ......    ", "\n\n"],
    ["a stroke", " / ", "\n"],
  ])("is found with %s", async (_what, separator, end) => {
    const text = halves.map((line) => line.join(separator)).join(end);
    expect(await blocksOf(text)).toEqual([verse]);
  });

  it("keeps its marks", async () => {
    const [[one, other]] = halves;
    expect(
      await blocksOf(`**${one}**\t${other}\n${halves[1].join("\t")}`),
    ).toEqual([
      {
        ...verse,
        lines: [
          [[{ text: one, marks: [{ type: "strong" }] }], [{ text: other }]],
          verse.lines[1],
        ],
      },
    ]);
  });

  it("is found with a reference to a note in it", async () => {
    const [one, other] = halves.map((line) => line.join(" … "));
    const [block] = await blocksOf(
      `${one}[^1]\n\n${other}\n\n[^1]: في البيت الأول.`,
    );
    expect(block?.type).toBe("verse");
  });

  it.each([
    [
      "two columns",
      "سلمى النجار\tمحررة الصفحة الثقافية\nكريم حداد\tمصور في القسم",
    ],
    ["prose with a gap", "قال   لي صديقي إن الكتاب الذي بحثت عنه طويلًا هنا"],
    [
      "what people say, with pauses",
      "لا أعرف ما أقول... ربما نلتقي غدا\n\nكما تريد يا صديقي... سأنتظرك هناك",
    ],
    [
      "what people say, in one paragraph",
      "<p>لا أعرف ما أقول… ربما نلتقي غدا<br>كما تريد يا صديقي… سأنتظرك هناك</p>",
    ],
    [
      "names and what they are",
      "محمد علي - رئيس الفريق\n\nسعيد حسن - مدرب الفريق",
    ],
    [
      "hours and places",
      "الجلسة الأولى - قاعة الاجتماعات\n\nالجلسة الثانية - المسرح الكبير",
    ],
    ["a pause of many dots", "وصلت إلى البيت متأخرا ..... ولم أجد أحدا هناك"],
    [
      "pauses of many dots",
      "انتظرت طويلا هنا ..... ولم يأت أحد\n\nثم عاد الجميع...... وبقيت وحيدا هنا",
    ],
  ])("is not found in %s", async (_what, text) => {
    const blocks = await blocksOf(text);
    expect(blocks.every(({ type }) => type === "paragraph")).toBe(true);
    expect(JSON.stringify(blocks)).not.toContain("\u2003");
  });

  it("leaves a picture where it stands between its lines", async () => {
    const [[one, other], [third, last]] = halves;
    const line = (text: string) => `<p>${text}</p>`;
    expect(
      await blocksOf(
        `<div class="poem"><p><img src="here.png"></p>${line(one)}${line(other)}<div><img src="here.png"></div><p><span>${third}</span><span>${last}</span></p></div>`,
      ),
    ).toEqual([
      image(),
      { type: "verse", lines: [[[{ text: one }]], [[{ text: other }]]] },
      image(),
      { type: "verse", lines: [verse.lines[1]] },
    ]);
  });

  it("is not found in code and tables", async () => {
    const types = await blocksOf(
      "```\nيا قهوة سكبت في الصبح   وأيقظت في دروب الحرف\n```\n\n| أول الكلام هنا   | وآخره هناك |\n|---|---|\n| نص طويل جدا | نص طويل جدا |",
    );
    expect(types.map(({ type }) => type)).toEqual(["code", "table"]);
  });
});

describe("notes in Markdown", () => {
  it("come in where they are hidden until they are asked for", async () => {
    expect(
      await blocksOf(
        '<p>نص<a href="#n1" role="doc-noteref">1</a></p>\n<div style="display:none"><aside id="n1" role="doc-footnote" hidden>حاشية</aside></div>',
      ),
    ).toEqual([
      {
        type: "paragraph",
        content: [
          { text: "نص" },
          { text: "1", marks: [{ type: "noteref", id: "n1" }] },
        ],
      },
      { type: "note", id: "n1", content: [{ text: "حاشية" }] },
    ]);
  });

  it.each([
    ["prose", "نص المقال.", "paragraph", [{ text: "نص المقال." }]],
    ["a heading", "## مدخل\n\nنص المقال.", "heading", [{ text: "مدخل" }]],
  ])("on the title stay, above %s", async (_what, below, type, content) => {
    const { article } = await importDocument({
      name: "a.md",
      bytes: Buffer.from(
        `# عنوان المقال[^1]\n\n${below}\n\n[^1]: ألقي هذا البحث في مؤتمر.\n`,
      ),
    });
    expect(article.title).toBe("عنوان المقال");
    const blocks = article.sections[0]?.blocks ?? [];
    expect(blocks[0]).toMatchObject({
      type,
      content: [
        ...content,
        { text: "[1]", marks: [{ type: "noteref", id: "fn1" }] },
      ],
    });
    expect(blocks.at(-1)).toEqual({
      type: "note",
      id: "fn1",
      content: [{ text: "ألقي هذا البحث في مؤتمر." }],
    });
  });

  it("are referred to wherever their number stands", async () => {
    const [paragraph] = await blocksOf("نص[^1] ثم نص[^1].\n\n[^1]: حاشية.");
    expect(paragraph).toEqual({
      type: "paragraph",
      content: [
        { text: "نص" },
        { text: "[1]", marks: [{ type: "noteref", id: "fn1" }] },
        { text: " ثم نص" },
        { text: "[1]", marks: [{ type: "noteref", id: "fn1" }] },
        { text: "." },
      ],
    });
  });

  it("on the title of a poem stay with its first line", async () => {
    const line = "يا قهوة سكبت في الصبح أشواقي\tوأيقظت في دروب الحرف أوراقي";
    const { article } = await importDocument({
      name: "a.md",
      bytes: Buffer.from(
        `# قهوة[^1]\n\n${line}\n${line}\n\n[^1]: ألقيت في مؤتمر.\n`,
      ),
    });
    expect(article.title).toBe("قهوة");
    const half = { text: "يا قهوة سكبت في الصبح أشواقي" };
    const other = { text: "وأيقظت في دروب الحرف أوراقي" };
    expect(article.sections[0]?.blocks[0]).toEqual({
      type: "verse",
      lines: [
        [
          [half],
          [other, { text: "[1]", marks: [{ type: "noteref", id: "fn1" }] }],
        ],
        [[half], [other]],
      ],
    });
  });
});
