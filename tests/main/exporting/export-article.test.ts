import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bookFonts } from "../../../main/exporting/book-fonts.ts";
import encode, { init } from "@jsquash/avif/encode.js";
import { importDocument } from "../../../main/importing/import-document.ts";
import { imageType } from "../../../main/resources/image-type.ts";
import { hashOf } from "../../../main/resources/kept-by-hash.ts";
import { keptPicture } from "../../../main/resources/kept-picture.ts";
import { exportArticle } from "../../../main/exporting/export-article.ts";
import { linkAddress } from "../../../main/exporting/link-address.ts";
import { publicationOf } from "../../../src/exporting/epub/publication.ts";
import type { Article, Block, Inline } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";
import {
  everyBlock,
  onePixel,
  onePixelHash,
} from "../../fixtures/every-block.ts";
import { markOverWords } from "../../fixtures/marked.ts";
import { epubFaults, hasJava } from "./epub-check.ts";

/** A picture with a slope of grey. */
async function avifOf(width: number, height: number): Promise<ArrayBuffer> {
  await init({
    wasmBinary: readFileSync(
      join(assets, "@jsquash/avif/codec/enc/avif_enc.wasm"),
    ),
  });
  const data = Uint8ClampedArray.from(
    { length: width * height * 4 },
    (_, at) => (at % 4 === 3 ? 255 : at % 200),
  );
  return encode({ width, height, data, colorSpace: "srgb" });
}
const assets = join(import.meta.dirname, "../../../node_modules");
const modified = new Date("2026-03-02T10:00:00Z");
const read = (hash: string) =>
  Promise.resolve(
    hash === onePixelHash
      ? ({ type: "image/png", bytes: new Uint8Array(onePixel) } as const)
      : undefined,
  );
const options = { read, assets, modified };
const textOf = async (format: "html" | "md" | "txt"): Promise<string> =>
  Buffer.from(await exportArticle(everyBlock, format, options)).toString();

if (!hasJava)
  console.warn("EPUBCheck is passed over: there is no Java to run it with.");

describe("an exported EPUB", () => {
  const folder = mkdtempSync(join(tmpdir(), "qari-epub-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const [first, second] = everyBlock.sections;
  const { cover: _, ...coverless } = everyBlock;
  /** Without a title, from left to right, with names that are there twice, a picture that is gone, odd addresses and letters. */
  const odd: Article = {
    ...coverless,
    lang: "en",
    dir: "ltr",
    title: "  ",
    sections: [
      { level: 3, blocks: [] },
      ...(first ? [first, { ...first, level: 6, title: " " }] : []),
      ...(second ? [second] : []),
      {
        level: 1,
        blocks: [
          { type: "image", resource: "1".repeat(64) },
          {
            type: "paragraph",
            content: [
              { text: "\u0007\uD800 أ\u0000", marks: [{ type: "strong" }] },
              {
                text: "هنا",
                marks: [{ type: "link", href: "https://[not a host/" }],
              },
              {
                text: "وهنا",
                marks: [
                  { type: "link", href: 'https://مثال.إختبار/مسار?س="<>"' },
                ],
              },
              {
                text: "وبريد",
                marks: [{ type: "link", href: "mailto:a b@c.d" }],
              },
            ],
          },
        ],
      },
    ],
  };
  const articles: Readonly<Record<string, Article>> = {
    "of every block": everyBlock,
    "of all that is odd": odd,
  };

  it.skipIf(!hasJava).each(Object.entries(articles))(
    "%s has no fault that EPUBCheck knows",
    async (name, article) => {
      const file = join(folder, `${name}.epub`);
      const fonts = await bookFonts(assets);
      writeFileSync(
        file,
        await exportArticle(article, "epub", { ...options, fonts }),
      );
      expect(epubFaults(file)).toEqual([]);
    },
  );

  it("holds an AVIF picture as WebP, which all readers have to know", async () => {
    const avif = new Uint8Array(await avifOf(8, 6));
    const article: Article = {
      ...coverless,
      sections: [
        {
          level: 1,
          blocks: [{ type: "image", resource: onePixelHash, alt: "" }],
        },
      ],
    };
    const bytes = await exportArticle(article, "epub", {
      ...options,
      read: () => Promise.resolve({ type: "image/avif", bytes: avif }),
    });
    const { article: again, pictures } = await importDocument({
      name: "a.epub",
      bytes,
    });
    const [picture] = pictures;
    expect(imageType(picture?.bytes ?? new Uint8Array())).toBe("image/webp");
    expect(again.sections[0]?.blocks).toEqual([
      { type: "image", resource: picture?.hash, alt: "" },
    ]);
  });

  it("holds drawings as they are kept, and gives them back", async () => {
    const drawing = keptPicture(
      readFileSync(
        join(
          import.meta.dirname,
          "../../fixtures/html-drawings/source_files/harbour.svg",
        ),
      ),
    );
    if (!drawing) throw new Error("no drawing");
    const bytes = new Uint8Array(drawing.bytes);
    const resource = hashOf(bytes);
    const article: Article = {
      ...coverless,
      cover: resource,
      sections: [
        { level: 1, blocks: [{ type: "image", resource, alt: "خريطة" }] },
      ],
    };
    const book = await exportArticle(article, "epub", {
      ...options,
      read: () => Promise.resolve({ type: drawing.type, bytes }),
    });
    const file = join(folder, "drawings.epub");
    writeFileSync(file, book);
    if (hasJava) expect(epubFaults(file)).toEqual([]);
    const again = await importDocument({ name: "a.epub", bytes: book });
    expect(again.article.cover).toBe(resource);
    expect(again.article.sections[0]?.blocks).toEqual([
      { type: "image", resource, alt: "خريطة" },
    ]);
  });

  it("leaves out a picture that is broken", async () => {
    const bytes = await exportArticle(everyBlock, "epub", {
      ...options,
      read: () =>
        Promise.resolve({ type: "image/avif", bytes: new Uint8Array(40) }),
    });
    const { article } = await importDocument({ name: "a.epub", bytes });
    expect(article.cover).toBeUndefined();
    expect(JSON.stringify(article)).toContain("كما رسمها الدليل");
  });

  it("says first what it is", async () => {
    const bytes = Buffer.from(await exportArticle(everyBlock, "epub", options));
    expect(bytes.toString("latin1", 30, 58)).toBe(
      "mimetypeapplication/epub+zip",
    );
  });

  it("is the same file every time", async () => {
    const [one, two] = await Promise.all([
      exportArticle(everyBlock, "epub", options),
      exportArticle(everyBlock, "epub", options),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

describe("an exported page", () => {
  it("holds its pictures and fetches nothing", async () => {
    const page = await textOf("html");
    expect(page).toContain('src="data:image/png;base64,');
    const others = /(?:src|href)="(?!data:|#|https:\/\/example\.org)/u;
    expect(page).not.toMatch(others);
    expect(page).not.toMatch(/<script|javascript:|\son\w+=/iu);
  });

  it("shows as text what its texts hold of markup", async () => {
    const page = await textOf("html");
    expect(page).toContain("ما فيه &lt;من&gt; &quot;كل&quot; شيء");
    expect(page).toContain('<code dir="ltr">a &lt; b &amp;&amp; c</code>');
  });

  it("makes one link of a link in two weights, and none of one that leads nowhere", async () => {
    const page = await textOf("html");
    const link = 'href="https://example.org/a%20b?x=%3Cy%3E"';
    expect(page.split(link)).toHaveLength(2);
    expect(page).toContain(`<a ${link}><em>المسالك</em> والممالك</a>`);
    expect(page).toContain(" ولم نجد هذا.");
  });
});

describe.each(["html", "epub"] as const)("a note in exported %s", (format) => {
  const note = (id: string, text: string, anchor?: string): Block => ({
    type: "note",
    id,
    content: [{ text }],
    ...(anchor !== undefined && { anchor }),
  });
  const reference = (text: string, id: string): Inline => ({
    text,
    marks: [{ type: "noteref", id }],
  });
  const { cover: _, ...coverless } = everyBlock;
  const article: Article = {
    ...coverless,
    sections: [
      {
        level: 1,
        blocks: [
          {
            type: "paragraph",
            content: [
              { text: "كتاب" },
              reference("[1]", "أ"),
              { text: " وباب" },
              reference("2", "b"),
              { text: " وكتاب" },
              reference("1", "أ"),
            ],
          },
          note("أ", "شرح."),
          note("b", "بيان.", "b-ref"),
          note("c", "لا يُحال إليها."),
          note("b", "الثانية بهذا الاسم."),
        ],
      },
    ],
  };
  const pageOf = async (): Promise<string> => {
    if (format === "html")
      return Buffer.from(
        await exportArticle(article, format, options),
      ).toString();
    const files = publicationOf(article, {
      pictures: [],
      modified,
      address: linkAddress,
    });
    return files.find(({ path }) => path.includes("section-1"))?.text ?? "";
  };

  it("has the label that refers to it, as a link back", async () => {
    const page = await pageOf();
    const backs = [
      ...page.matchAll(
        /<a role="doc-backlink" href="#(?<id>[^"]+)">(?<label>[^<]+)<\/a>/gu,
      ),
    ].map(({ groups }) => [groups?.["label"], groups?.["id"] ?? ""] as const);
    expect(backs.map(([label]) => label)).toEqual(["[1]", "[2]"]);
    for (const [label, id] of backs) {
      expect(page.split(` id="${id}"`)).toHaveLength(2);
      expect(page).toMatch(
        new RegExp(
          `<a epub:type="noteref" role="doc-noteref" id="${id}"[^>]*>\\[?${label?.slice(1, 2) ?? ""}`,
          "u",
        ),
      );
    }
  });

  it("is read back without it", async () => {
    const bytes = await exportArticle(article, format, options);
    const again = await importDocument({ name: `a.${format}`, bytes });
    expect(
      again.article.sections[0]?.blocks
        .filter(({ type }) => type === "note")
        .map(blockText),
    ).toEqual(
      format === "epub"
        ? ["شرح.", "بيان.", "لا يُحال إليها.", "الثانية بهذا الاسم."]
        : expect.arrayContaining(["شرح.", "بيان."]),
    );
  });
});

describe("exported Markdown", () => {
  it("sets verse line by line, its halves apart", async () => {
    expect(await textOf("md")).toContain(
      "مشيناها خطى كُتبت علينا\u2003\u2003\u2003ومن كُتبت عليه خطى مشاها  \nودار",
    );
  });

  it("shows as text what its texts hold of Markdown", async () => {
    const text = await textOf("md");
    expect(text).toContain("The end, as \\* the \\* guide said.");
    expect(text).toContain('# دفتر الرحلة \\& ما فيه \\<من\\> "كل" شيء');
  });

  it("refers to notes and holds them", async () => {
    const text = await textOf("md");
    expect(text).toContain(
      "والممالك](<https://example.org/a%20b?x=%3Cy%3E>)[^حاشية-1]",
    );
    expect(text).toContain("\n[^حاشية-1]: كتاب في الجغرافيا.\n");
  });
});

describe("exported plain text", () => {
  it("has the titles of the chapters", async () => {
    const text = await textOf("txt");
    expect(text).toContain(
      '<من> "كل" شيء\n\nبقلم: سلمى الكاتب\n\nأول الطريق\n\nخرجنا فجرًا',
    );
    expect(text).toContain("\n\nآخر الطريق\n\nالمحطة\n");
  });

  it("says over what its reader marked that it is that", async () => {
    const marks = [markOverWords(everyBlock, "في السوق")];
    const bytes = await exportArticle(everyBlock, "txt", { ...options, marks });
    expect(Buffer.from(bytes).toString()).toMatch(
      /the \* guide said\.\n\nما علّمته وكتبته\n\nفي السوق\n$/u,
    );
  });
});
