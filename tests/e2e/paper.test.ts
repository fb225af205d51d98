import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, expect, it } from "vitest";
import { importDocument } from "../../main/importing/import-document.ts";
import { articleText } from "../../src/article/block-text.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari } from "./launch.ts";
import { articleOfParagraphs, MarkedLibrary } from "./marked-library.ts";
import { Reader } from "./reader.ts";

const folder = mkdtempSync(join(tmpdir(), "qari-paper-"));
const library = new MarkedLibrary(
  articleOfParagraphs("رحلة الليل", [
    "وصل القطار إلى المحطة في وقت متأخر من الليل.",
    "وكان الركاب قد ناموا جميعًا في مقاعدهم.",
  ]),
);
library.highlight(0, "متأخر من الليل", {
  color: "green",
  note: "أي ليل كان؟",
});
afterAll(() => {
  library.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Width and height of the first page in mm, and what can be read of the file. */
async function paperOf(path: string) {
  const pdf = await getDocument({
    data: new Uint8Array(readFileSync(path)),
    verbosity: 0,
  }).promise;
  const page = await pdf.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  await pdf.loadingTask.destroy();
  const mm = (points: number): number => Math.round((points / 72) * 25.4);
  const { article } = await importDocument({ path });
  return {
    size: [mm(width), mm(height)],
    text: articleText({ ...article, id: "", contentHash: "" }),
  };
}

it("is asked for where a PDF is, holds for it, and is asked for no more", async () => {
  const qari = await launchQari({ library: library.folder });
  try {
    const reader = new Reader(qari.page);
    await reader.ready();
    const dialog = qari.page.getByRole("dialog", { name: "صدّر" });
    const choice = (name: string) =>
      dialog.getByRole("combobox", { name, exact: true });
    const write = async (name: string) => {
      const path = join(folder, name);
      await qari.answerDialog("showSaveDialog", {
        canceled: false,
        filePath: path,
      });
      await dialog.getByRole("button", { name: "صدّر…" }).click();
      await reader.toast.getByText(name).waitFor();
      return paperOf(path);
    };
    await qari.pressMenuItem("article.export");
    await dialog.getByRole("radio", { name: "PDF" }).check();
    await choice("الورق").selectOption("A5");
    await choice("اتجاه الورقة").selectOption("landscape");
    await choice("الهوامش").selectOption("wide");
    await dialog.getByRole("checkbox", { name: "ألحق بالنص" }).check();
    expect(await axeFaults(qari.page)).toEqual([]);
    const marked = await write("one.pdf");
    expect(marked.size).toEqual([210, 148]);
    expect(marked.text).toContain("أي ليل كان");

    await qari.pressMenuItem("article.export");
    await dialog.getByRole("radio", { name: "PDF" }).check();
    expect(await choice("الورق").inputValue()).toBe("A5");
    await choice("الورق").selectOption("Letter");
    await choice("اتجاه الورقة").selectOption("portrait");
    expect((await write("two.pdf")).size).toEqual([216, 279]);
  } finally {
    await qari.close();
  }
});
