import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { pack, packBook, partsOf } from "../fixtures/pack-book.ts";
import { areRefused } from "./are-refused.ts";
import { openForTest } from "./open-for-test.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const folder = mkdtempSync(join(tmpdir(), "qari-documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A fixture under the name a reader would give it. */
function file(source: string, name: string): string {
  const path = join(folder, name);
  copyFileSync(join(fixtures, source), path);
  return path;
}

describe("a document of another format", () => {
  it("comes in by the open dialog and by the command line, and opens as an article", async () => {
    const { qari, reader } = await openForTest({
      args: [file("mhtml/source.mhtml", "حديقة.mhtml")],
    });
    const title = (name: string) =>
      reader.article.getByRole("heading", { level: 1, name });
    // Given on the command line.
    await title("حديقة الحمام").waitFor();
    const picture = reader.article.locator("img").first();
    await expect
      .poll(() =>
        picture.evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(4);

    await reader.button("المكتبة").click();
    for (const [path, name] of [
      [join(fixtures, "html-article/source.html"), "أثر البحر في الشعر العربي"],
      [file("markdown/source.md", "قهوة.md"), "في مديح القهوة"],
      [file("docx/source.docx", "رسالة.docx"), "رسالة من ضفة النهر"],
      [file("pdf/source.pdf", "مدن.pdf"), "عن البحر والمدن"],
    ] as const) {
      await qari.answerDialog([path]);
      await reader.button("أضف ملفًا").click();
      await title(name).waitFor();
      await reader.button("المكتبة").click();
      await reader.entry(name).waitFor();
    }
    expect(await qari.refusedRequests()).toEqual([]);
  });

  it("shows its drawings as pictures, which ask for nothing", async () => {
    const { qari, reader } = await openForTest({
      args: [join(fixtures, "html-drawings/source.html")],
    });
    await reader.article
      .getByRole("heading", { level: 1, name: "مرفأ صور كما رُسم" })
      .waitFor();
    const pictures = reader.article.locator("img");
    await expect
      .poll(() =>
        pictures.evaluateAll((images) =>
          images.map((image) =>
            image instanceof HTMLImageElement ? image.naturalWidth : 0,
          ),
        ),
      )
      .toEqual([151, 8]);
    expect(await qari.refusedRequests()).toEqual([]);
  });

  it("may be a book, which opens with its chapters; a locked one is named", async () => {
    const book = join(folder, "موانئ.epub");
    writeFileSync(book, await packBook(join(fixtures, "epub-3/source.epub")));
    const locked = join(folder, "مقفل.epub");
    writeFileSync(
      locked,
      await pack({
        ...partsOf(join(fixtures, "epub-3/source.epub")),
        "META-INF/sinf.xml": "<sinf/>",
      }),
    );
    const { qari, reader } = await openForTest({ args: [book] });
    const heading = (name: string) =>
      reader.article.getByRole("heading", { name, exact: true });
    await heading("كتاب الموانئ").waitFor();
    await heading("ميناء الشمال").waitFor();
    await expect.poll(() => reader.pictureWidth()).toBeGreaterThan(0);
    await reader.button("المكتبة").click();
    await reader.entry("كتاب الموانئ").waitFor();
    await qari.answerDialog([locked]);
    await reader.button("أضف ملفًا").click();
    await reader.toast.getByText("هذا الكتاب مقفل").waitFor();
    expect(await qari.refusedRequests()).toEqual([]);
  });

  it("that cannot be read is named with what to do", async () => {
    const older = join(folder, "كتاب.rtf");
    writeFileSync(older, "{\\rtf1 text}");
    const deep = join(folder, "deep.html");
    writeFileSync(deep, `${"<div>".repeat(10_000)}نص`);
    const { qari, reader } = await openForTest();
    await reader.button("المكتبة").click();
    await areRefused(qari, [
      [older, "لا يقرأ قارئ هذه الصيغة"],
      [deep, "عناصر هذا الملف متداخلة"],
    ]);
    expect(await reader.shelf.count()).toBe(1);
  });
});
