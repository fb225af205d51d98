import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { exportArticle } from "../../../main/exporting/export-article.ts";
import { linkAddress } from "../../../main/exporting/link-address.ts";
import { importDocument } from "../../../main/importing/import-document.ts";
import type { Article, Block } from "../../../src/article/article.ts";
import { publicationOf } from "../../../src/exporting/epub/publication.ts";
import { canonicalContent } from "../../../src/article/canonical-content.ts";
import { anyArticle } from "../../fixtures/any-article.ts";
import {
  everyBlock,
  onePixel,
  onePixelHash,
} from "../../fixtures/every-block.ts";
import { pack } from "../../fixtures/pack-book.ts";
import { epubFaults, hasJava } from "./epub-check.ts";

const book = (article: Article): Promise<Uint8Array> =>
  exportArticle(article, "epub", {
    read: (hash) =>
      Promise.resolve(
        hash === onePixelHash
          ? { type: "image/png", bytes: new Uint8Array(onePixel) }
          : undefined,
      ),
    assets: join(import.meta.dirname, "../../../node_modules"),
    modified: new Date("2026-03-02T10:00:00Z"),
  });
/** All of it but its pictures. */
const textParts = (article: Article): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ["mimetype", "application/epub+zip"],
    ...publicationOf(article, {
      pictures: [],
      modified: new Date("2026-03-02T10:00:00Z"),
      address: linkAddress,
    }).map(({ path, text }) => [path, text]),
  ]);
const readBack = async (bytes: Uint8Array) =>
  (await importDocument({ name: "كتاب.epub", bytes })).article;

describe("a book that we wrote", () => {
  const folder = mkdtempSync(join(tmpdir(), "qari-round-trip-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is read back as the article it was made of", async () => {
    const { id: _, contentHash: __, ...article } = everyBlock;
    expect(await readBack(await book(everyBlock))).toEqual(article);
  });

  it("is read back as whatever article it was made of", async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (made) => {
        const { id: _, contentHash: __, ...article } = made;
        const again = await readBack(await book(made));
        expect(again).toEqual(article);
        expect(canonicalContent(again)).toBe(canonicalContent(made));
      }),
      { numRuns: 300 },
    );
  });

  it("leads nowhere that is not in it, whatever it was made of", () => {
    fc.assert(
      fc.property(anyArticle, (made) => {
        const parts = textParts(made);
        const lost = Object.entries(parts).flatMap(([path, text]) =>
          [...text.matchAll(/ href="([^"#:]*)#([^"]*)"/gu)]
            .map(([, name = "", id = ""]) => [
              name === "" ? path : `EPUB/${name}`,
              id,
            ])
            .filter(([name = "", id]) => !parts[name]?.includes(` id="${id}"`)),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what leads to a note's anchor, where a note before has the same id", () => {
    const note: Block = {
      type: "note",
      id: "ملاحظة",
      content: [{ text: "شرح" }],
    };
    const made: Article = {
      ...everyBlock,
      sections: [
        { level: 1, blocks: [note] },
        {
          level: 1,
          blocks: [
            { ...note, anchor: "موضع" },
            {
              type: "paragraph",
              content: [
                { text: "انظر", marks: [{ type: "link", href: "#موضع" }] },
              ],
            },
          ],
        },
      ],
    };
    expect(textParts(made)["EPUB/section-2.xhtml"]).toMatch(
      /<aside[^>]* id="([^"]+)"[\s\S]*href="(?:section-2\.xhtml)?#\1"/u,
    );
  });

  it.skipIf(!hasJava)(
    "has no fault that EPUBCheck knows, whatever it was made of",
    async () => {
      // One start of Java for each: a handful, each of many sections.
      for (let at = 0; at < 2; at += 1) {
        const [first = everyBlock, ...others] = fc.sample(anyArticle, 12);
        const all = {
          ...first,
          sections: [first, ...others].flatMap(({ sections }) => sections),
        };
        const path = join(folder, `${at}.epub`);
        writeFileSync(path, await book(all));
        expect(epubFaults(path)).toEqual([]);
      }
    },
  );

  it("is read like all other books once somebody has changed its pages", async () => {
    const parts = textParts(everyBlock);
    const page = parts["EPUB/section-1.xhtml"] ?? "";
    const changed = page.replace("<blockquote>", "<details>أضيف</details>$&");
    const again = await readBack(
      await pack({ ...parts, "EPUB/section-1.xhtml": changed }),
    );
    expect(JSON.stringify(again.sections)).toContain("أضيف");
    expect(again.sections.map(({ title }) => title)).toEqual(
      everyBlock.sections.map(({ title }) => title),
    );
  });

  it("lets nothing into the model that is not of it", async () => {
    const parts = textParts(everyBlock);
    const page = parts["EPUB/section-1.xhtml"] ?? "";
    const hostile = page.replace(
      "<blockquote>",
      `<p><a data-model='{"href":"javascript:alert(1)"}'>هنا</a></p>$&`,
    );
    expect(hostile).not.toBe(page);
    const again = await readBack(
      await pack({ ...parts, "EPUB/section-1.xhtml": hostile }),
    );
    expect(JSON.stringify(again)).toContain("هنا");
    expect(JSON.stringify(again)).not.toContain("javascript");
  });
});
