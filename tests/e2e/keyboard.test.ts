import { describe, expect, it } from "vitest";
import { libraryWithBook } from "./book.ts";
import { laptop, openForAll } from "./open-for-all.ts";

const open = openForAll(async () => (await libraryWithBook()).folder, {
  size: laptop,
});
const { press, type } = open;

/** What has focus, through every shadow root: its role or tag, and its name. */
const focused = (): Promise<string> =>
  open.qari.page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement)
      element = element.shadowRoot.activeElement;
    return `${element?.getAttribute("role") ?? element?.localName ?? ""} ${
      element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? ""
    }`;
  });

describe("from the shelf to the last task, without a pointer", () => {
  it("opens a book from the shelf by arrows and Enter", async () => {
    await press("ControlOrMeta+l");
    await open.reader.entry("رحلة إلى مكتبة الجبل").waitFor();
    // Tab comes to the shelf, which is one stop.
    for (let stops = 0; stops < 40; stops += 1) {
      if ((await focused()).startsWith("gridcell")) break;
      await press("Tab");
    }
    expect(await focused()).toContain("gridcell");
    await press("Home");
    const book = open.reader.entry("رحلة إلى مكتبة الجبل");
    const isThere = () => book.evaluate((entry) => entry.matches(":focus"));
    // In Arabic, the next entry is to the left.
    for (let steps = 0; steps < 3 && !(await isThere()); steps += 1)
      await press("ArrowLeft");
    expect(await isThere()).toBe(true);
    await press("Enter");
    await open.reader.title.getByText("رحلة إلى مكتبة الجبل").waitFor();
  });

  it("reads on with the keys of any page", async () => {
    const at = () => open.qari.page.evaluate(() => scrollY);
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
      .poll(() => open.reader.highlighted("qari-found-current"))
      .toEqual(["الميناء"]);
    await press("Enter");
    await press("Escape");
    await expect
      .poll(() => open.qari.page.locator("qari-find-bar").count())
      .toBe(0);
  });

  it("makes the type larger and takes it back", async () => {
    await press("ControlOrMeta+Equal");
    await expect.poll(() => open.reader.style("font-size")).toBe("22px");
    await press("ControlOrMeta+0");
    await expect.poll(() => open.reader.style("font-size")).toBe("20px");
  });

  it("marks a paragraph, goes there from the list, and takes the mark away", async () => {
    await open.reader.bookmark();
    await press("ControlOrMeta+b");
    await open.qari.page
      .getByRole("heading", { level: 2, name: "العلامات والملاحظات" })
      .waitFor();
    await press("Escape");
    await press("ControlOrMeta+d");
    await open.reader.toast.getByText("حُذفت الإشارة.").waitFor();
  });

  it("listens, by sentence, and stops", async () => {
    await press("ControlOrMeta+Enter");
    await expect
      .poll(
        async () => (await open.reader.highlighted("qari-spoken-word")).length,
      )
      .toBe(1);
    const sentence = () => open.reader.highlighted("qari-spoken-sentence");
    const first = await sentence();
    await press("ControlOrMeta+Shift+N");
    await expect.poll(sentence).not.toEqual(first);
    await press("ControlOrMeta+.");
    await expect.poll(sentence).toEqual([]);
  });

  it("goes by the contents and to a percentage", async () => {
    await press("ControlOrMeta+j");
    await open.qari.page
      .getByRole("navigation", { name: "المحتويات" })
      .waitFor();
    await press("ArrowDown");
    await press("Enter");
    await press("Escape");
    await press("ControlOrMeta+Shift+j");
    await open.qari.page
      .getByRole("dialog", { name: "انتقل إلى موضع" })
      .waitFor();
    await type("0");
    await press("Enter");
    await expect.poll(() => open.qari.page.evaluate(() => scrollY)).toBe(0);
  });

  it("does any of it by name, from the palette", async () => {
    await press("ControlOrMeta+k");
    await open.qari.page.getByRole("combobox").waitFor();
    await type("المكتبة");
    await press("Enter");
    await open.reader.shelf.first().waitFor();
  });

  it("leaves the menu of an entry for the entry itself", async () => {
    await open.reader.shelf.first().focus();
    await press("ContextMenu");
    await expect.poll(focused).toMatch(/^menuitem /u);
    await press("Escape");
    await expect.poll(focused).toMatch(/^gridcell /u);
  });
});
