import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { launchQari } from "./launch.ts";
import { Reader } from "./reader.ts";

describe("the statistics", () => {
  it("count the time that was read, and show it by day", async () => {
    const qari = await launchQari();
    try {
      const { page } = qari;
      const reader = new Reader(page);
      await reader.ready();
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.mouse.move(300, 300);
      // Time itself is counted here: read for a little over a second.
      await page.waitForFunction(
        (begun) => performance.now() - begun > 1500,
        await page.evaluate(() => performance.now()),
      );
      await page.keyboard.press("ControlOrMeta+Shift+s");
      await page.locator("qari-reading-chart").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.getByText("يوم واحد").first().waitFor();

      // The bars by the keyboard, and the same in words.
      const columns = page.locator("qari-reading-chart .column");
      expect(await columns.count()).toBe(7);
      await columns.last().focus();
      await page.keyboard.press("ArrowRight");
      const yesterday = new Intl.DateTimeFormat("ar-u-nu-arab", {
        weekday: "long",
      }).format(Date.now() - 24 * 60 * 60 * 1000);
      await page
        .locator("qari-reading-chart figcaption")
        .getByText(yesterday)
        .waitFor();

      await page.getByRole("radio", { name: "آخر سنة" }).check({ force: true });
      await expect.poll(() => columns.count()).toBe(12);
      await page.getByText("الأرقام في جدول").click();
      expect(
        await page.getByRole("row").filter({ hasText: "أقل من دقيقة" }).count(),
      ).toBe(1);
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press("Alt+ArrowRight");
      await page.locator("qari-shelf-view").waitFor();
    } finally {
      await qari.close();
    }
  });
});
