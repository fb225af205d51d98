import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { importDocument } from "../../main/importing/import-document.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { bundledTitle, Reader } from "./reader.ts";
import { TextFiles } from "./text-files.ts";

describe("exporting", () => {
  const files = new TextFiles();
  let qari: Qari;
  let reader: Reader;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "qari-exports-"));
    qari = await launchQari({ size: { width: 1000, height: 760 } });
    await qari.page.emulateMedia({ reducedMotion: "reduce" });
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterEach(async () => {
    await qari.close();
    rmSync(folder, { recursive: true, force: true });
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
    await dialog().getByRole("checkbox", { name: "ضمّن القراءة" }).check();
    expect(await axeFaults(qari.page)).toEqual([]);
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
    const archive = readFileSync(path).toString("latin1");
    expect(archive).toContain("EPUB/fonts/");
    expect(archive).toContain("EPUB/audio/section-1.mp3");
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
    for (let step = 0; step < 3; step += 1)
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

  it("says why nothing was written, and what to do", async () => {
    await qari.pressMenuItem("article.export");
    await dialog().waitFor();
    await choose(join(folder, "gone", "كتاب.epub"));
    await dialog().getByRole("button", { name: "صدّر…" }).click();
    await reader.toast.getByText("لم يُصدَّر شيء").waitFor();
  });
});
