import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { openForTest } from "./open-for-test.ts";
import { Reader } from "./reader.ts";

const write = (path: string, text: string): string => {
  writeFileSync(path, text);
  return path;
};
const article = (name: string): string =>
  `عنوان ${name}\n\nفقرة من نص «${name}» تكفي للقراءة.\n\nفقرة ثانية منه.\n`;

describe("a folder", () => {
  it("comes in whole: bad files are named, duplicates said, and the report saved", async () => {
    const { qari, reader, folder } = await openForTest();
    const source = join(folder, "مقالات");
    mkdirSync(join(source, "أدب"), { recursive: true });
    write(join(source, "1.txt"), article("البحر"));
    write(join(source, "أدب", "2.txt"), article("النهر"));
    write(join(source, "أدب", "مكرر.txt"), article("البحر"));
    const empty = write(join(source, "فارغ.txt"), "");
    copyFileSync(
      join(import.meta.dirname, "../fixtures/mhtml/source.mhtml"),
      join(source, "حديقة.mhtml"),
    );
    const { page } = qari;
    await reader.button("المكتبة").click();
    await qari.answerDialog([source]);
    await qari.pressMenuItem("import.folder");
    await reader.toast.getByText("أُضيفت ٣ مواد").waitFor();
    await reader.toast.getByText("كانت مادة واحدة في المكتبة من قبل").waitFor();
    await reader.toast.getByText("الملف فارغ").waitFor();
    for (const name of ["عنوان البحر", "عنوان النهر", "حديقة الحمام"])
      await reader.entry(name).waitFor();

    await reader.toast.getByRole("button", { name: "التفاصيل" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("ما تعذّر", { exact: true }).click();
    await dialog.getByText("فارغ.txt", { exact: true }).waitFor();
    await dialog.getByText("ما كان في المكتبة من قبل").click();
    await dialog.getByText("عنوان البحر").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const report = join(folder, "report.csv");
    await qari.answerDialog("showSaveDialog", {
      canceled: false,
      filePath: report,
    });
    await dialog.getByRole("button", { name: /^احفظ التقرير/u }).click();
    await expect
      .poll(() => {
        try {
          return readFileSync(report, "utf8");
        } catch {
          return "";
        }
      })
      .toContain(`${empty},failed,file-empty`);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });
});

/** For hundreds of files, on a machine that is shared. */
const wholeBatchMs = 150_000;

describe("a batch", () => {
  it("that was cut off by the end of Qari is gone on with at the next start", async () => {
    const { qari, reader, folder } = await openForTest();
    const source = join(folder, "كثير");
    mkdirSync(source);
    const count = 300;
    for (let at = 0; at < count; at += 1)
      write(join(source, `${at}.txt`), article(String(at)));
    await reader.button("المكتبة").click();
    await qari.answerDialog([source]);
    await qari.pressMenuItem("import.folder");
    await reader.entry("عنوان 0").waitFor();
    await qari.kill();
    await qari.restart();
    const again = new Reader(qari.page);
    // What was kept right before the end, and not yet noted, counts as known.
    await again.toast
      .getByText(/أُضيفت (?:٢٩.|٣٠٠) مادة/u)
      .waitFor({ timeout: wholeBatchMs });
    await again.button("المكتبة").click();
    // With the one that Qari brings, each once.
    await qari.page.getByRole("status").getByText("٣٠١ مادة").waitFor();
  }, 240_000);

  it("can be stopped, and gone on with", async () => {
    const { qari, reader, folder } = await openForTest();
    const source = join(folder, "طويل");
    mkdirSync(source);
    // Enough for a reader to be quicker than the end.
    for (let at = 0; at < 900; at += 1)
      write(join(source, `${at}.txt`), article(`ط${at}`));
    const { page } = qari;
    await reader.button("المكتبة").click();
    await qari.answerDialog([source]);
    await qari.pressMenuItem("import.folder");
    await reader.entry("عنوان ط0").waitFor();
    await page.getByRole("button", { name: "ألغِ" }).click();
    await reader.toast.getByText("لم يُضَف").waitFor();
    await reader.toast.getByRole("button", { name: "تابع" }).click();
    await reader.toast
      .getByText("أُضيفت ٩٠٠ مادة")
      .waitFor({ timeout: wholeBatchMs });
  }, 240_000);
});
