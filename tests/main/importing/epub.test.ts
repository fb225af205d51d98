import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportArticle } from "../../../main/exporting/export-article.ts";
import {
  importDocument,
  type ImportedDocument,
} from "../../../main/importing/import-document.ts";
import type { Section } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";
import {
  everyBlock,
  onePixel,
  onePixelHash,
} from "../../fixtures/every-block.ts";
import { pack, partsOf, type Parts } from "../../fixtures/pack-book.ts";

const fixture = (name: string): Parts =>
  partsOf(join(import.meta.dirname, "../../fixtures", name, "source.epub"));

/** What becomes of a book; a part given as `undefined` is left out. */
const read = async (
  parts: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<ImportedDocument["article"]> => {
  const kept: Record<string, string | Uint8Array> = {};
  for (const [name, content] of Object.entries(parts))
    if (content !== undefined) kept[name] = content;
  const { article } = await importDocument({
    name: "كتاب.epub",
    bytes: await pack(kept),
  });
  return article;
};
const outline = ({
  sections,
}: ImportedDocument["article"]): readonly (readonly unknown[])[] =>
  sections.map(({ title, level }) => [title, level]);
const texts = ({ blocks }: Section): readonly string[] => blocks.map(blockText);
const text = (content: string | Uint8Array | undefined): string =>
  Buffer.from(content ?? "").toString();

const container = (path: string): string =>
  `<container><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`;
interface Small {
  readonly metadata?: string;
  readonly manifest?: string;
  readonly spine?: string;
  readonly nav?: string;
}
/** A package at the root, of pages `a.xhtml`, `b.xhtml`, … that are given beside it. */
const packageOf = (
  pages: readonly string[],
  { metadata = "", manifest = "", spine, nav }: Small = {},
): Parts => ({
  mimetype: "application/epub+zip",
  "META-INF/container.xml": container("package.opf"),
  "package.opf": `<package version="3.0"><metadata><title>كتاب التجربة</title>${metadata}</metadata><manifest>${pages
    .map(
      (page) =>
        `<item id="${page}" href="${page}.xhtml" media-type="application/xhtml+xml"/>`,
    )
    .join("")}${
    nav === undefined
      ? ""
      : `<item id="nav" properties="nav" href="nav.xhtml" media-type="application/xhtml+xml"/>`
  }${manifest}</manifest><spine>${
    spine ?? pages.map((page) => `<itemref idref="${page}"/>`).join("")
  }</spine></package>`,
  ...(nav !== undefined && {
    "nav.xhtml": `<html><body><nav epub:type="toc"><ol>${nav}</ol></nav></body></html>`,
  }),
});
const page = (body: string): string => `<html><body>${body}</body></html>`;

describe("a broken book is read as far as it goes", () => {
  const book = fixture("epub-2");
  const whole = read(book);

  it.each<
    [what: string, change: Record<string, string | Uint8Array | undefined>]
  >([
    ["without a mimetype", { mimetype: undefined }],
    ["with a wrong mimetype", { mimetype: "application/zip" }],
    ["without a container file", { "META-INF/container.xml": undefined }],
    [
      "with a container file that leads elsewhere",
      { "META-INF/container.xml": container("nowhere/content.opf") },
    ],
    [
      "with an absolute path to its package",
      { "META-INF/container.xml": container("/OEBPS/content.opf") },
    ],
    [
      "with its package in UTF-16",
      {
        "OEBPS/content.opf": Buffer.from(
          `\uFEFF${text(book["OEBPS/content.opf"]).replace("utf-8", "utf-16")}`,
          "utf16le",
        ),
      },
    ],
    [
      "with absolute paths in its package",
      {
        "OEBPS/content.opf": text(book["OEBPS/content.opf"]).replaceAll(
          'href="Text/',
          'href="/OEBPS/Text/',
        ),
      },
    ],
    [
      "with paths that climb out of it and come back",
      {
        "OEBPS/content.opf": text(book["OEBPS/content.opf"]).replaceAll(
          'href="Text/',
          'href="../../../OEBPS/Text/',
        ),
      },
    ],
    [
      "with names in another case",
      {
        "OEBPS/Text/two-a.xhtml": undefined,
        "OEBPS/TEXT/Two-A.XHTML": text(book["OEBPS/Text/two-a.xhtml"]),
      },
    ],
  ])("%s", async (_, change) => {
    const changed = await read({ ...book, ...change });
    expect(outline(changed)).toEqual(outline(await whole));
    expect(changed.sections.map(texts)).toEqual(
      (await whole).sections.map(texts),
    );
  });

  it("without contents: pages that begin with a heading are sections", async () => {
    const article = await read({ ...book, "OEBPS/toc.ncx": undefined });
    expect(outline(article)).toEqual([
      ["الباب الأول", 1],
      ["الباب الثاني", 1],
      ["الحواشي", 1],
    ]);
    expect(article.sections[1] && texts(article.sections[1])).toHaveLength(3);
  });

  it("without a spine: its pages in the order they are named", async () => {
    const article = await read({
      ...packageOf(["b", "a"], { spine: "" }),
      "a.xhtml": page("<p>الصفحة الثانية.</p>"),
      "b.xhtml": page("<p>الصفحة الأولى.</p>"),
    });
    expect(article.sections.flatMap(texts)).toEqual([
      "الصفحة الأولى.",
      "الصفحة الثانية.",
    ]);
  });

  it("whose identifier is no address: without it", async () => {
    const of = (identifier: string) =>
      read({
        ...packageOf(["a"], {
          metadata: `<identifier>${identifier}</identifier>`,
        }),
        "a.xhtml": page("<p>نص.</p>"),
      });
    expect((await of("https://examp\uFFFFle.org/ports")).url).toBeUndefined();
    expect((await of("https://example.org/رحلة")).url).toBe(
      "https://example.org/رحلة",
    );
  });

  it("whose archive names a part twice, and a page that stands twice in its order", async () => {
    const article = await read({
      ...packageOf(["a"], {
        spine: '<itemref idref="a"/><itemref idref="a"/>',
      }),
      "a.xhtml": page("<p>مرة واحدة.</p>"),
    });
    expect(article.sections.flatMap(texts)).toEqual(["مرة واحدة."]);
  });
});

describe("a book that cannot be read", () => {
  const good = {
    ...packageOf(["a"]),
    "a.xhtml": page("<p>نص من الكتاب.</p>"),
  };
  const encryption = (algorithm: string): string =>
    `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/></EncryptedData></encryption>`;
  const aes = "http://www.w3.org/2001/04/xmlenc#aes256-cbc";

  it.each<[what: string, parts: Parts, code: string, says: RegExp]>([
    [
      "locked by Adobe",
      {
        ...good,
        "META-INF/encryption.xml": encryption(aes.replace("256", "128")),
        "META-INF/rights.xml": "<rights/>",
      },
      "document-protected",
      /Adobe ADEPT/,
    ],
    [
      "locked by LCP",
      {
        ...good,
        "META-INF/encryption.xml": encryption(aes),
        "META-INF/license.lcpl": "{}",
      },
      "document-protected",
      /Readium LCP/,
    ],
    [
      "locked by Apple",
      { ...good, "META-INF/sinf.xml": "<sinf/>" },
      "document-protected",
      /Apple FairPlay/,
    ],
    [
      "locked by someone else",
      { ...good, "META-INF/encryption.xml": encryption("urn:lock") },
      "document-protected",
      /unknown lock/,
    ],
    [
      "of fixed pages",
      {
        ...good,
        ...packageOf(["a"], {
          metadata: '<meta property="rendition:layout">pre-paginated</meta>',
        }),
      },
      "document-fixed-layout",
      /laid out/,
    ],
    [
      "of fixed pages, as Apple says it",
      {
        ...good,
        "META-INF/com.apple.ibooks.display-options.xml":
          '<display_options><platform name="*"><option name="fixed-layout">true</option></platform></display_options>',
      },
      "document-fixed-layout",
      /laid out/,
    ],
    [
      "without a package",
      { mimetype: "application/epub+zip", "a.xhtml": page("<p>نص.</p>") },
      "document-damaged",
      /no package/,
    ],
    [
      "without any of its pages",
      packageOf(["a"]),
      "document-damaged",
      /none of the pages/,
    ],
    [
      "without words",
      { ...packageOf(["a"]), "a.xhtml": page("<p>…</p>") },
      "document-empty",
      /nothing to read/,
    ],
    [
      "of elements without end",
      { ...packageOf(["a"]), "a.xhtml": page("<div>".repeat(10_000)) },
      "document-too-deep",
      /elements/,
    ],
    [
      "whose package is nested without end",
      { ...good, "package.opf": "<a>".repeat(10_000) },
      "document-too-deep",
      /elements/,
    ],
    [
      "that unpacks to more than anyone writes",
      { ...good, "a.xhtml": new Uint8Array(70 * 1024 * 1024) },
      "document-too-heavy",
      /unpacks/,
    ],
  ])("is refused by name: %s", async (_, parts, code, says) => {
    await expect(read(parts)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(says),
    });
  });

  it("is refused by name: half a file, and names that lead out of it", async () => {
    const bytes = await pack(good);
    await expect(
      importDocument({ name: "a.epub", bytes: bytes.subarray(0, 300) }),
    ).rejects.toMatchObject({ code: "document-damaged" });
    const evil = (await pack({ ...good, "bb/evil": "x" }))
      .toString("latin1")
      .replaceAll("bb/evil", "../evil");
    await expect(
      importDocument({ name: "a.epub", bytes: Buffer.from(evil, "latin1") }),
    ).rejects.toMatchObject({ code: "document-unsafe" });
  });

  it("is read where only its fonts are obfuscated, or one of its pages is fixed", async () => {
    const article = await read({
      ...packageOf(["a", "b"], {
        spine:
          '<itemref idref="a"/><itemref idref="b" properties="rendition:layout-pre-paginated"/>',
      }),
      "a.xhtml": page("<p>نص من الكتاب.</p>"),
      "b.xhtml": page("<p>خريطة.</p>"),
      "META-INF/encryption.xml": encryption("http://ns.adobe.com/pdf/enc#RC"),
    });
    expect(article.sections.flatMap(texts)).toEqual([
      "نص من الكتاب.",
      "خريطة.",
    ]);
  });
});

describe("the parts of a book", () => {
  it("that share an id keep their links apart", async () => {
    const article = await read({
      ...packageOf(["a", "b"], {
        nav: '<li><a href="a.xhtml">أول</a></li><li><a href="b.xhtml">ثان</a></li>',
      }),
      "a.xhtml": page(
        '<p>هنا <a href="#x">الأول</a> و<a href="b.xhtml#x">الثاني</a>.</p><p id="x">مكان أول.</p>',
      ),
      "b.xhtml": page('<p>كلام.</p><p id="x">مكان ثان.</p>'),
    });
    const [first, second] = article.sections;
    expect(first?.blocks[0]).toMatchObject({
      content: [
        { text: "هنا " },
        { text: "الأول", marks: [{ type: "link", href: "#x" }] },
        { text: " و" },
        { text: "الثاني", marks: [{ type: "link", href: "#x-2" }] },
        { text: "." },
      ],
    });
    expect(first?.blocks[1]?.anchor).toBe("x");
    expect(second?.blocks[1]?.anchor).toBe("x-2");
  });

  it("that go on from each other are one section, and several sections may be in one", async () => {
    const article = await read({
      ...packageOf(["a", "b", "c"], {
        nav: '<li><a href="a.xhtml#one">أول</a></li><li><a href="a.xhtml#two">ثان</a></li><li><a href="c.xhtml">ثالث</a></li>',
      }),
      "a.xhtml": page(
        '<p>إهداء.</p><h2 id="one">أول</h2><p>من الأول.</p><div id="two"><h2>ثان</h2><p>من الثاني.</p></div>',
      ),
      "b.xhtml": page("<p>تتمة الثاني.</p>"),
      "c.xhtml": page("<h2>غير ذلك</h2><p>من الثالث.</p>"),
    });
    expect(
      article.sections.map((section) => [section.title, texts(section)]),
    ).toEqual([
      [undefined, ["إهداء."]],
      ["أول", ["من الأول."]],
      ["ثان", ["من الثاني.", "تتمة الثاني."]],
      ["ثالث", ["غير ذلك", "من الثالث."]],
    ]);
  });

  it("that declare entities without end are not unfolded", async () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "${"ها".repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]>`;
    const article = await read({
      ...packageOf(["a"]),
      "a.xhtml": `${bomb}${page("<p>ضحك &b; ثم سكت.</p>")}`,
    });
    expect(article.sections.flatMap(texts).join()).not.toContain("هاها");
  });
});

describe("the cover of a book", () => {
  const manifest = `<item id="p" href="c.png" media-type="image/png"/>`;

  it("is the picture on the page that only the guide calls so", async () => {
    const book = packageOf(["a", "b"], { manifest });
    const article = await read({
      ...book,
      "package.opf": text(book["package.opf"]).replace(
        "</package>",
        `<guide><reference type="cover" href="a.xhtml"/></guide></package>`,
      ),
      "a.xhtml": page(`<p><img src="c.png" data-original="/d.png"/></p>`),
      "b.xhtml": page("<h1>فصل</h1><p>متن الفصل.</p>"),
      "c.png": onePixel,
    });
    expect(article.cover).toBe(onePixelHash);
    expect(article.sections.map(texts)).toEqual([["متن الفصل."]]);
  });

  it("may be drawn with a prefix", async () => {
    const article = await read({
      ...packageOf(["a"], { manifest }),
      "a.xhtml": page(
        `<h1>فصل</h1><p>متن الفصل.</p><svg:svg><svg:image xlink:href="c.png"/></svg:svg>`,
      ),
      "c.png": onePixel,
    });
    expect(article.sections[0]?.blocks[1]).toMatchObject({
      type: "image",
      resource: onePixelHash,
    });
  });
});

describe("what a book holds beside its text", () => {
  it("is not read: numbers of printed pages, and what few readers can show", async () => {
    const article = await read({
      ...packageOf(["a"]),
      "a.xhtml": page(
        `<h1>فصل</h1><p>أول <span epub:type="pagebreak" id="p12">12</span>النص <span role="doc-pagebreak">صفحة ١٣</span>وآخره.</p>
         <epub:switch><epub:case required-namespace="x"><p>رسم</p></epub:case><epub:default><p>نص بديل.</p></epub:default></epub:switch>`,
      ),
    });
    expect(article.sections.map(texts)).toEqual([
      ["أول النص وآخره.", "نص بديل."],
    ]);
  });

  it("is not taken for its contents: a list of printed pages", async () => {
    const book = packageOf(["a", "b"], { nav: "" });
    const article = await read({
      ...book,
      "nav.xhtml": page(
        `<nav epub:type="page-list"><ol><li><a href="a.xhtml">1</a></li><li><a href="b.xhtml">2</a></li></ol></nav>`,
      ),
      "a.xhtml": page("<h1>أول</h1><p>متن.</p>"),
      "b.xhtml": page("<h1>ثان</h1><p>متن.</p>"),
    });
    expect(outline(article)).toEqual([
      ["أول", 1],
      ["ثان", 1],
    ]);
  });
});

describe("in what a book calls a poem", () => {
  const one = "قفا نبك من ذكرى حبيب ومنزل";
  const other = "بسقط اللوى بين الدخول فحومل";
  const blocksOf = async (body: string) => {
    const article = await read({
      ...packageOf(["a"]),
      "a.xhtml": page(`<p>من <a href="#l2">هنا</a>.</p>${body}`),
    });
    return article.sections.flatMap(({ blocks }) => blocks).slice(1);
  };
  const reference = '<a epub:type="noteref" href="#n1">1</a>';
  const referred = {
    text: "1",
    marks: [{ type: "noteref", id: "n1" }],
  };
  const note = { type: "note", id: "n1", content: [{ text: "شرح البيت." }] };

  it("a note is none of its lines", async () => {
    expect(
      await blocksOf(
        `<div class="poem"><p>${one}${reference}</p><p>${other}</p><p epub:type="footnote" id="n1">شرح البيت.</p></div>`,
      ),
    ).toEqual([
      {
        type: "verse",
        lines: [[[{ text: one }, referred]], [[{ text: other }]]],
      },
      note,
    ]);
  });

  it("a note under its line ends the poem, which goes on after it", async () => {
    expect(
      await blocksOf(
        `<div class="poem"><div><p>${one}${reference}</p><p epub:type="footnote" id="n1">شرح البيت.</p></div><p>${other}</p></div>`,
      ),
    ).toEqual([
      { type: "verse", lines: [[[{ text: one }, referred]]] },
      note,
      { type: "verse", lines: [[[{ text: other }]]] },
    ]);
  });

  it("what leads to the poem leads to its first line", async () => {
    const blocks = await blocksOf(
      `<div class="poem" id="l2"><p>${one}</p><div><p>${other}${reference}</p><p epub:type="footnote" id="n1">شرح البيت.</p></div><p>${one}</p></div>`,
    );
    expect(blocks.map(({ type, anchor }) => [type, anchor])).toEqual([
      ["verse", "l2"],
      ["note", undefined],
      ["verse", undefined],
    ]);
  });

  it.each([
    ["a link", reference],
    ["a raised link", `<sup>${reference}</sup>`],
  ])("a reference that is %s is no half of a line", async (_what, link) => {
    expect(
      await blocksOf(
        `<div class="poem"><p><span>${one}</span>${link}</p><p><span>${other}</span></p></div><aside epub:type="footnote" id="n1">شرح البيت.</aside>`,
      ),
    ).toEqual([
      {
        type: "verse",
        lines: [[[{ text: one }, referred]], [[{ text: other }]]],
      },
      note,
    ]);
  });

  it.each([
    ["a line", `<p>${one}</p><p id="l2">${other}</p>`],
    [
      "a line of two halves",
      `<p><span>${one}</span><span>${other}</span></p><p id="l2"><span>${one}</span><span>${other}</span></p>`,
    ],
    [
      "a half",
      `<p>${one}</p><p><span>${one}</span><span id="l2">${other}</span></p>`,
    ],
    [
      "a stanza",
      `<p>${one}</p><div id="l2"><p>${one}</p><p>${other}</p></div>`,
    ],
    [
      "a place between lines",
      `<p>${one}</p><p><a id="l2"></a></p><p>${other}</p>`,
    ],
    [
      "a row",
      `<table><tr><td>${one}</td><td>${other}</td></tr><tr id="l2"><td>${one}</td><td>${other}</td></tr></table>`,
    ],
  ])("%s keeps what leads to it", async (_what, lines) => {
    const [poem, ...more] = await blocksOf(`<div class="poem">${lines}</div>`);
    expect(more).toEqual([]);
    expect(poem).toMatchObject({ type: "verse", anchor: "l2" });
  });
});

describe("the notes of a book", () => {
  it("come in from where the book hides them", async () => {
    const article = await read({
      ...packageOf(["a"]),
      "a.xhtml":
        page(`<h1>الفصل الأول</h1><p>نص<a epub:type="noteref" href="#n1">1</a> ثم<a epub:type="noteref" href="#n2">2</a>.</p>
          <section epub:type="footnotes" hidden="hidden"><h2>الحواشي</h2><aside epub:type="footnote" id="n1">حاشية أولى.</aside><aside epub:type="footnote" id="n2" style="display: none">حاشية ثانية.</aside><aside epub:type="footnote" id="n3">حاشية لا يشار إليها.</aside></section><p>تتمة النص.</p>`),
    });
    expect(article.sections[0]?.blocks).toEqual([
      {
        type: "paragraph",
        content: [
          { text: "نص" },
          { text: "1", marks: [{ type: "noteref", id: "n1" }] },
          { text: " ثم" },
          { text: "2", marks: [{ type: "noteref", id: "n2" }] },
          { text: "." },
        ],
      },
      { type: "note", id: "n1", content: [{ text: "حاشية أولى." }] },
      { type: "note", id: "n2", content: [{ text: "حاشية ثانية." }] },
      { type: "note", id: "n3", content: [{ text: "حاشية لا يشار إليها." }] },
      { type: "paragraph", content: [{ text: "تتمة النص." }] },
    ]);
  });

  const contents =
    '<li><a href="a.xhtml">الفصل الأول</a></li><li><a href="b.xhtml">الفصل الثاني</a></li>';
  it.each([
    ["without contents", undefined],
    ["with contents", contents],
    ["with contents that say its number", contents.replace("الأول", "الأول1")],
  ])("on the title of a chapter stay, %s", async (_what, nav) => {
    const article = await read({
      ...packageOf(["a", "b"], { ...(nav !== undefined && { nav }) }),
      "a.xhtml": page(
        '<h1>الفصل الأول<sup><a epub:type="noteref" href="#n1" id="r1">1</a></sup></h1><p>نص الفصل.</p><aside epub:type="footnote" id="n1"><a href="#r1">1</a> حاشية العنوان.</aside>',
      ),
      "b.xhtml": page("<h1>الفصل الثاني</h1><p>نص.</p>"),
    });
    expect(article.sections[0]).toEqual({
      title: "الفصل الأول",
      level: 1,
      blocks: [
        {
          type: "paragraph",
          content: [
            { text: "نص الفصل." },
            { text: "1", marks: [{ type: "noteref", id: "n1" }] },
          ],
        },
        { type: "note", id: "n1", content: [{ text: "حاشية العنوان." }] },
      ],
    });
  });

  it("on the title of a chapter stay where only the heading can hold their number", async () => {
    const article = await read({
      ...packageOf(["a", "b"], { nav: contents }),
      "a.xhtml": page(
        '<h1>الفصل الأول<sup><a epub:type="noteref" href="#n1">1</a></sup></h1><ul><li>بند.</li></ul><aside epub:type="footnote" id="n1">حاشية العنوان.</aside>',
      ),
      "b.xhtml": page("<h1>الفصل الثاني</h1><p>نص.</p>"),
    });
    expect(article.sections[0]?.blocks[0]).toEqual({
      type: "heading",
      level: 1,
      content: [
        { text: "الفصل الأول" },
        { text: "1", marks: [{ type: "noteref", id: "n1" }] },
      ],
    });
  });
});

describe("an article that went out as EPUB", () => {
  it("comes in again as it was", async () => {
    const bytes = await exportArticle(everyBlock, "epub", {
      read: (hash) =>
        Promise.resolve(
          hash === onePixelHash
            ? { type: "image/png", bytes: new Uint8Array(onePixel) }
            : undefined,
        ),
      assets: join(import.meta.dirname, "../../../node_modules"),
      modified: new Date("2026-03-02T10:00:00Z"),
    });
    const { article, pictures } = await importDocument({
      name: "a.epub",
      bytes,
    });
    expect(pictures.map(({ hash }) => hash)).toEqual([onePixelHash]);
    const { sections, ...described } = article;
    expect(everyBlock).toMatchObject(described);
    expect(
      sections.map((section) => [
        section.title,
        section.level,
        section.blocks.map(({ type }) => type),
        texts(section),
      ]),
    ).toEqual(
      everyBlock.sections.map((section) => [
        section.title,
        section.level,
        section.blocks.map(({ type }) => type),
        texts(section),
      ]),
    );
    expect(sections[0]?.blocks[5]).toEqual(everyBlock.sections[0]?.blocks[5]);
    expect(sections[1]?.blocks.slice(1, 2)).toEqual(
      everyBlock.sections[1]?.blocks.slice(1, 2),
    );
  });
});
