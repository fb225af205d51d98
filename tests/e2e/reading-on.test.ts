import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bookOf, libraryWithBook } from "./book.ts";
import { launchQari } from "./launch.ts";
import { Reader } from "./reader.ts";

describe("reading a collection on and on", () => {
  it("offers the next article at the end, and goes there and back", async () => {
    const { folder } = await libraryWithBook((library, book) => {
      const second = bookOf("0".repeat(64), "الرحلة الثانية");
      second.sections.splice(1);
      second.contentHash = "1".repeat(64);
      const { id } = library.addArticle(second).summary;
      const { id: collection } = library.createCollection("رحلات");
      const ids = [book.id, id];
      library.changeArticles(ids, { kind: "collect", collection });
    });
    const qari = await launchQari({
      library: folder,
      size: { width: 1280, height: 800 },
    });
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      const title = (text: string) => reader.title.getByText(text).waitFor();
      await title("رحلة إلى مكتبة الجبل");
      const { keyboard } = qari.page;
      // The newest comes first on the shelf: the book is the last of the two.
      await keyboard.press("Alt+Shift+PageUp");
      await title("الرحلة الثانية");
      await qari.page.getByText("التالي في «رحلات»").waitFor();
      await reader.button("اقرأ التالي").click();
      await title("رحلة إلى مكتبة الجبل");
      expect(await reader.button("اقرأ التالي").count()).toBe(0);
    } finally {
      await qari.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
