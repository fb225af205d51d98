import { mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { writeStarDict } from "../fixtures/star-dict.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari } from "./launch.ts";
import { Reader } from "./reader.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe("a dictionary", () => {
  it("is added, looked into beside a word, and removed, by keys alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "qari-dictionary-"));
    folders.push(folder);
    const qari = await launchQari();
    try {
      const { page } = qari;
      const { keyboard } = page;
      await new Reader(page).ready();
      const popover = page.locator("qari-look-up-popover");
      const dialog = page.getByRole("dialog", { name: "المعاجم" });
      const status = page.getByRole("status").filter({ hasText: "المحدد" });

      const openDialog = async () => {
        await keyboard.press("ControlOrMeta+k");
        await page.getByRole("combobox").fill("المعاجم");
        await page.getByRole("option", { name: "المعاجم…" }).waitFor();
        await keyboard.press("Enter");
        await dialog.waitFor();
      };
      const textHasFocus = async () => {
        await expect
          .poll(() =>
            page
              .getByRole("main")
              .evaluate((element) => element.matches(":focus")),
          )
          .toBe(true);
      };

      await keyboard.press("F7");
      await status.waitFor();
      const word = ((await status.textContent()) ?? "")
        .replace("المحدد:", "")
        .trim();
      await keyboard.press("Escape");

      // Without a dictionary, looking up says how to come by one.
      await keyboard.press("F7");
      await keyboard.press("ControlOrMeta+e");
      await popover.getByText("لا معجم بعد").first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await keyboard.press("Escape");
      await popover.getByRole("dialog").waitFor({ state: "hidden" });

      const path = writeStarDict(folder, { [word]: "<b>شرح</b> الكلمة" });
      await openDialog();
      expect(await axeFaults(page)).toEqual([]);
      await qari.answerDialog([path]);
      await page.getByRole("button", { name: "أضف معجمًا…" }).focus();
      await keyboard.press("Enter");
      await dialog.getByText("معجم التجربة").waitFor();
      await keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await textHasFocus();

      await keyboard.press("F7");
      await page.getByRole("button", { name: "ابحث عنه في المعجم" }).waitFor();
      await keyboard.press("ControlOrMeta+e");
      await popover.getByText("<b>شرح</b> الكلمة").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await expect
        .poll(() =>
          popover.evaluate((element) => element.matches(":focus-within")),
        )
        .toBe(true);
      await keyboard.press("Escape");
      await popover.getByRole("dialog").waitFor({ state: "hidden" });
      await textHasFocus();

      // Another word: nothing is found, and the pop-over says what to do.
      await keyboard.press("F7");
      await keyboard.press("ArrowLeft");
      await keyboard.press("ControlOrMeta+e");
      await popover.getByText("أو أضف معجمًا آخر").waitFor();
      await popover.getByRole("button", { name: "المعاجم" }).focus();
      await keyboard.press("Enter");
      await dialog.waitFor();
      await dialog.getByRole("button", { name: /^أزل/u }).focus();
      await keyboard.press("Enter");
      await dialog.getByText("لا معجم بعد").waitFor();
      await dialog.getByRole("button", { name: "تراجع" }).click();
      // In the list: what says that it was removed names it too.
      await dialog.getByRole("listitem").getByText("معجم التجربة").waitFor();
      await keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await textHasFocus();

      // One that is damaged says so, and stays in the list.
      const kept = join(qari.userData, "dictionaries");
      for (const id of readdirSync(kept))
        truncateSync(join(kept, id, "dictionary.idx"), 3);
      await keyboard.press("F7");
      await keyboard.press("ControlOrMeta+e");
      await popover.getByText("تعذّرت قراءة «معجم التجربة»").waitFor();
      await keyboard.press("Escape");
      await popover.getByRole("dialog").waitFor({ state: "hidden" });
      await openDialog();
      await dialog.getByText("ملفاته تالفة").waitFor();
      expect(await axeFaults(page)).toEqual([]);
    } finally {
      await qari.close();
    }
  });
});
