import { beforeAll, describe, expect, it } from "vitest";
import { libraryWithBook } from "./book.ts";
import { openForAll } from "./open-for-all.ts";
import { scrollTold } from "./scroll-told.ts";

const size = { width: 900, height: 640 };
const open = openForAll(async () => (await libraryWithBook()).folder);
const { press, percent } = open;
// Not as an option: a window that starts in full screen takes no size.
beforeAll(() => open.qari.resize(size));

const windowWidth = () => open.qari.page.evaluate(() => innerWidth);
const scrolled = () => open.qari.page.evaluate(() => scrollY);
const isFull = async () => (await windowWidth()) > size.width;
/** Bars that are in sight. */
const bars = () =>
  open.qari.page.locator(":is(.bar, .foot):not(.away)").count();

describe("full screen", () => {
  it("shows the text alone, and the bars to whoever asks for them", async () => {
    await press("Alt+PageDown");
    await expect.poll(percent).toBeGreaterThan(0);
    const before = await percent();
    await press("F11");
    await expect.poll(isFull).toBe(true);
    await expect.poll(bars).toBe(0);
    expect(await percent()).toBe(before);
    // Scrolling back brings nothing.
    const top = await scrolled();
    await press("PageDown");
    await expect.poll(scrolled).toBeGreaterThan(top);
    const down = await scrolled();
    await press("PageUp");
    await expect.poll(scrolled).toBeLessThan(down);
    // A scroll that is told late would put away again what the pointer brings.
    await scrollTold(open.qari.page);
    expect(await bars()).toBe(0);
    await open.qari.page.mouse.move(300, 5);
    await expect.poll(bars).toBe(2);
    await open.qari.page.mouse.move(300, 300);
    await expect.poll(bars).toBe(0);
    // Reading begins in the text; the tools stand before it.
    await press("Shift+Tab");
    await expect.poll(bars).toBe(2);
  });

  it("is left by Escape, after what Escape closes first", async () => {
    await press("ControlOrMeta+f");
    await open.qari.page
      .getByRole("searchbox", { name: "ابحث في هذه المادة" })
      .waitFor();
    await press("Escape");
    await expect
      .poll(() => open.qari.page.locator("qari-find-bar").count())
      .toBe(0);
    expect(await isFull()).toBe(true);
    await press("ControlOrMeta+k");
    await open.qari.page.getByRole("combobox").waitFor();
    await press("Escape");
    await open.qari.page.getByRole("combobox").waitFor({ state: "hidden" });
    expect(await isFull()).toBe(true);
    await press("Escape");
    await expect.poll(windowWidth).toBe(size.width);
    await expect.poll(bars).toBe(2);
  });

  it("is found in the palette, with its key", async () => {
    await press("ControlOrMeta+k");
    await open.qari.page.getByRole("combobox").waitFor();
    await open.qari.page.keyboard.type("full screen");
    const chosen = open.qari.page.locator("[role=option][aria-selected=true]");
    await chosen.getByText("ملء الشاشة").waitFor();
    expect(await chosen.textContent()).toContain("F11");
    await press("Enter");
    await expect.poll(isFull).toBe(true);
  });

  it("is as it was after a restart, and gives the window back as it was", async () => {
    await open.qari.restart();
    await open.reader.ready();
    await expect.poll(bars).toBe(0);
    await expect.poll(percent).toBeGreaterThan(0);
    await press("F11");
    await expect.poll(bars).toBe(2);
    expect(await windowWidth()).toBe(size.width);
  });
});
