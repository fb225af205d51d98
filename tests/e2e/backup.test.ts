import {
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
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

describe("a damaged library", () => {
  it("is set aside for a new one, and reading goes on meanwhile", async () => {
    const library = mkdtempSync(join(tmpdir(), "qari-damaged-"));
    const damaged = "no library ".repeat(2000);
    writeFileSync(join(library, "library.db"), damaged);
    const qari = await launchQari({ library });
    const files = new TextFiles();
    try {
      const { page } = qari;
      const reader = new Reader(page);
      await reader.ready();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await reader.button("ابدأ مكتبة جديدة").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await reader.button("ابدأ مكتبة جديدة").click();
      await reader.button("ابدأ مكتبة جديدة").waitFor({ state: "detached" });
      // Nothing of the damaged file is lost.
      const sizes = readdirSync(library, {
        recursive: true,
        withFileTypes: true,
      })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
      expect(sizes).toContain(damaged.length);
      await files.import(qari, [files.write("مكتبة جديدة", "نص.")]);
    } finally {
      await qari.close();
      files.remove();
      rmSync(library, { recursive: true, force: true });
    }
  });
});
