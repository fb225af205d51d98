import { rmSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { bookOf, libraryWithBook } from "./book.ts";
import { laptop } from "./open-for-all.ts";
import { openForTest } from "./open-for-test.ts";

/** A collection of two: the book is the last of them. */
const collectionOfTwo = () =>
  libraryWithBook((library, book) => {
    const second = bookOf("0".repeat(64), "الرحلة الثانية");
    second.sections.splice(1);
    second.contentHash = "1".repeat(64);
    const { id } = library.addArticle(second).summary;
    const { id: collection } = library.createCollection("رحلات");
    const ids = [book.id, id];
    library.changeArticles(ids, { kind: "collect", collection });
  });

const open = (library: string) => {
  onTestFinished(() => rmSync(library, { recursive: true, force: true }));
  return openForTest({ library, size: laptop });
};

describe("reading a collection on and on", () => {
  it("stays in the collection that it was opened from", async () => {
    const { folder } = await libraryWithBook((library, book) => {
      const other = (title: string, hash: string) => {
        const article = bookOf(hash.repeat(64), title);
        article.sections.splice(1);
        article.contentHash = hash.repeat(64);
        return library.addArticle(article).summary.id;
      };
      const collect = (name: string, ids: string[]) =>
        library.changeArticles(ids, {
          kind: "collect",
          collection: library.createCollection(name).id,
        });
      collect("أسفار البر", [other("طريق الواحة", "1"), book.id]);
      collect("أسفار البحر", [other("جزيرة اللؤلؤ", "2"), book.id]);
    });
    const { qari, reader } = await open(folder);
    const { keyboard } = qari.page;
    await keyboard.press("ControlOrMeta+l");
    await reader.button(/أسفار البر/u).click();
    await reader.entry("طريق الواحة").dblclick();
    await reader.title.getByText("طريق الواحة").waitFor();
    await qari.page.getByText("التالي في «أسفار البر»").waitFor();
    await keyboard.press("Alt+Shift+PageDown");
    await reader.title.getByText("رحلة إلى مكتبة الجبل").waitFor();
    // The other collection has one to go on with; this one has come to its end.
    await keyboard.press("Alt+Shift+PageUp");
    await reader.title.getByText("طريق الواحة").waitFor();
  });

  it("offers the next article at the end, and goes there and back", async () => {
    const { folder } = await collectionOfTwo();
    const { qari, reader } = await open(folder);
    const title = (text: string) => reader.title.getByText(text).waitFor();
    await title("رحلة إلى مكتبة الجبل");
    const { keyboard } = qari.page;
    // The newest comes first on the shelf.
    await keyboard.press("Alt+Shift+PageUp");
    await title("الرحلة الثانية");
    await qari.page.getByText("التالي في «رحلات»").waitFor();
    await reader.button("اقرأ التالي").click();
    await title("رحلة إلى مكتبة الجبل");
    expect(await reader.button("اقرأ التالي").count()).toBe(0);
  });

  it("is heard on and on, when the listener wants it", async () => {
    const { folder } = await collectionOfTwo();
    const { qari, reader } = await open(folder);
    const { keyboard } = qari.page;
    await keyboard.press("Alt+Shift+PageUp");
    await reader.title.getByText("الرحلة الثانية").waitFor();
    await reader.button("استمع").click();
    await keyboard.press("ControlOrMeta+Shift+o");
    await qari.page
      .getByRole("switch", { name: "تابع إلى المادة التالية" })
      .check();
    await keyboard.press("Escape");
    // Paragraph by paragraph to the end, and over it.
    await expect
      .poll(async () => {
        await keyboard.press("Alt+Shift+ArrowDown");
        return reader.title.textContent();
      })
      .toBe("رحلة إلى مكتبة الجبل");
    await expect
      .poll(async () =>
        (await reader.highlighted("qari-spoken-sentence")).join(""),
      )
      .not.toBe("");
  });
});
