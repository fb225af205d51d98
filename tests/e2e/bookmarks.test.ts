import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { launchQari } from "./launch.ts";
import { Reader } from "./reader.ts";
import { scrollTold } from "./scroll-told.ts";

describe("bookmarks", () => {
  it("are set, listed with their text, named, jumped to, deleted and brought back", async () => {
    const qari = await launchQari({ size: { width: 900, height: 640 } });
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      await reader.paragraphs.nth(4).evaluate((block) => {
        window.scrollTo({
          top: window.scrollY + block.getBoundingClientRect().top - 80,
        });
      });
      // Until the page was told, the reader is where she was.
      await scrollTold(qari.page);
      await expect
        .poll(() =>
          reader.button("إشارة عند هذه الفقرة").getAttribute("aria-pressed"),
        )
        .toBe("false");
      await reader.bookmark();
      await expect.poll(() => reader.ribbons.count()).toBe(1);

      await qari.page.evaluate(() => window.scrollTo(0, 0));
      await reader.openPanel("العلامات والملاحظات");
      const panel = qari.page.locator("qari-marks-panel");
      await panel.getByText("ويأتي الاجتماع في الوقت").waitFor();

      await panel.getByRole("button", { name: /^حرّر/u }).click();
      await panel
        .getByRole("textbox", { name: "اسم الإشارة" })
        .fill("شهادة الكونغرس");
      await qari.page.keyboard.press("Enter");
      await panel.getByText("شهادة الكونغرس").waitFor();

      await panel
        .getByRole("button", { name: /^إشارة.*شهادة الكونغرس.*ويأتي/u })
        .click();
      await expect
        .poll(() =>
          reader.paragraphs
            .nth(4)
            .evaluate((block) => Math.round(block.getBoundingClientRect().top)),
        )
        .toBeLessThan(200);

      await panel.getByRole("button", { name: /^احذف/u }).click();
      await panel.getByText("لا علامات في هذه المادة بعد.").waitFor();
      await reader.toast.getByRole("button", { name: "تراجع" }).click();
      await panel.getByText("شهادة الكونغرس").waitFor();
    } finally {
      await qari.close();
    }
  });

  it("survive a kill right after Qari said they are saved", async () => {
    const qari = await launchQari();
    try {
      await new Reader(qari.page).ready();
      await new Reader(qari.page).bookmark();
      await qari.kill();
      await qari.restart();
      const reader = new Reader(qari.page);
      await reader.ready();
      await expect.poll(() => reader.ribbons.count()).toBe(1);
    } finally {
      await qari.close();
    }
  });
});

describe("the reading position", () => {
  it("is where the reader left it, to the line, after a restart", async () => {
    const qari = await launchQari({ size: { width: 700, height: 500 } });
    try {
      let reader = new Reader(qari.page);
      await reader.ready();
      await qari.page.mouse.move(350, 250);
      await qari.page.mouse.wheel(0, 900);
      const kept = (): number | undefined => {
        const database = new DatabaseSync(join(qari.userData, "library.db"), {
          readOnly: true,
        });
        try {
          const row = database.prepare("SELECT block FROM positions").get();
          return typeof row?.["block"] === "number" ? row["block"] : undefined;
        } finally {
          database.close();
        }
      };
      const lineAt = () =>
        reader.paragraphs.evaluateAll((blocks) =>
          blocks.findIndex(
            (block) => block.getBoundingClientRect().bottom > 88,
          ),
        );
      await expect
        .poll(async () => {
          const block = await lineAt();
          return block > 0 && block === kept();
        })
        .toBe(true);
      const before = await lineAt();

      await qari.restart();
      reader = new Reader(qari.page);
      await reader.ready();
      await expect.poll(lineAt).toBe(before);
      expect(await qari.page.evaluate(() => window.scrollY)).toBeGreaterThan(
        400,
      );
    } finally {
      await qari.close();
    }
  });
});
