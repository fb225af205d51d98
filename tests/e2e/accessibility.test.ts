import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

const themes = [
  "فاتح",
  "ورقي",
  "داكن",
  "أسود",
  "تباين عالٍ فاتح",
  "تباين عالٍ داكن",
  "ألواني",
];

describe.each(themes)("in the theme %s, axe finds nothing", (theme) => {
  let qari: Qari;
  let reader: Reader;
  beforeAll(async () => {
    qari = await launchQari();
    reader = new Reader(qari.page);
    await reader.ready();
    await qari.page.emulateMedia({ reducedMotion: "reduce" });
    await reader.openPanel("الخط والمظهر");
    await reader.showSettings("المظهر");
    await qari.page.getByRole("radio", { name: theme, exact: true }).check();
  });
  afterAll(() => qari.close());

  it("in the drawer of type", async () => {
    for (const group of ["الخط", "الصفحة", "الواجهة", "المظهر"]) {
      await reader.showSettings(group);
      expect(await axeFaults(qari.page)).toEqual([]);
    }
    await qari.page.keyboard.press("Escape");
  });

  it("in the reading view, its bookmarks and its message", async () => {
    expect(await axeFaults(qari.page)).toEqual([]);
    await reader.openPanel("العلامات والملاحظات");
    expect(await axeFaults(qari.page)).toEqual([]);
    await reader.button("ضع إشارة عند هذه الفقرة").click();
    await reader.toast.getByText("حُفظت الإشارة.").waitFor();
    expect(await axeFaults(qari.page)).toEqual([]);
    await qari.page.keyboard.press("Escape");
  });

  it("while finding and while listening", async () => {
    await qari.page.keyboard.press("ControlOrMeta+f");
    await qari.page.keyboard.type("داعش");
    await expect
      .poll(() => reader.highlighted("qari-found-current"))
      .toEqual(["داعش"]);
    expect(await axeFaults(qari.page)).toEqual([]);
    await qari.page.keyboard.press("Escape");
    await reader.button("استمع").click();
    await reader.button("إنهاء الاستماع").waitFor();
    expect(await axeFaults(qari.page)).toEqual([]);
    await reader.button("إنهاء الاستماع").click();
  });

  it("in the contents, in going to a place and in the palette", async () => {
    for (const [keys, role, name] of [
      ["ControlOrMeta+j", "navigation", "المحتويات"],
      ["ControlOrMeta+Shift+j", "dialog", "انتقل إلى موضع"],
      ["ControlOrMeta+k", "combobox", "ابحث عن أمر أو إعداد أو فصل أو موضع"],
    ] as const) {
      await qari.page.keyboard.press(keys);
      await qari.page.getByRole(role, { name }).waitFor();
      expect(await axeFaults(qari.page)).toEqual([]);
      await qari.page.keyboard.press("Escape");
    }
  });

  it("in the library", async () => {
    await reader.button("المكتبة").click();
    await reader.button("أضف ملفًا").waitFor();
    expect(await axeFaults(qari.page)).toEqual([]);
    // Every view has been seen by now: none needed what the policy refuses.
    expect(qari.logs().filter((line) => /violates/iu.test(line))).toEqual([]);
  });
});

describe("where something is missing, axe finds nothing", () => {
  it("in a notice, an empty library, and in English", async () => {
    const library = mkdtempSync(join(tmpdir(), "qari-axe-"));
    writeFileSync(join(library, "library.db"), "no library ".repeat(200));
    const qari = await launchQari({ library });
    try {
      const reader = new Reader(qari.page);
      await reader.ready();
      await qari.page.emulateMedia({ reducedMotion: "reduce" });
      await reader.button("فهمت").waitFor();
      expect(await axeFaults(qari.page)).toEqual([]);
      await reader.button("فهمت").click();
      await reader.openPanel("الخط والمظهر");
      await reader.showSettings("الواجهة");
      await qari.page.getByRole("radio", { name: "English" }).check();
      await qari.page
        .getByRole("heading", { name: "Type and theme" })
        .waitFor();
      expect(await axeFaults(qari.page)).toEqual([]);
      await qari.page.keyboard.press("Escape");
      await reader.button("Library").click();
      await qari.page.getByText("The library is empty.").waitFor();
      expect(await axeFaults(qari.page)).toEqual([]);
    } finally {
      await qari.close();
      rmSync(library, { recursive: true, force: true });
    }
  });
});

describe("with the keyboard alone", () => {
  it("a reader reaches every tool, changes type, sets a bookmark and listens", async () => {
    const qari = await launchQari();
    try {
      const { page } = qari;
      const reader = new Reader(page);
      await reader.ready();
      const focused = () =>
        page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement)
            element = element.shadowRoot.activeElement;
          return (
            element?.getAttribute("aria-label") ??
            element?.textContent?.trim().replaceAll(/\s+/gu, " ") ??
            ""
          );
        });
      const seen: string[] = [];
      // Reading begins in the text; the tools stand before it.
      for (let step = 0; step < 9; step += 1) {
        await page.keyboard.press("Shift+Tab");
        seen.push(await focused());
      }
      for (const name of [
        "إلى النص",
        "الخط والمظهر",
        "البحث في المادة",
        "إشارة عند هذه الفقرة",
        "العلامات والملاحظات",
        "استمع",
      ])
        expect(seen.join("|")).toContain(name);

      await page.keyboard.press("ControlOrMeta+,");
      await page.getByRole("heading", { name: "الخط والمظهر" }).waitFor();
      await expect.poll(focused).toBe("إغلاق");
      // Tabs of the groups, the switch for this article, the sets, the faces.
      await page.keyboard.press("Tab");
      await expect.poll(focused).toBe("الخط");
      await page.keyboard.press("ArrowLeft");
      await expect.poll(focused).toBe("الصفحة");
      await page.keyboard.press("ArrowRight");
      await expect.poll(focused).toBe("الخط");
      await page.getByRole("radio", { name: "نوتو نسخ" }).focus();
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => reader.style("font-family")).toContain("Amiri");
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator("qari-type-drawer").count()).toBe(0);

      await reader.bookmark();
      await page.keyboard.press("ControlOrMeta+Enter");
      await expect
        .poll(async () => (await reader.highlighted("qari-spoken-word")).length)
        .toBe(1);
      await page.keyboard.press("ControlOrMeta+.");
      await expect
        .poll(() => reader.highlighted("qari-spoken-sentence"))
        .toEqual([]);
    } finally {
      await qari.close();
    }
  });
});
