import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { launchQari } from "./launch.ts";
import { Reader } from "./reader.ts";

describe("type and theme", () => {
  it("follow the keyboard and the drawer at once, and hold after a restart", async () => {
    const qari = await launchQari();
    try {
      let reader = new Reader(qari.page);
      await reader.ready();
      expect(await reader.style("font-size")).toBe("20px");
      await qari.page.keyboard.press("ControlOrMeta++");
      await qari.page.keyboard.press("ControlOrMeta++");
      await expect.poll(() => reader.style("font-size")).toBe("24px");
      await qari.page.keyboard.press("ControlOrMeta+-");
      await expect.poll(() => reader.style("font-size")).toBe("22px");

      await reader.openPanel("الخط والمظهر");
      await qari.page.getByRole("radio", { name: "أميري" }).check();
      await reader.showSettings("المظهر");
      await qari.page.getByRole("radio", { name: "داكن", exact: true }).check();
      await expect.poll(() => reader.style("font-family")).toContain("Amiri");
      expect(await qari.page.locator("html").getAttribute("data-theme")).toBe(
        "dark",
      );

      await qari.restart();
      reader = new Reader(qari.page);
      await reader.ready();
      expect(await reader.style("font-size")).toBe("22px");
      expect(await reader.style("font-family")).toContain("Amiri");
      expect(await qari.page.locator("html").getAttribute("data-theme")).toBe(
        "dark",
      );
    } finally {
      await qari.close();
    }
  });

  it("keep the line being read where it is when the type grows", async () => {
    const qari = await launchQari({ size: { width: 800, height: 600 } });
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      await reader.paragraphs.nth(3).evaluate((block) => {
        window.scrollTo({
          top: window.scrollY + block.getBoundingClientRect().top - 88,
        });
      });
      const topOf = () =>
        reader.paragraphs
          .nth(3)
          .evaluate((block) => Math.round(block.getBoundingClientRect().top));
      await expect.poll(topOf).toBe(88);
      await qari.page.keyboard.press("ControlOrMeta++");
      await expect.poll(() => reader.style("font-size")).toBe("22px");
      await expect
        .poll(async () => Math.abs((await topOf()) - 88))
        .toBeLessThan(24);
    } finally {
      await qari.close();
    }
  });

  it("switches to English and back while running, direction following", async () => {
    const qari = await launchQari();
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      await reader.openPanel("الخط والمظهر");
      await reader.showSettings("الواجهة");
      await qari.page.getByRole("radio", { name: "English" }).check();
      await qari.page
        .getByRole("heading", { level: 2, name: "Type and theme" })
        .waitFor();
      const html = qari.page.locator("html");
      await expect.poll(() => html.getAttribute("dir")).toBe("ltr");
      expect(await reader.article.getAttribute("dir")).toBe("rtl");
      await qari.page.getByRole("radio", { name: "العربية" }).check();
      await expect.poll(() => html.getAttribute("dir")).toBe("rtl");
    } finally {
      await qari.close();
    }
  });

  it("start from their defaults when the file is damaged, which is set aside and named", async () => {
    const qari = await launchQari();
    try {
      const settings = join(qari.userData, "settings.json");
      await new Reader(qari.page).ready();
      await qari.page.keyboard.press("ControlOrMeta++");
      await qari.restart({
        before: () => writeFileSync(settings, '{"fontSize": 22, "the'),
      });
      const reader = new Reader(qari.page);
      await reader.ready();
      expect(await reader.style("font-size")).toBe("20px");
      await qari.page.getByText("كان ملف الإعدادات تالفًا").waitFor();
      const aside = readdirSync(qari.userData).find((name) =>
        name.startsWith("settings.damaged-"),
      );
      expect(aside).toBeDefined();
      await qari.page.getByText(aside ?? "").waitFor();
    } finally {
      await qari.close();
    }
  });
});
