import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { libraryWithBook } from "./book.ts";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";

const size = { width: 900, height: 640 };
let qari: Qari;
let reader: Reader;
let folder: string;

const press = (keys: string) => qari.page.keyboard.press(keys);
const windowWidth = () => qari.page.evaluate(() => innerWidth);
const isFull = async () => (await windowWidth()) > size.width;
/** Bars that are in sight. */
const bars = () => qari.page.locator(":is(.bar, .foot):not(.away)").count();
/** How far the reader is, in percent. */
const place = () =>
  qari.page
    .getByRole("progressbar", { name: "ما قُرئ من المادة" })
    .getAttribute("aria-valuenow");

beforeAll(async () => {
  ({ folder } = await libraryWithBook());
  // Not as an option: a window that starts in full screen takes no size.
  qari = await launchQari({ library: folder });
  await qari.resize(size);
  reader = new Reader(qari.page);
  await reader.ready();
  await qari.page.emulateMedia({ reducedMotion: "reduce" });
});
afterAll(async () => {
  await qari.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("full screen", () => {
  it("shows the text alone, and the bars to whoever asks for them", async () => {
    await press("Alt+PageDown");
    const before = await place();
    await press("F11");
    await expect.poll(isFull).toBe(true);
    await expect.poll(bars).toBe(0);
    expect(await place()).toBe(before);
    // Scrolling back brings nothing.
    await press("PageDown");
    await press("PageUp");
    await expect.poll(place).toBe(before);
    expect(await bars()).toBe(0);
    await qari.page.mouse.move(300, 5);
    await expect.poll(bars).toBe(2);
    await qari.page.mouse.move(300, 300);
    await expect.poll(bars).toBe(0);
    await press("Tab");
    await expect.poll(bars).toBe(2);
  });

  it("is left by Escape, after what Escape closes first", async () => {
    await press("ControlOrMeta+f");
    await qari.page
      .getByRole("searchbox", { name: "ابحث في هذه المادة" })
      .waitFor();
    await press("Escape");
    await expect.poll(() => qari.page.locator("qari-find-bar").count()).toBe(0);
    expect(await isFull()).toBe(true);
    await press("ControlOrMeta+k");
    await qari.page.getByRole("combobox").waitFor();
    await press("Escape");
    await qari.page.getByRole("combobox").waitFor({ state: "hidden" });
    expect(await isFull()).toBe(true);
    await press("Escape");
    await expect.poll(windowWidth).toBe(size.width);
    await expect.poll(bars).toBe(2);
  });

  it("is found in the palette, with its key", async () => {
    await press("ControlOrMeta+k");
    await qari.page.keyboard.type("full screen");
    const chosen = qari.page.locator("[role=option][aria-selected=true]");
    await chosen.getByText("ملء الشاشة").waitFor();
    expect(await chosen.textContent()).toContain("F11");
    await press("Enter");
    await expect.poll(isFull).toBe(true);
  });

  it("is as it was after a restart, and gives the window back as it was", async () => {
    await qari.restart();
    reader = new Reader(qari.page);
    await reader.ready();
    await expect.poll(bars).toBe(0);
    expect(await place()).not.toBe("0");
    await press("F11");
    await expect.poll(bars).toBe(2);
    expect(await windowWidth()).toBe(size.width);
  });
});
