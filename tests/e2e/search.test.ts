import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";
import { TextFiles } from "./text-files.ts";

const filler = Array.from(
  { length: 30 },
  (_, at) =>
    `وهذه الفقرة رقم ${at} تصف الطريق إلى السوق والنهر وما حوله من البيوت.`,
);

describe("searching the library", () => {
  const files = new TextFiles();
  let qari: Qari;
  let page: Page;
  let reader: Reader;
  const hits = () => page.locator("qari-search-results .hit");
  const count = () => page.locator("qari-search-results").getByRole("status");
  const marked = () =>
    page.locator("qari-search-results mark").allTextContents();
  /** The words are looked for from their first letter on: what the whole of them finds is not there yet. */
  const openSearch = async () => {
    await page.keyboard.press("ControlOrMeta+Shift+f");
    await expect
      .poll(() =>
        page
          .getByRole("searchbox", { name: "ابحث في كل ما حفظت" })
          .evaluate((field) => field.matches(":focus")),
      )
      .toBe(true);
  };

  beforeAll(async () => {
    qari = await launchQari({ size: { width: 1000, height: 700 } });
    ({ page } = qari);
    reader = new Reader(page);
    await reader.ready();
    await files.import(qari, [
      files.write(
        "رحلة ابن جبير",
        ...filler,
        "نزلنا بالمدرسةِ المستنصريّة ليلًا.",
      ),
      files.write("طوق الحمامة", "دخل المدرسه صباحا ثم خرج.", ...filler),
      files.write("مقامات الحريري", ...filler),
    ]);
  });
  afterAll(async () => {
    await qari.close();
    files.remove();
  });

  it("begins from anywhere, folds spelling, and marks the hits as they are written", async () => {
    await openSearch();
    await page.keyboard.type("المدرسة");
    await expect
      .poll(async () => (await marked()).toSorted())
      .toEqual(["المدرسه", "بالمدرسةِ"]);
    await expect.poll(() => count().textContent()).toMatch(/نتيجتان/u);
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await axeFaults(page)).toEqual([]);
  });

  it("opens a hit at its place, marked, and comes back to it", async () => {
    await page.keyboard.press("ArrowDown");
    const titles = await hits().locator(".title").allTextContents();
    const at = titles.findIndex((title) => title.includes("رحلة"));
    for (let step = 0; step < at; step += 1)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await reader.title.getByText("رحلة ابن جبير").waitFor();
    await expect
      .poll(() => reader.highlighted("qari-search-hit"))
      .toEqual([expect.stringContaining("المدرسةِ")]);
    await expect
      .poll(() => page.evaluate(() => window.scrollY))
      .toBeGreaterThan(300);
    await page.keyboard.press("Escape");
    await expect.poll(() => reader.highlighted("qari-search-hit")).toEqual([]);

    await page.keyboard.press("Alt+ArrowRight");
    await expect
      .poll(() =>
        page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement)
            element = element.shadowRoot.activeElement;
          return element?.textContent;
        }),
      )
      .toContain("رحلة ابن جبير");
    await expect.poll(() => count().textContent()).toMatch(/نتيجتان/u);
  });

  it("steps through a phrase in the find bar", async () => {
    await openSearch();
    await page.keyboard.type('"السوق والنهر"');
    await expect
      .poll(async () => new Set(await marked()))
      .toEqual(new Set(["السوق والنهر"]));
    await expect.poll(() => count().textContent()).toMatch(/٣ نتائج/u);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText(/^\s*[٠-٩]+ \/ ٣٠\s*$/u).waitFor();
    await expect
      .poll(() => reader.highlighted("qari-found-current"))
      .toEqual(["السوق والنهر"]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+l");
    await page.locator("qari-search-results").waitFor();
  });

  it("offers to search otherwise where it finds nothing", async () => {
    await openSearch();
    await page.keyboard.type("عنوان:السوق");
    await page.getByText("لا شيء في المكتبة بهذه الكلمات.").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await reader.button("في المادة كلها").click();
    await expect.poll(() => count().textContent()).toMatch(/٣ نتائج/u);
  });

  it("takes a malformed query for plain words", async () => {
    await openSearch();
    await page.keyboard.type('"السوق OR (عنوان: −');
    await expect.poll(() => hits().count()).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await page.locator("qari-shelf-view").waitFor();
  });
});
