import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { exportArticle } from "../../../main/exporting/export-article.ts";
import { linkAddress } from "../../../main/exporting/link-address.ts";
import { writeNarratedBook } from "../../../main/exporting/write-narrated-book.ts";
import { importDocument } from "../../../main/importing/import-document.ts";
import { ZipDocument } from "../../../main/importing/zip/zip-document.ts";
import { openEmbeddedVoice } from "../../../main/speech/embedded-voice.ts";
import type { Article } from "../../../src/article/article.ts";
import { articleText } from "../../../src/article/block-text.ts";
import { publicationOf } from "../../../src/exporting/epub/publication.ts";
import { marksInPlace } from "../../../src/exporting/marks-in-place.ts";
import type { Mark } from "../../../src/marks/mark.ts";
import { defaultReading } from "../../../src/speech/reading-options.ts";
import { anyArticle } from "../../fixtures/any-article.ts";
import {
  everyBlock,
  onePixel,
  onePixelHash,
} from "../../fixtures/every-block.ts";
import { markOver, markOverWords, marked } from "../../fixtures/marked.ts";
import { pack } from "../../fixtures/pack-book.ts";
import { epubFaults, hasJava } from "./epub-check.ts";

const root = join(import.meta.dirname, "../../..");
const modified = new Date("2026-03-02T10:00:00Z");
const options = {
  read: (hash: string) =>
    Promise.resolve(
      hash === onePixelHash
        ? ({ type: "image/png", bytes: new Uint8Array(onePixel) } as const)
        : undefined,
    ),
  assets: join(root, "node_modules"),
  modified,
};
const over = (words: string, more: Partial<Mark> = {}) =>
  markOverWords(everyBlock, words, { id: words, ...more });

/** Over links, a reference, both halves of a verse, cells, code; two over one another; with notes; one lost; a bookmark. */
const marks: readonly Mark[] = [
  over("ومعنا كتاب المسالك والممالك1، وقرأنا", {
    color: "yellow",
    text: "أين؟",
  }),
  over("المسالك والم", {
    color: "green",
    text: "a\nb",
    createdAt: "2026-03-02T08:00:00.000Z",
  }),
  over("في السوق", { color: "pink" }),
  over("كُتبت علينا\nومن كُتبت", { color: "blue", text: "صدر وعجز" }),
  over("الأميال\nالبئر", { color: "purple", tags: ["سفر"] }),
  over("كما رسمها", { text: "ومتى؟" }),
  over('b && c > "d") {\n  go', { color: "yellow", text: "شفرة" }),
  {
    ...over("خبز", { color: "blue", text: "ضاع" }),
    range: {
      start: { section: 0, block: 0, offset: 3 },
      end: { section: 0, block: 0, offset: 9 },
      quote: { exact: "ليس في النص من هذا شيء", prefix: "", suffix: "" },
    },
  },
  { ...over("خيمة"), kind: "bookmark", text: "هنا وقفت" },
];
const { id: _, contentHash: __, ...everyBlockRead } = everyBlock;

const bookOf = (article: Article, theirs: readonly Mark[]) =>
  exportArticle(article, "epub", { ...options, marks: theirs });
const readBack = async (bytes: Uint8Array, name = "كتاب.epub") =>
  (await importDocument({ name, bytes })).article;
const pageOf = async (theirs: readonly Mark[]): Promise<string> =>
  Buffer.from(
    await exportArticle(everyBlock, "html", { ...options, marks: theirs }),
  ).toString();

describe("what a reader marked, in a book", () => {
  const folder = mkdtempSync(join(tmpdir(), "qari-marked-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!hasJava)("has no fault that EPUBCheck knows", async () => {
    const path = join(folder, "marked.epub");
    writeFileSync(path, await bookOf(everyBlock, marks));
    expect(epubFaults(path)).toEqual([]);
  });

  it.skipIf(!hasJava)(
    "has none, wherever marks lie in whatever article",
    async () => {
      const [first, ...others] = fc.sample(anyArticle, 12);
      if (!first) throw new Error("no article");
      const all: Article = {
        ...first,
        sections: [first, ...others].flatMap(({ sections }) => sections),
      };
      const [sample] = fc.sample(marked(fc.constant(all)), 1);
      const path = join(folder, "any.epub");
      writeFileSync(path, await bookOf(all, sample?.marks ?? []));
      expect(epubFaults(path)).toEqual([]);
    },
  );

  it("is no part of the article when it comes back", async () => {
    expect(await readBack(await bookOf(everyBlock, marks))).toEqual(
      everyBlockRead,
    );
  });

  it("is none, wherever marks lie in whatever article", async () => {
    await fc.assert(
      fc.asyncProperty(marked(anyArticle), async ({ article, marks: any }) => {
        const { id: _id, contentHash: _hash, ...made } = article;
        expect(await readBack(await bookOf(article, any))).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });

  it("is none either once somebody has changed the pages", async () => {
    const parts = (theirs?: readonly Mark[]) => {
      const placed = theirs && marksInPlace(everyBlock, theirs);
      const files = publicationOf(placed?.article ?? everyBlock, {
        pictures: [],
        modified,
        address: linkAddress,
        ...(placed && { marks: placed }),
      }).map(({ path, text }): [string, string] => [
        path,
        path.endsWith("section-1.xhtml")
          ? text.replace("<blockquote>", "<details>أضيف</details>$&")
          : text,
      ]);
      return pack(
        Object.fromEntries([["mimetype", "application/epub+zip"], ...files]),
      );
    };
    const plain = await readBack(await parts());
    expect(JSON.stringify(plain)).toContain("أضيف");
    expect(await readBack(await parts(marks))).toEqual(plain);
  });

  it("leads the voice to elements that are each there once", async () => {
    const path = join(folder, "narrated.epub");
    const voice = await openEmbeddedVoice(join(root, "resources/voice"));
    // Ends within a word, and within a sentence of several words.
    const torn = [...marks, over("خرج", { text: "من؟", color: "pink" })];
    await writeNarratedBook(
      everyBlock,
      path,
      {
        ...options,
        marks: torn,
        narration: {
          voice,
          reading: defaultReading,
          rate: 1,
          sound: "mp3",
          level: "word",
        },
      },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    const zip = await ZipDocument.open(
      new Uint8Array(readFileSync(path)),
      path,
    );
    const text = async (name: string) =>
      Buffer.from((await zip.read(`EPUB/${name}`)) ?? "").toString();
    for (const section of [1, 2]) {
      const page = await text(`section-${section}.xhtml`);
      const overlay = await text(`overlay-${section}.smil`);
      const targets = [...overlay.matchAll(/\.xhtml#([^"]+)"/gu)];
      expect(targets.length).toBeGreaterThan(4);
      for (const [, id = ""] of targets)
        expect(page.split(` id="${id}"`)).toHaveLength(2);
    }
    zip.close();
    if (hasJava) expect(epubFaults(path)).toEqual([]);
    const { article } = await importDocument({ path });
    expect(article).toEqual(everyBlockRead);
  });
});

describe("what a reader marked, on a page", () => {
  it("leads from the passage to the note and back", async () => {
    const page = await pageOf(marks);
    const references = [
      ...page.matchAll(/id="(qari-note-\d+-ref)" href="#(qari-note-\d+)"/gu),
    ];
    expect(references).toHaveLength(5);
    for (const [, reference = "", note = ""] of references) {
      expect(page).toMatch(
        new RegExp(`<aside [^>]*role="doc-footnote" id="${note}">`, "u"),
      );
      expect(page).toContain(`role="doc-backlink" href="#${reference}"`);
    }
    expect(page).toContain("[ملاحظة ١]");
  });

  it("has one colour a piece of text: the mark made last lies on top", async () => {
    const page = await pageOf(marks.slice(0, 2));
    expect(page).toContain('<mark class="yellow">ومعنا كتاب </mark>');
    expect(page).toMatch(
      /<mark class="green"><a [^>]+><em>المسالك<\/em> والم<\/a><\/mark>/u,
    );
    expect(page).toMatch(/<mark class="yellow"><a [^>]+>مالك<\/a>/u);
    expect(page).not.toMatch(/<mark[^>]*>[^<]*<mark/u);
  });

  it("draws code line by line as it is", async () => {
    const page = await pageOf(marks);
    expect(page).toContain(
      'if (a &lt; <mark class="yellow">b &amp;&amp; c &gt; &quot;d&quot;) {\n  go</mark>',
    );
  });

  it("lists what has no place in the text behind it, and nothing else", async () => {
    const page = await pageOf(marks);
    const rest = page.slice(page.indexOf('<section class="qari-note">'));
    expect(rest).toContain("ما علّمته وكتبته");
    expect(rest).toContain("ضاع");
    expect(rest).toContain("هنا وقفت");
    expect(rest).not.toContain("أين؟");
  });

  it("shows as text what a reader wrote of markup", async () => {
    const page = await pageOf([over("خبز", { text: "<b>&</b>" })]);
    expect(page).toContain("&lt;b&gt;&amp;&lt;/b&gt;");
  });

  it("is no part of the article when it comes back", async () => {
    const read = async (theirs: readonly Mark[]) =>
      readBack(Buffer.from(await pageOf(theirs)), "صفحة.html");
    const plain = await read([]);
    expect(articleText({ ...everyBlock, ...plain })).toContain("خرجنا");
    expect(await read(marks)).toEqual(plain);
  });
});

it("stays behind the text where a format has no marks", async () => {
  const text = Buffer.from(
    await exportArticle(everyBlock, "md", { ...options, marks }),
  ).toString();
  expect(text.indexOf("أين؟")).toBeGreaterThan(text.indexOf("The end"));
  const whole = await exportArticle(everyBlock, "json", { ...options, marks });
  expect(JSON.parse(Buffer.from(whole).toString())).toEqual(everyBlock);
});

it("is drawn to the very ends of a text", async () => {
  const article: Article = {
    ...everyBlock,
    sections: [
      {
        level: 1,
        blocks: [{ type: "paragraph", content: [{ text: "كلمة" }] }],
      },
    ],
  };
  const page = Buffer.from(
    await exportArticle(article, "html", {
      ...options,
      marks: [markOver(article, 0, 4, { color: "green", text: "كلها" })],
    }),
  ).toString();
  expect(page).toContain('<p><mark class="green">كلمة</mark><sup');
});
