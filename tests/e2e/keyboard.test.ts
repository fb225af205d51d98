import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { libraryWithBook } from "./book.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

let qari: Qari;
let reader: Reader;
let folder: string;

const press = (keys: string) => qari.page.keyboard.press(keys);
const type = (text: string) => qari.page.keyboard.type(text);

/** What has focus, through every shadow root: its role or tag, and its name. */
const focused = (): Promise<string> =>
  qari.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement)
      element = element.shadowRoot.activeElement;
    return `${element?.getAttribute("role") ?? element?.localName ?? ""} ${
      element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? ""
    }`;
  });

beforeAll(async () => {
  const made = await libraryWithBook();
  folder = made.folder;
  qari = await launchQari({
    library: folder,
    size: { width: 1280, height: 800 },
  });
  reader = new Reader(qari.page);
  await reader.ready();
  await qari.page.emulateMedia({ reducedMotion: "reduce" });
});
afterAll(async () => {
  await qari.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("from the shelf to the last task, without a pointer", () => {
  it("opens a book from the shelf by arrows and Enter", async () => {
    await press("ControlOrMeta+l");
    await reader.entry("رحلة إلى مكتبة الجبل").waitFor();
    // Tab comes to the shelf, which is one stop.
    for (let stops = 0; stops < 40; stops += 1) {
      if ((await focused()).startsWith("gridcell")) break;
      await press("Tab");
    }
    expect(await focused()).toContain("gridcell");
    await press("Home");
    const book = reader.entry("رحلة إلى مكتبة الجبل");
    const isThere = () => book.evaluate((entry) => entry.matches(":focus"));
    // In Arabic, the next entry is to the left.
    for (let steps = 0; steps < 3 && !(await isThere()); steps += 1)
      await press("ArrowLeft");
    expect(await isThere()).toBe(true);
    await press("Enter");
    await reader.title.getByText("رحلة إلى مكتبة الجبل").waitFor();
  });

  it("reads on with the keys of any page", async () => {
    const at = () => qari.page.evaluate(() => scrollY);
    const before = await at();
    await press("PageDown");
    await expect.poll(at).toBeGreaterThan(before);
    await press("Home");
    await expect.poll(at).toBe(0);
  });

  it("finds, steps through the hits, and closes where it began", async () => {
    await press("ControlOrMeta+f");
    await type("الميناء");
    await expect
      .poll(() => reader.highlighted("qari-found-current"))
      .toEqual(["الميناء"]);
    await press("Enter");
    await press("Escape");
    await expect.poll(() => qari.page.locator("qari-find-bar").count()).toBe(0);
  });

  it("makes the type larger and takes it back", async () => {
    await press("ControlOrMeta+Equal");
    await expect.poll(() => reader.style("font-size")).toBe("22px");
    await press("ControlOrMeta+0");
    await expect.poll(() => reader.style("font-size")).toBe("20px");
  });

  it("marks a paragraph, goes there from the list, and takes the mark away", async () => {
    await reader.bookmark();
    await press("ControlOrMeta+b");
    await qari.page
      .getByRole("heading", { level: 2, name: "العلامات والملاحظات" })
      .waitFor();
    await press("Escape");
    await press("ControlOrMeta+d");
    await reader.toast.getByText("حُذفت الإشارة.").waitFor();
  });

  it("listens, by sentence, and stops", async () => {
    await press("ControlOrMeta+Enter");
    await expect
      .poll(async () => (await reader.highlighted("qari-spoken-word")).length)
      .toBe(1);
    const sentence = () => reader.highlighted("qari-spoken-sentence");
    const first = await sentence();
    await press("ControlOrMeta+Shift+N");
    await expect.poll(sentence).not.toEqual(first);
    await press("ControlOrMeta+.");
    await expect.poll(sentence).toEqual([]);
  });

  it("goes by the contents and to a percentage", async () => {
    await press("ControlOrMeta+j");
    await qari.page.getByRole("navigation", { name: "المحتويات" }).waitFor();
    await press("ArrowDown");
    await press("Enter");
    await press("Escape");
    await press("ControlOrMeta+Shift+j");
    await qari.page.getByRole("dialog", { name: "انتقل إلى موضع" }).waitFor();
    await type("0");
    await press("Enter");
    await expect.poll(() => qari.page.evaluate(() => scrollY)).toBe(0);
  });

  it("does any of it by name, from the palette", async () => {
    await press("ControlOrMeta+k");
    await type("المكتبة");
    await press("Enter");
    await reader.shelf.first().waitFor();
  });
});
