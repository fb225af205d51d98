import { describe, expect, it } from "vitest";
import { libraryWithBook } from "./book.ts";
import { laptop, openForAll } from "./open-for-all.ts";
import { scrollTold } from "./scroll-told.ts";

const open = openForAll(async () => (await libraryWithBook()).folder, {
  size: laptop,
});
const { press, type, percent } = open;

const columns = () =>
  open.reader.article.evaluate((page) => getComputedStyle(page).columnCount);
const layOut = async (name: string) => {
  await press("ControlOrMeta+Shift+l");
  await expect
    .poll(() => open.qari.page.locator("qari-article").getAttribute("layout"))
    .toBe(name);
};

/** The browser's own key: it scrolls with the next frame, over whatever a key after it did. */
const toTop = async () => {
  await press("Home");
  await expect.poll(() => open.qari.page.evaluate(() => scrollY)).toBe(0);
  await scrollTold(open.qari.page);
};

/** Lines of text that an edge of the ruler runs through. */
const cutLines = () =>
  open.reader.article.evaluate((article) => {
    const view = article.getRootNode() as ShadowRoot;
    const ruler = (view.host.getRootNode() as ShadowRoot)
      .querySelector(".ruler")
      ?.getBoundingClientRect();
    if (!ruler) throw new Error("there is no ruler");
    const cut = new Set<string>();
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      // Over the title there is nothing to rule.
      if (!text.parentElement?.closest("[data-block]")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { top, bottom, height } of range.getClientRects())
        for (const edge of [ruler.top, ruler.bottom])
          // What a face keeps free above and below its letters is no letter.
          if (edge > top + height * 0.2 && edge < bottom - height * 0.2)
            cut.add(`${edge} in ${top}–${bottom}`);
    }
    return [...cut];
  });

describe("reading in comfort", () => {
  it("goes on after a face of the interface has come late", async () => {
    const { page } = open.qari;
    const faces = () =>
      page.evaluate(
        () =>
          [...document.fonts].filter(({ status }) => status === "loaded")
            .length,
      );
    const before = await faces();
    await press("ControlOrMeta+k");
    await page.getByRole("combobox").waitFor();
    await type("المكتبة");
    await press("Escape");
    // Keys are the palette's as long as it is there.
    await page.getByRole("combobox").waitFor({ state: "detached" });
    await expect.poll(faces).toBeGreaterThan(before);
    const at = () => page.evaluate(() => scrollY);
    await press("PageDown");
    await expect.poll(at).toBeGreaterThan(0);
    // It must stand after that.
    await scrollTold(page);
    expect(await at()).toBeGreaterThan(0);
    await press("Home");
    await expect.poll(at).toBe(0);
  });

  it("leaves whole lines clear of the ruler, over the space of a paragraph too", async () => {
    await press("ControlOrMeta+Shift+r");
    await open.qari.page.locator(".ruler").waitFor();
    for (let y = 260; y < 700; y += 23) {
      await open.qari.page.mouse.move(640, y);
      await expect.poll(cutLines).toEqual([]);
    }
    await press("ControlOrMeta+Shift+r");
    await open.qari.page.locator(".ruler").waitFor({ state: "detached" });
  });

  it("says how fast the text moves by itself, and how it is stopped", async () => {
    await press("ControlOrMeta+Shift+a");
    await open.reader.toast
      .getByText("يمضي النص وحده، وEscape يوقفه.")
      .waitFor();
    await press("Alt+ArrowUp");
    await open.reader.toast.getByText("سرعة التمرير التلقائي: ١٨").waitFor();
    await press("Escape");
    await toTop();
    await expect.poll(percent).toBe(0);
  });

  it("steps back so far only that the bars which come cover nothing unread", async () => {
    await press("PageDown");
    await press("PageDown");
    const at = () => open.qari.page.evaluate(() => scrollY);
    const before = await at();
    await press("PageUp");
    await expect.poll(at).toBeLessThan(before);
    const bars = await open.qari.page.evaluate(() => {
      const root = getComputedStyle(document.documentElement);
      const px = (name: string) =>
        Number.parseFloat(root.getPropertyValue(name));
      return px("--bar") + px("--foot");
    });
    expect(bars).toBeGreaterThan(0);
    expect(before - (await at())).toBeLessThan(800 - bars);
    await toTop();
  });

  it("has two pages beside each other only where each has room", async () => {
    await layOut("page");
    await layOut("spread");
    await expect.poll(columns).toBe("2");
    await open.qari.resize({ width: 480, height: 800 });
    await expect.poll(columns).toBe("1");
    // Set anew, the pages are counted anew.
    await scrollTold(open.qari.page);
    // Turning goes by one page, not by two.
    const at = () =>
      open.reader.article.evaluate(({ scrollLeft, clientWidth }) =>
        Math.round(-scrollLeft / clientWidth),
      );
    const before = await at();
    await press("ArrowLeft");
    await expect.poll(at).toBe(before + 1);
    await open.qari.resize(laptop);
    await expect.poll(columns).toBe("2");
  });

  it("finds in pages without covering their first lines", async () => {
    await press("ControlOrMeta+f");
    await type("القافله");
    const bar = open.qari.page.locator("qari-find-bar");
    const lowest = async () => {
      const box = await bar.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    for (const size of [laptop, { width: 480, height: 800 }]) {
      await open.qari.resize(size);
      await expect
        .poll(async () => (await open.reader.article.boundingBox())?.y ?? 0)
        .toBeGreaterThanOrEqual(await lowest());
    }
    await open.qari.resize(laptop);
    await press("Escape");
  });

  it("stays past the page of the title when the window changes", async () => {
    await press("ControlOrMeta+Shift+j");
    await open.qari.page.getByRole("textbox", { name: "بالمئة" }).waitFor();
    await type("0");
    await press("Enter");
    const title = () =>
      open.reader.title.evaluate((heading) => {
        const page = heading.closest("article")?.getBoundingClientRect();
        const { left, right } = heading.getBoundingClientRect();
        return page && right > page.left && left < page.right;
      });
    await expect.poll(title).toBe(true);
    await open.qari.resize({ width: 560, height: 800 });
    await scrollTold(open.qari.page);
    expect(await title()).toBe(true);
    await press("ArrowLeft");
    await expect.poll(title).toBe(false);
    await open.qari.resize({ width: 580, height: 760 });
    await scrollTold(open.qari.page);
    expect(await title()).toBe(false);
    await open.qari.resize(laptop);
    await layOut("scroll");
  });

  it("hides the marks in the text and shows them again, with every new one", async () => {
    const { page } = open.qari;
    const ribbon = open.reader.ribbons;
    await toTop();
    await open.reader.bookmark();
    await expect.poll(() => ribbon.count()).toBe(1);
    const toggle = async () => {
      await press("ControlOrMeta+k");
      await page.getByRole("combobox").waitFor();
      await type("show or hide marks");
      await press("Enter");
    };
    await toggle();
    await expect.poll(() => ribbon.count()).toBe(0);
    // The list has them all the same.
    await press("ControlOrMeta+b");
    const list = page.locator("qari-marks-panel");
    await list.getByRole("listitem").first().waitFor();
    await press("Escape");
    await press("PageDown");
    await open.reader.bookmark();
    await expect.poll(() => ribbon.count()).toBe(2);
  });

  it("says quietly that an article has a type of its own", async () => {
    const plain = open.reader.button("الخط والمظهر");
    await press("ControlOrMeta+,");
    const own = open.qari.page.getByRole("switch", {
      name: "لهذه المادة وحدها",
    });
    await own.check();
    await open.reader.button("كثيف").click();
    const tool = open.reader.button("الخط والمظهر، ولهذه المادة خط وحدها");
    await tool.waitFor();
    expect(await tool.getAttribute("title")).toContain("لهذه المادة");
    await own.uncheck();
    await plain.waitFor();
  });
});
