import { describe, expect, it } from "vitest";
import { libraryWithBook } from "./book.ts";
import { laptop, openForAll } from "./open-for-all.ts";

const open = openForAll(async () => (await libraryWithBook()).folder, {
  size: laptop,
});
const { press, type, faults } = open;
const contents = () =>
  open.qari.page.getByRole("navigation", { name: "المحتويات" });
const current = () => contents().locator("[aria-current=location]");
/** How far the page is, without the sign of direction that ICU puts after the percent sign. */
const percent = async (): Promise<string> => {
  const shown = await open.qari.page
    .getByRole("progressbar", { name: "ما قُرئ من المادة" })
    .getAttribute("aria-valuetext");
  return (shown ?? "").replaceAll("\u061c", "");
};
const openGoto = async (): Promise<void> => {
  await press("ControlOrMeta+Shift+J");
  await open.qari.page.getByRole("textbox", { name: "بالمئة" }).waitFor();
};

describe("moving in a book, by the keyboard alone", () => {
  it("shows the contents with the chapter being read, and jumps by them", async () => {
    await press("ControlOrMeta+j");
    await contents().waitFor();
    expect(await current().textContent()).toContain("باب الميناء");
    expect(await faults()).toEqual([]);
    await press("ArrowDown");
    await press("ArrowDown");
    await press("Enter");
    await expect
      .poll(async () => current().textContent())
      .toContain("باب القافلة");
    await contents().getByText("أنت في").getByText("باب القافلة").waitFor();
    await press("Escape");
    await contents().waitFor({ state: "detached" });
  });

  it("goes back and forward through the jumps, through a change of size too", async () => {
    const there = await percent();
    await press("Alt+PageDown");
    await expect.poll(percent).not.toBe(there);
    const next = await percent();
    await press("ControlOrMeta+Equal");
    // In Arabic, back is to the right.
    await press("Alt+ArrowRight");
    await expect.poll(percent).toBe(there);
    await press("Alt+ArrowRight");
    await expect.poll(percent).toBe("٠٪");
    await press("Alt+ArrowLeft");
    await press("Alt+ArrowLeft");
    await expect.poll(percent).toBe(next);
    await press("ControlOrMeta+0");
    await open.qari.page
      .getByRole("button", { name: "ارجع إلى الموضع السابق" })
      .waitFor();
  });

  it("goes to a number, in whatever digits it is typed", async () => {
    for (const [typed, shown] of [
      ["٥٠", "٥٠٪"],
      ["25", "٢٥٪"],
      ["۷۵٪", "٧٥٪"],
    ] as const) {
      await openGoto();
      await type(typed);
      await press("Enter");
      await expect.poll(percent).toBe(shown);
    }
    await openGoto();
    await type("٧٤٫٦");
    await open.qari.page.getByText("٧٤٫٦٪").waitFor();
    await press("Enter");
    await expect.poll(percent).toBe("٧٥٪");
    await openGoto();
    await type("باب");
    await open.qari.page.getByText("اكتب رقمًا من ٠ إلى ١٠٠.").waitFor();
    expect(await faults()).toEqual([]);
    await press("Escape");
    expect(await percent()).toBe("٧٥٪");
  });

  it("says what is left of the chapter and of the book, and goes on from there", async () => {
    const said = open.qari.page.locator("qari-reading-foot .said");
    expect(await said.textContent()).toMatch(
      /٧٥٪.? · .+ في الفصل\s+· .+ في المادة/u,
    );
    await said.click();
    await open.qari.page
      .getByRole("dialog", { name: "انتقل إلى موضع" })
      .waitFor();
    await type("0");
    await press("Enter");
    await expect.poll(percent).toBe("٠٪");
  });

  it("shows a footnote beside its reference, and goes to it and back", async () => {
    const reference = open.reader.article.locator("[role=doc-noteref]");
    await reference.focus();
    await press("Enter");
    const note = open.qari.page.getByRole("dialog", { name: "حاشية" });
    await note.getByText("بعد عشر سنين").waitFor();
    expect(await faults()).toEqual([]);
    await press("Escape");
    await note.waitFor({ state: "hidden" });
    await expect
      .poll(() => reference.evaluate((link) => link.matches(":focus")))
      .toBe(true);

    await press("Enter");
    await note.waitFor();
    await press("Tab");
    await press("Enter");
    await expect.poll(percent).toMatch(/^(?:٩[٠-٩]|١٠٠)٪$/u);
    await press("Alt+ArrowRight");
    await expect.poll(percent).toBe("٠٪");
  });

  it("follows a link inside the text, and comes back", async () => {
    await open.reader.article.getByRole("link", { name: "خبر البئر" }).focus();
    await press("Enter");
    await expect.poll(percent).toBe("٥٥٪");
    await press("ControlOrMeta+j");
    await expect.poll(() => current().textContent()).toContain("خبر البئر");
    await press("Escape");
    await press("Alt+ArrowRight");
    await expect.poll(percent).toBe("٠٪");
  });

  it("finds by the keys alone, in one chapter too, and goes back in one step", async () => {
    await press("F3");
    await open.qari.page
      .getByRole("searchbox", { name: "ابحث في هذه المادة" })
      .waitFor();
    await type("القافله");
    const counter = open.qari.page.locator("qari-find-bar output");
    const said = async () => (await counter.textContent())?.trim();
    // The whole of what is typed: its beginning is found more often.
    await expect
      .poll(() => open.reader.highlighted("qari-found-current"))
      .toEqual(["القافلة"]);
    await expect.poll(said).toMatch(/^١ \/ [٠-٩]+$/u);
    const whole = await said();
    await press("F3");
    await expect.poll(said).toMatch(/^٢ \//u);
    await press("Shift+F3");
    await press("Shift+F3");
    // Around the beginning is the last one.
    const [count] = /[٠-٩]+$/u.exec(whole ?? "") ?? [];
    await expect.poll(said).toBe(`${count} / ${count}`);
    await open.reader.button("في هذا الفصل").click();
    await expect.poll(said).not.toContain(count);
    expect(await faults()).toEqual([]);

    const strip = open.qari.page.locator("qari-hit-strip");
    await open.reader.button("في هذا الفصل").click();
    await expect.poll(said).toContain(count);
    const box = await strip.boundingBox();
    await strip.click({ position: { x: 6, y: (box?.height ?? 0) / 2 } });
    await expect.poll(percent).toMatch(/^(?:٤|٥)[٠-٩]٪$/u);
    await press("Escape");
    await press("Alt+ArrowRight");
    await expect.poll(percent).toBe("٠٪");
  });

  it("shows a picture in the whole window, and a table in a region with its name", async () => {
    const picture = open.reader.button("كبّر الصورة: حرف القاف بنقطتيه");
    await picture.focus();
    await press("Enter");
    const viewer = open.qari.page.getByRole("dialog", {
      name: "حرف القاف بنقطتيه",
    });
    const width = async () =>
      (await viewer.getByRole("img").boundingBox())?.width ?? 0;
    await viewer.getByText("خاتم الرحالة").waitFor();
    await expect
      .poll(() =>
        viewer
          .getByRole("img")
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    const before = await width();
    await press("+");
    await expect.poll(width).toBeGreaterThan(before * 1.2);
    await press("ArrowLeft");
    await press("0");
    await expect.poll(width).toBe(before);
    await press("Escape");
    await viewer.waitFor({ state: "hidden" });
    await expect
      .poll(() => picture.evaluate((each) => each.matches(":focus")))
      .toBe(true);
    await open.reader.article
      .getByRole("region", { name: "مراحل الطريق" })
      .waitFor();
  });
});
