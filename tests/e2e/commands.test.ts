import { describe, expect, it } from "vitest";
import { commandIds } from "../../src/ipc/commands.ts";
import { libraryWithBook } from "./book.ts";
import { laptop, openForAll } from "./open-for-all.ts";

const open = openForAll(async () => (await libraryWithBook()).folder, {
  size: laptop,
});
const { press, type, faults, percent } = open;
const palette = () =>
  open.qari.page.getByRole("combobox", {
    name: "ابحث عن أمر أو إعداد أو فصل أو موضع",
  });
const chosen = () =>
  open.qari.page.locator("[role=option][aria-selected=true]");
const shortcuts = () =>
  open.qari.page.getByRole("dialog", { name: "اختصارات لوحة المفاتيح" });
const openPalette = async (): Promise<void> => {
  await press("ControlOrMeta+k");
  await palette().waitFor();
};

describe("the palette of commands", () => {
  it("finds a command by either language, shows its keys, and carries it out", async () => {
    await openPalette();
    expect(await faults()).toEqual([]);
    await type("contents");
    await expect.poll(() => chosen().textContent()).toContain("المحتويات");
    expect(await chosen().textContent()).toContain("Ctrl+J");
    await press("Enter");
    await open.qari.page
      .getByRole("navigation", { name: "المحتويات" })
      .waitFor();
    await press("Escape");
    // What was used last comes first.
    await openPalette();
    expect(await chosen().textContent()).toContain("المحتويات");
    await press("Escape");
    await palette().waitFor({ state: "hidden" });
  });

  it("leads from an article to the backups and to the trash, by what readers call them", async () => {
    await openPalette();
    await type("نسخة احتياطية");
    await expect.poll(() => chosen().textContent()).toContain("النسخ");
    await press("Enter");
    const backups = open.qari.page.getByRole("dialog", {
      name: "النسخ الاحتياطية",
    });
    await backups.waitFor();
    await press("Escape");
    // Out of sight it still keeps the keys, until the app was told that it closed.
    await open.qari.page
      .locator("qari-backups-dialog")
      .waitFor({ state: "detached" });
    await openPalette();
    await type("deleted");
    await press("Enter");
    await open.qari.page
      .getByRole("heading", { name: "سلة المحذوفات" })
      .waitFor();
    // The empty trash offers it as well.
    await open.reader.button("العودة إلى المكتبة").first().click();
    await open.reader.button("العودة إلى القراءة").click();
    await open.reader.title.waitFor();
  });

  it("leads to a setting, ready to be changed by keys", async () => {
    await openPalette();
    await type("line height");
    await expect.poll(() => chosen().textContent()).toContain("تباعد الأسطر");
    expect(await faults()).toEqual([]);
    await press("Enter");
    const slider = open.qari.page.getByRole("slider", {
      name: "تباعد الأسطر",
    });
    await expect
      .poll(() => slider.evaluate((element) => element.matches(":focus")))
      .toBe(true);
    const before = await slider.inputValue();
    await press("ArrowUp");
    await expect.poll(() => slider.inputValue()).not.toBe(before);
    await press("ArrowDown");
    await expect.poll(() => slider.inputValue()).toBe(before);
    await press("Escape");
  });

  it("goes to a chapter by its name and to a place by its number", async () => {
    await openPalette();
    await type("القافله");
    await press("Enter");
    await expect.poll(percent).toBe(34);
    await openPalette();
    await type("٧٠٪");
    await press("Enter");
    await expect.poll(percent).toBe(70);
  });

  it("says when there is no such command, and goes around the ends of the list", async () => {
    await openPalette();
    await type("زقزق");
    await open.qari.page.getByText("لا شيء بهذا الاسم.").waitFor();
    await press("ControlOrMeta+a");
    await press("Backspace");
    await chosen().waitFor();
    const first = await chosen().textContent();
    await press("ArrowUp");
    await expect.poll(() => chosen().textContent()).not.toBe(first);
    await press("ArrowDown");
    await expect.poll(() => chosen().textContent()).toBe(first);
    await press("Escape");
  });

  it("says in the library what is not possible there, and does not do it", async () => {
    await press("ControlOrMeta+l");
    await open.qari.page.getByRole("gridcell").first().waitFor();
    await openPalette();
    await type("المحتويات");
    await chosen().getByText("غير متاح الآن").waitFor();
    expect(await chosen().getAttribute("aria-disabled")).toBe("true");
    expect(await faults()).toEqual([]);
    await press("Enter");
    expect(await palette().isVisible()).toBe(true);
    await press("Escape");
    await open.reader.button("العودة إلى القراءة").click();
    await open.reader.title.waitFor();
  });
});

describe("the shortcuts", () => {
  const keysOf = (name: string) =>
    shortcuts().getByRole("button", { name: new RegExp(`^${name}: `, "u") });

  it("are all listed, whatever can be done now", async () => {
    await press("ControlOrMeta+l");
    await open.qari.page.getByRole("gridcell").first().waitFor();
    await press("ControlOrMeta+/");
    await keysOf("المحتويات").first().waitFor();
    expect(await shortcuts().locator("li").count()).toBe(commandIds.length);
    await press("Escape");
    await open.reader.button("العودة إلى القراءة").click();
    await open.reader.title.waitFor();
  });

  it("are recorded anew, and hold at once in page and menu and after a restart", async () => {
    await press("ControlOrMeta+/");
    await shortcuts().waitFor();
    expect(await faults()).toEqual([]);
    await keysOf("المحتويات").first().click();
    await press("F6");
    await shortcuts().getByRole("button", { name: "المحتويات: F6" }).waitFor();
    await press("Escape");
    await shortcuts().waitFor({ state: "hidden" });
    await press("F6");
    await open.qari.page
      .getByRole("navigation", { name: "المحتويات" })
      .waitFor();
    await press("F6");
    await press("ControlOrMeta+j");
    expect(
      await open.qari.page
        .getByRole("navigation", { name: "المحتويات" })
        .count(),
    ).toBe(0);

    await open.qari.restart();
    await open.reader.ready();
    await press("F6");
    await open.qari.page
      .getByRole("navigation", { name: "المحتويات" })
      .waitFor();
    await press("Escape");
  });

  it("refuse a reserved key with its reason, and ask before they take another's", async () => {
    await press("ControlOrMeta+/");
    const contents = keysOf("المحتويات").first();
    await contents.click();
    await press("ControlOrMeta+c");
    await shortcuts().getByText("للنسخ واللصق والتحديد").waitFor();
    await contents.click();
    await press("ControlOrMeta+d");
    await shortcuts().getByText("ضع إشارة هنا أو أزلها").nth(1).waitFor();
    await shortcuts().getByRole("button", { name: "انقله إلى هنا" }).click();
    await shortcuts()
      .getByRole("button", { name: "ضع إشارة هنا أو أزلها: بلا اختصار" })
      .waitFor();
    // Escape leaves a recording, and only then the dialog.
    await contents.click();
    await press("Escape");
    expect(await shortcuts().isVisible()).toBe(true);
    await open.reader.button("كلها إلى الأصل").click();
    await shortcuts()
      .getByRole("button", { name: "المحتويات: Ctrl+J" })
      .waitFor();
    await press("Escape");
    await shortcuts().waitFor({ state: "hidden" });
  });
});
