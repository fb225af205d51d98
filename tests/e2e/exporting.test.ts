import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { importDocument } from "../../main/importing/import-document.ts";
import { axeFaults } from "./axe-faults.ts";
import type { Qari } from "./launch.ts";
import { openForTest } from "./open-for-test.ts";
import { bundledTitle, type Reader } from "./reader.ts";
import { TextFiles } from "./text-files.ts";

/** The lines of each page of a PDF, from above. */
async function linesOf(path: string): Promise<readonly (readonly string[])[]> {
  const pdf = await getDocument({
    data: new Uint8Array(readFileSync(path)),
    verbosity: 0,
  }).promise;
  const pages: string[][] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    const lines = new Map<number, string>();
    for (const item of items)
      if ("str" in item && item.str.trim() !== "") {
        const height = Math.round(Number(item.transform[5]));
        lines.set(height, `${lines.get(height) ?? ""} ${item.str}`.trim());
      }
    pages.push(
      [...lines]
        .toSorted(([one], [other]) => other - one)
        .map(([, text]) => text.normalize("NFKC")),
    );
  }
  await pdf.loadingTask.destroy();
  return pages;
}

describe("exporting", () => {
  const files = new TextFiles();
  let qari: Qari;
  let reader: Reader;
  let folder: string;
  beforeEach(async () => {
    const size = { width: 1000, height: 760 };
    ({ qari, reader, folder } = await openForTest({ size }));
    await qari.page.emulateMedia({ reducedMotion: "reduce" });
  });
  afterAll(() => files.remove());

  const dialog = () => qari.page.getByRole("dialog", { name: "صدّر" });
  const choose = (filePath: string) =>
    qari.answerDialog("showSaveDialog", { canceled: false, filePath });

  it("writes the open article as a book, which can be read again and is shown in its folder", async () => {
    await qari.pressMenuItem("article.export");
    await dialog().waitFor();
    await dialog().getByText(bundledTitle).waitFor();
    expect(await axeFaults(qari.page)).toEqual([]);
    await dialog().getByRole("radio", { name: "EPUB" }).check();
    await dialog().getByRole("checkbox", { name: "ضمّن الخط" }).check();
    const path = join(folder, "كتاب.epub");
    await choose(path);
    await dialog().getByRole("button", { name: "صدّر…" }).click();
    await reader.toast.getByText("صُدّرت المادة").waitFor();
    await reader.button("أظهره في مجلده").click();
    await expect.poll(() => qari.openedOutside()).toEqual([path]);
    expect(readdirSync(folder)).toEqual(["كتاب.epub"]);
    const { article } = await importDocument({ path });
    expect(article.title).toBe(bundledTitle);
    expect(article.dir).toBe("rtl");
    expect(readFileSync(path).toString("latin1")).toContain("EPUB/fonts/");
  });

  it("writes a book that is read aloud", async () => {
    await qari.answerDialog([files.write("يوم قصير", "طلعت الشمس.")]);
    await qari.pressMenuItem("import.choose");
    await qari.page
      .getByRole("heading", { level: 1, name: "يوم قصير" })
      .waitFor();
    await qari.pressMenuItem("article.export");
    await dialog().getByRole("checkbox", { name: "ضمّن القراءة" }).check();
    await dialog().getByLabel("ما يُبرَز").selectOption("word");
    expect(await axeFaults(qari.page)).toEqual([]);
    const path = join(folder, "كتاب.epub");
    await choose(path);
    await dialog().getByRole("button", { name: "صدّر…" }).click();
    await reader.toast.getByText("صُدّرت المادة").waitFor();
    const archive = readFileSync(path).toString("latin1");
    expect(archive).toContain("EPUB/audio/section-1.mp3");
    expect(archive).toContain("EPUB/overlay-1.smil");
    expect(readdirSync(folder)).toEqual(["كتاب.epub"]);
  });

  it("writes what is selected on the shelf into a folder, by keyboard alone", async () => {
    await qari.answerDialog([
      files.write("يوم", "طلعت الشمس."),
      files.write("ليلة", "طلع القمر."),
    ]);
    await reader.button("المكتبة").click();
    await reader.button("أضف ملفًا").click();
    const cells = qari.page.getByRole("gridcell");
    await cells.nth(2).waitFor();
    await cells.first().focus();
    await qari.page.keyboard.press("ControlOrMeta+a");
    const bar = qari.page.getByRole("toolbar", { name: "ما اختير" });
    await bar.getByRole("button", { name: "صدّر…" }).focus();
    await qari.page.keyboard.press("Enter");
    await dialog().getByText("٣ مواد").waitFor();
    await dialog().getByRole("radio", { name: "EPUB" }).focus();
    for (let step = 0; step < 4; step += 1)
      await qari.page.keyboard.press("ArrowDown");
    expect(
      await dialog().getByRole("radio", { name: "نص عادي" }).isChecked(),
    ).toBe(true);
    await qari.answerDialog([folder]);
    await qari.page.keyboard.press("Enter");
    await reader.toast.getByText("صُدّرت ٣ مواد").waitFor();
    expect(readdirSync(folder).toSorted()).toEqual(
      expect.arrayContaining(["ليلة.txt", "يوم.txt"]),
    );
    expect(readdirSync(folder)).toHaveLength(3);
    expect(readFileSync(join(folder, "ليلة.txt"), "utf8")).toBe(
      "ليلة\n\nطلع القمر.\n",
    );
  });

  it("sets the article on pages as it is read, with a title and numbers", async () => {
    const paragraphs = Array.from(
      { length: 60 },
      (_, at) =>
        `الفقرة ${at + 1}: وصل القطار إلى المحطة في وقت متأخر من الليل، وكان الركاب قد ناموا جميعًا في مقاعدهم.`,
    );
    await qari.answerDialog([files.write("رحلة الليل", ...paragraphs)]);
    await qari.pressMenuItem("import.choose");
    await qari.page
      .getByRole("heading", { level: 1, name: "رحلة الليل" })
      .waitFor();
    await qari.pressMenuItem("article.export");
    await dialog().getByRole("radio", { name: "PDF" }).check();
    const path = join(folder, "رحلة.pdf");
    await choose(path);
    await dialog().getByRole("button", { name: "صدّر…" }).click();
    await reader.toast.getByText("صُدّرت المادة").waitFor();
    const pages = await linesOf(path);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map((lines) => lines.at(-1))).toEqual(
      pages.map((_, at) => (at + 1).toLocaleString("ar-u-nu-arab")),
    );
    // The running title is on all but the first.
    const [, second, ...others] = pages.map(([line]) => line);
    expect(second?.length).toBeLessThan(20);
    for (const line of others) expect(line).toBe(second);
    const { article } = await importDocument({ path });
    expect(article.dir).toBe("rtl");
    expect(JSON.stringify(article)).toContain("ناموا جميعًا في مقاعدهم");
  });

  it("prints, in a window that nobody sees", async () => {
    await qari.pressMenuItem("article.print");
    await expect.poll(() => qari.printed()).toEqual([bundledTitle]);
  });

  it("says why nothing was written, and what to do", async () => {
    await qari.pressMenuItem("article.export");
    await dialog().waitFor();
    await choose(join(folder, "gone", "كتاب.epub"));
    await dialog().getByRole("button", { name: "صدّر…" }).click();
    await reader.toast.getByText("لم يُصدَّر شيء").waitFor();
  });
});
