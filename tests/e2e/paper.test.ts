import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, expect, it } from "vitest";
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

/** Width and height of the first page in mm, and the text of it. */
async function firstPage(path: string) {
  const pdf = await getDocument({
    data: new Uint8Array(readFileSync(path)),
    verbosity: 0,
  }).promise;
  const page = await pdf.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str : "")).join(" ");
  await pdf.loadingTask.destroy();
  const mm = (points: number): number => Math.round((points / 72) * 25.4);
  return { size: [mm(width), mm(height)], text: text.normalize("NFKC") };
}

it("is asked for where a PDF is, holds for it, and is asked for no more", async () => {
  const qari = await launchQari({ library: library.folder });
  try {
    const reader = new Reader(qari.page);
    await reader.ready();
    const dialog = qari.page.getByRole("dialog", { name: "صدّر" });
    const write = async (name: string) => {
      const path = join(folder, name);
      await qari.answerDialog("showSaveDialog", {
        canceled: false,
        filePath: path,
      });
      await dialog.getByRole("button", { name: "صدّر…" }).click();
      await reader.toast.getByText(name).waitFor();
      return firstPage(path);
    };
    await qari.pressMenuItem("article.export");
    await dialog.getByRole("radio", { name: "PDF" }).check();
    await dialog.getByLabel("الورق", { exact: true }).selectOption("A5");
    await dialog.getByLabel("اتجاه الورقة").selectOption("landscape");
    await dialog.getByLabel("الهوامش").selectOption("wide");
    await dialog.getByRole("checkbox", { name: "ألحق بالنص" }).check();
    expect(await axeFaults(qari.page)).toEqual([]);
    const marked = await write("one.pdf");
    expect(marked.size).toEqual([210, 148]);
    expect(marked.text).toMatch(/ملاحظة|ةظحالم/u);

    await qari.pressMenuItem("article.export");
    await dialog.getByRole("radio", { name: "PDF" }).check();
    expect(await dialog.getByLabel("الورق", { exact: true }).inputValue()).toBe(
      "A5",
    );
    await dialog.getByLabel("الورق", { exact: true }).selectOption("Letter");
    await dialog.getByLabel("اتجاه الورقة").selectOption("portrait");
    expect((await write("two.pdf")).size).toEqual([216, 279]);
  } finally {
    await qari.close();
  }
});
