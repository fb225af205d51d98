import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { ImportThread } from "../../../../main/importing/import-threads.ts";
import { fetchPage } from "../../../../main/importing/web/fetch-page.ts";
import { temporaryFolders } from "../../temporary-folder.ts";
import { localSites } from "./local-site.ts";

const newSite = localSites();
const folder = temporaryFolders();
const thread = new ImportThread(
  fileURLToPath(
    new URL("../../../../main/importing/import-thread.ts", import.meta.url),
  ),
);
afterAll(() => thread.close());

const read = async (address: string) =>
  thread.read(await fetchPage(address, { allowsPrivate: true }));
const picture = readFileSync(
  new URL("../../../../resources/icons/32x32.png", import.meta.url),
);
const paragraph =
  "في هذه الفقرة كلام يكفي لأن يُعرف أنها من المقالة نفسها، وليست من حواشي الصفحة ولا من قوائمها التي تحيط بها.";
const page = (head: string, body = ""): string =>
  `<!doctype html><html lang="ar"><head><title>عنوان الصفحة</title>${head}</head>
   <body><article><h1>عنوان الصفحة</h1><p>${paragraph}</p>${body}<p>${paragraph}</p><p>${paragraph}</p></article></body></html>`;

const quotedPrintable = (text: string): string =>
  Buffer.from(text)
    .toString("latin1")
    .replaceAll(
      /[^ -<>-~\r\n]/g,
      (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`,
    );

describe("a page that was saved", () => {
  const theirs = `<link rel="canonical" href="https://other.example/theirs">`;
  const from = "https://www.site.example/a";
  const urlOf = async (name: string, content: string) =>
    (await thread.read({ name, bytes: Buffer.from(content) })).article.url;

  it("is not called by the address of another site than it was saved from", async () => {
    expect(
      await urlOf(
        "a.html",
        `<!-- saved from url=(0026)${from} -->${page(theirs)}`,
      ),
    ).toBe(from);
    expect(
      await urlOf(
        "a.mhtml",
        `Snapshot-Content-Location: ${from}\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${from}\r\n\r\n${page(theirs)}\r\n--x--\r\n`,
      ),
    ).toBe(from);
  });

  it("is called by another address of its site, and by any where nothing says where it was", async () => {
    const own = `<link rel="canonical" href="https://m.site.example/own">`;
    expect(
      await urlOf(
        "a.html",
        `<!-- saved from url=(0026)${from} -->${page(own)}`,
      ),
    ).toBe("https://m.site.example/own");
    expect(await urlOf("a.html", page(theirs))).toBe(
      "https://other.example/theirs",
    );
  });

  it("has the pictures that its archive calls by names in which letters are escaped", async () => {
    const { pictures } = await thread.read({
      name: "a.mhtml",
      bytes: Buffer.from(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page("", `<img src="cid:i%401">`)}\r\n--x\r\nContent-Type: image/png\r\nContent-ID: <i@1>\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture.toString("base64")}\r\n--x--\r\n`,
      ),
    });
    expect(pictures).toHaveLength(1);
  });

  it("is read where it is alone in its archive", async () => {
    const { article } = await thread.read({
      name: "a.mht",
      bytes: Buffer.from(
        `From: <Saved by Microsoft Internet Explorer 5>\r\nContent-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${from}\r\n\r\n${quotedPrintable(page(""))}`,
      ),
    });
    expect(article).toMatchObject({ title: "عنوان الصفحة", url: from });
    expect(article.sections[0]?.blocks).toHaveLength(3);
  });

  it("is known by what it says of itself, whatever else it says it is about", async () => {
    const said = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": ["Person", "Organization"], name: "صاحب الموقع" },
        { "@type": "WebSite", name: "الموقع" },
        {
          "@type": ["Thing", "NewsArticle"],
          headline: "عنوان الصفحة",
          author: { name: "ليلى حداد" },
          publisher: { name: "صحيفة الوطن" },
          datePublished: "2024-03-02T08:00:00Z",
        },
      ],
    };
    const { article } = await thread.read({
      name: "a.html",
      bytes: Buffer.from(
        page(
          `<script type="application/ld+json">${JSON.stringify(said)}</script>`,
        ),
      ),
    });
    expect(article).toMatchObject({
      byline: "ليلى حداد",
      source: "صحيفة الوطن",
      publishedAt: "2024-03-02T08:00:00.000Z",
    });
  });

  it.each([
    ["without a name", "https://site.example/photo.png"],
    ["lazyloaded", "https://site.example/photo.jpg"],
  ])(
    "keeps the pictures that were loaded late and saved beside it: %s",
    async (name, source) => {
      const at = folder();
      mkdirSync(join(at, "a_files"));
      writeFileSync(join(at, "a_files/photo.png"), picture);
      writeFileSync(
        join(at, "a.html"),
        page(
          "",
          `<img class="${name}" src="a_files/photo.png" data-src="${source}">`,
        ),
      );
      const { pictures } = await thread.read({ path: join(at, "a.html") });
      expect(pictures).toHaveLength(1);
    },
  );

  it("keeps the notes that it shows only when they are asked for", async () => {
    const { article } = await thread.read({
      name: "a.html",
      bytes: Buffer.from(
        page(
          "",
          `<p>${paragraph}<sup><a href="#fn1">1</a></sup></p><div class="footnote" id="fn1" style="display:none">نص الحاشية</div>`,
        ),
      ),
    });
    expect(article.sections[0]?.blocks.at(-1)).toEqual({
      type: "note",
      id: "fn1",
      content: [{ text: "نص الحاشية" }],
    });
  });

  it.each([
    ["and nothing else", "معلقة امرئ القيس الكبرى"],
    ["beside the site's name", "معلقة امرئ القيس الكبرى - ديوان العرب"],
  ])("keeps the note on its title, %s", async (_what, title) => {
    const { article } = await thread.read({
      name: "a.html",
      bytes: Buffer.from(
        `<!doctype html><html lang="ar"><head><title>${title}</title></head><body><article>
         <h1>معلقة امرئ القيس الكبرى (<a href="#fn1" id="r1">1</a>)</h1>${`<p>${paragraph}</p>`.repeat(4)}
         <div class="footnotes"><p id="fn1"><a href="#r1">1</a> ألقيت في مؤتمر.</p></div></article></body></html>`,
      ),
    });
    expect(article.title).toBe("معلقة امرئ القيس الكبرى");
    const text = [{ text: paragraph }];
    const reference = { text: "1", marks: [{ type: "noteref", id: "fn1" }] };
    expect(article.sections[0]?.blocks).toEqual([
      { type: "paragraph", content: [...text, reference] },
      ...[2, 3, 4].map(() => ({ type: "paragraph", content: text })),
      { type: "note", id: "fn1", content: [{ text: "ألقيت في مؤتمر." }] },
    ]);
  });

  it("is read to its end where it is XHTML, whose tags may close themselves", async () => {
    const { article } = await thread.read({
      name: "a.xhtml",
      bytes: Buffer.from(
        `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>عنوان</title><script src="a.js"/></head><body>${`<p>${paragraph}</p>`.repeat(3)}</body></html>`,
      ),
    });
    expect(article.sections[0]?.blocks).toHaveLength(3);
  });

  const titleOf = async (
    title: string,
    body: string,
    head = "",
  ): Promise<string> =>
    (
      await thread.read({
        name: "a.html",
        bytes: Buffer.from(
          `<!doctype html><html lang="ar"><head><title>${title}</title>${head}</head><body>${body}${`<p>${paragraph}</p>`.repeat(5)}</body></html>`,
        ),
      })
    ).article.title;
  const war = "حرب الماء القادمة";
  const paper = "صحيفة الوطن العربي";

  it.each([
    [
      "that its title ends with",
      `${war} - ${paper}`,
      `<header><h1>${paper}</h1><p>يومية سياسية</p></header><h2>${war}</h2>`,
      "",
    ],
    [
      "that leads to the whole site",
      `${paper} | ${war}`,
      `<h1><a href="/"> ${paper}</a></h1><h2>${war}</h2>`,
      "",
    ],
    [
      "that leads to the whole site by its address",
      `${paper} | ${war}`,
      `<h1><a href="https://site.example/">${paper}</a></h1><h2>${war}</h2>`,
      "",
    ],
    [
      "that the page says is the site's name",
      `${paper} - ${war}`,
      `<h1>${paper}</h1><h2>${war}</h2>`,
      `<meta property="og:site_name" content="${paper}">`,
    ],
  ])(
    "is not called by its site, whose name is the heading %s",
    async (_how, title, body, head) => {
      expect(await titleOf(title, body, head)).toBe(war);
    },
  );

  it.each([
    ["leads to the whole site", `<h1><a href="/">${paper}</a></h1>`, ""],
    [
      "is its publisher's name",
      `<h1>${paper}</h1>`,
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","publisher":{"@type":"Organization","name":"${paper}"}}</script>`,
    ],
  ])(
    "is not called by its only heading where that %s",
    async (_what, body, head) => {
      expect(await titleOf(`${war} - ${paper}`, body, head)).toContain(war);
    },
  );

  it.each([
    [
      "has a lesser heading",
      `${war} - حكاية من الشرق`,
      "<h2>حكاية من الشرق</h2>",
    ],
    [
      "has the site's name below the text",
      `${paper} - ${war}`,
      `${`<p>${paragraph}</p>`.repeat(5)}<h2>${paper}</h2>`,
    ],
    ["leads to the page", `${war} - ${paper}`, `<h2>${paper}</h2>`, "/war"],
  ])(
    "is called by its heading where that %s",
    async (_what, title, below, href = "#top") => {
      expect(
        await titleOf(title, `<h1><a href="${href}">${war}</a></h1>${below}`),
      ).toBe(war);
    },
  );
});

describe("a page that was fetched", () => {
  it("becomes an article with its pictures, its links and its address", async () => {
    const { origin, asked } = await newSite({
      "/مقال": page(
        "",
        `<figure><img src="/a.png" alt="صورة"><figcaption>شرح</figcaption></figure>
         <p><a href="/other">رابط</a> ${paragraph}</p><img src="gone.png" alt="">`,
      ),
      "/a.png": picture,
    });
    const { article, pictures } = await read(`${origin}/مقال`);
    expect(article).toMatchObject({
      title: "عنوان الصفحة",
      url: `${origin}/%D9%85%D9%82%D8%A7%D9%84`,
      lang: "ar",
      dir: "rtl",
    });
    expect(pictures.map(({ bytes }) => Buffer.from(bytes))).toEqual([picture]);
    expect(JSON.stringify(article)).toContain(`${origin}/other`);
    for (const { headers } of asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  it("has the pictures that it loads late, and not what stands in their place", async () => {
    const { origin, asked } = await newSite({
      "/a": page(
        "",
        `<img src="/blank.png" data-src="/photo.png"><img src="/small.png" data-original="/gone.png">`,
      ),
      "/photo.png": picture,
      "/small.png": picture,
      "/blank.png": picture,
    });
    const { pictures } = await read(`${origin}/a`);
    expect(pictures).toHaveLength(1);
    expect(asked.map(({ path }) => path).toSorted()).toEqual([
      "/a",
      "/gone.png",
      "/photo.png",
      "/small.png",
    ]);
  });

  it("is called by the address its own site gives it, and not by another site's", async () => {
    const { origin } = await newSite({
      "/a": page(`<link rel="canonical" href="/own">`),
      "/b": page(`<link rel="canonical" href="https://other.example/theirs">`),
    });
    expect((await read(`${origin}/a`)).article.url).toBe(`${origin}/own`);
    expect((await read(`${origin}/b`)).article.url).toBe(`${origin}/b`);
  });

  it("is not called by its site's own address, which all pages there may name", async () => {
    const { origin } = await newSite({
      "/a": page(`<link rel="canonical" href="/">`),
      "/b": page(
        `<link rel="canonical" href="/"><meta property="og:url" content="/own">`,
      ),
      "/": page(`<link rel="canonical" href="/">`),
    });
    expect((await read(`${origin}/a`)).article.url).toBe(`${origin}/a`);
    expect((await read(`${origin}/b`)).article.url).toBe(`${origin}/own`);
    expect((await read(`${origin}/`)).article.url).toBe(`${origin}/`);
  });

  it("is read in the encoding that came with it", async () => {
    const text = "كلام قصير";
    const { origin } = await newSite({
      "/a": (response) =>
        void response
          .writeHead(200, { "content-type": "text/plain; charset=utf-16le" })
          .end(Buffer.from(`\uFEFF${text}`, "utf16le")),
    });
    const { article } = await read(`${origin}/a`);
    expect(JSON.stringify(article)).toContain(text);
    expect(article.url).toBe(`${origin}/a`);
  });

  it.each([
    [
      "empty without its scripts",
      `<html><head><title>تطبيق</title><script src="app.js"></script></head><body><div id="root"></div></body></html>`,
    ],
    [
      "a plea for scripts",
      `<html><head><title>تطبيق</title></head><body><noscript>يرجى تفعيل جافاسكربت لعرض هذه الصفحة.</noscript><div id="app"><p>يرجى تفعيل JavaScript لعرض هذه الصفحة.</p></div><script src="app.js"></script></body></html>`,
    ],
  ])("says that it needs its scripts: %s", async (_, markup) => {
    const { origin } = await newSite({ "/": markup });
    await expect(read(origin)).rejects.toMatchObject({
      code: "page-needs-scripts",
    });
  });

  it("may be Markdown, called plain text, with its pictures and links", async () => {
    const { origin } = await newSite({
      "/notes/README.md": (response) =>
        void response
          .writeHead(200, { "content-type": "text/plain; charset=utf-8" })
          .end(
            `# عنوان\n\n${paragraph} [رابط](other.html)\n\n![صورة](a.png)\n`,
          ),
      "/notes/a.png": picture,
    });
    const { article, pictures } = await read(`${origin}/notes/README.md`);
    expect(article).toMatchObject({
      title: "عنوان",
      url: `${origin}/notes/README.md`,
    });
    expect(JSON.stringify(article)).toContain(`${origin}/notes/other.html`);
    expect(pictures).toHaveLength(1);
  });

  it("may be a document of another format", async () => {
    const source = new URL("../../../fixtures/pdf/source.pdf", import.meta.url);
    const { origin } = await newSite({
      "/f/مدن.pdf": readFileSync(source),
    });
    const { article } = await read(`${origin}/f/مدن.pdf`);
    expect(article.title).toBe("عن البحر والمدن");
    expect(article.url).toBe(`${origin}/f/%D9%85%D8%AF%D9%86.pdf`);
  });
});
