import { describe, expect, it } from "vitest";
import { launchQari } from "./launch.ts";
import { Reader } from "./reader.ts";

describe("finding in the article", () => {
  it("folds spelling, counts and marks every hit, steps around, and leaves the text alone", async () => {
    const qari = await launchQari();
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      const before = await reader.article.innerHTML();
      await qari.page.keyboard.press("ControlOrMeta+f");
      await qari.page
        .getByRole("searchbox", { name: "ابحث في هذه المادة" })
        .waitFor();
      // Typed with other hamzas and marks than the article's الأميركية.
      await qari.page.keyboard.type("الاميركِيه");
      const all = async () => [
        ...(await reader.highlighted("qari-found")),
        ...(await reader.highlighted("qari-found-current")),
      ];
      // Its beginning is found too, while it is typed.
      await expect
        .poll(async () => new Set(await all()))
        .toEqual(new Set(["الأميركية"]));
      const counter = qari.page.getByText(/^\s*[٠-٩] \/ [٠-٩]\s*$/u);
      // The article has الأميركية five times.
      await expect
        .poll(async () => (await counter.textContent())?.trim())
        .toBe("١ / ٥");

      const first = await qari.page.evaluate(() => window.scrollY);
      for (let step = 0; step < 5; step += 1)
        await qari.page.keyboard.press("Enter");
      await expect
        .poll(() => qari.page.evaluate(() => window.scrollY))
        .toBe(first);

      await reader.button("مطابقة تامة").click();
      await qari.page.getByText("لا نتائج").waitFor();
      await qari.page.keyboard.press("Escape");
      await expect.poll(all).toEqual([]);
      expect(await reader.article.innerHTML()).toBe(before);
    } finally {
      await qari.close();
    }
  });
});
