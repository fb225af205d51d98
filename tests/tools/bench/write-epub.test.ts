import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openPromise } from "yauzl";
import { blockText } from "../../../src/article/block-text.ts";
import { writeEpub } from "../../../tools/bench/reading/write-epub.ts";
import { corpusBook } from "../../../tools/corpus/book.ts";
import { temporaryFolders } from "../../main/temporary-folder.ts";

const folder = temporaryFolders();

it("writes an EPUB 3 with the text of the article, a document a chapter", async () => {
  const article = corpusBook({ length: { words: 4000 }, chapters: 3 });
  const file = join(folder(), "book.epub");
  await writeEpub(article, file);

  // What tells an EPUB from any other archive, at its place.
  expect(readFileSync(file).subarray(30, 58).toString()).toBe(
    "mimetypeapplication/epub+zip",
  );
  const files = await unpack(file);
  expect([...files.keys()]).toEqual([
    "mimetype",
    "META-INF/container.xml",
    "EPUB/package.opf",
    "EPUB/nav.xhtml",
    "EPUB/section-0.xhtml",
    "EPUB/section-1.xhtml",
    "EPUB/section-2.xhtml",
  ]);
  for (const [at, { title, blocks }] of article.sections.entries()) {
    const document = files.get(`EPUB/section-${at}.xhtml`) ?? "";
    expect(document).toContain('lang="ar" xml:lang="ar" dir="rtl"');
    expect(document).toContain(`<h2>${title}</h2>`);
    const written = document
      .slice(document.indexOf("</h2>"))
      .replaceAll(/<[^>]+>/gu, "")
      .split("\n")
      .filter(Boolean);
    expect(written).toEqual(blocks.map(blockText));
  }
});

async function unpack(file: string): Promise<ReadonlyMap<string, string>> {
  const zip = await openPromise(file, { autoClose: false });
  try {
    const files = new Map<string, string>();
    for await (const entry of zip.eachEntry())
      files.set(
        entry.fileName,
        await text(await zip.openReadStreamPromise(entry)),
      );
    return files;
  } finally {
    zip.close();
  }
}
