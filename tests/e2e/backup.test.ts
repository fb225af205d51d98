import { statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { launchQari } from "./launch.ts";
import { Reader } from "./reader.ts";
import { TextFiles } from "./text-files.ts";

async function openBackups(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+l");
  await page.getByRole("button", { name: "المزيد", exact: true }).click();
  await page.getByRole("menuitem", { name: "النسخ الاحتياطية…" }).click();
  await page.getByRole("heading", { name: "النسخ الاحتياطية" }).waitFor();
}

describe("backups", () => {
  it("bring back what was there, merged or instead of what is", async () => {
    const files = new TextFiles();
    const qari = await launchQari();
    try {
      const { page } = qari;
      const reader = new Reader(page);
      await reader.ready();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await files.import(qari, [files.write("قبل النسخ", "نص الأول.")]);

      await openBackups(page);
      expect(await axeFaults(page)).toEqual([]);
      const filePath = join(files.folder, "copy.qaribackup");
      await qari.answerDialog("showSaveDialog", { canceled: false, filePath });
      await reader.button("انسخ الآن…").click();
      await reader.toast.getByText("حُفظت النسخة الاحتياطية").waitFor();
      expect(statSync(filePath).size).toBeGreaterThan(0);

      await files.import(qari, [files.write("بعد النسخ", "نص الثاني.")]);
      await openBackups(page);
      await reader.button("استعد من ملف…").click();
      await page.getByRole("radio", { name: "ضعها مكان المكتبة" }).check();
      await reader.button("اختر الملف…").click();
      expect(await axeFaults(page)).toEqual([]);
      await qari.answerDialog([filePath]);
      await reader.button("نعم، ضعها مكان المكتبة").click();
      await reader.toast.getByText("وفي المكتبة مادتان").waitFor();
      await page
        .locator("qari-shelf-view")
        .getByText("قبل النسخ")
        .first()
        .waitFor();
      expect(await page.getByText("بعد النسخ").count()).toBe(0);

      // A backup cut short takes nothing away.
      truncateSync(filePath, statSync(filePath).size - 200);
      await openBackups(page);
      await reader.button("استعد من ملف…").click();
      await qari.answerDialog([filePath]);
      await reader.button("اختر الملف…").click();
      await reader.toast.getByText("ناقصة أو تالفة").waitFor();
      await page
        .locator("qari-shelf-view")
        .getByText("قبل النسخ")
        .first()
        .waitFor();
    } finally {
      await qari.close();
      files.remove();
    }
  });
});
