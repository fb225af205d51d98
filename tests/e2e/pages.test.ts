import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchQari, type Qari } from "./launch.ts";
import { Reader } from "./reader.ts";
import { scrollTold } from "./scroll-told.ts";
import { TextFiles } from "./text-files.ts";

/** Paragraphs that say their number, so that a page says where it is. */
const paragraphs = Array.from(
  { length: 400 },
  (_, index) =>
    `[${index}] كان الشيخ يقرأ كل صباح صفحة من كتابه ثم يغلقه ويمضي إلى عمله، ولم يكن يعود إليه قبل الغد مهما طال النهار، وكان يقول إن الصفحة الواحدة تكفي يومًا.`,
);

describe("a long text", () => {
  const files = new TextFiles();
  let qari: Qari;
  let reader: Reader;
  beforeAll(async () => {
    qari = await launchQari({
      args: [files.write("كتاب الصباح", ...paragraphs)],
      size: { width: 1000, height: 700 },
    });
    reader = new Reader(qari.page);
    await reader.title.getByText("كتاب الصباح").waitFor();
    await reader.ready();
    await qari.page.mouse.move(500, 350);
  });
  afterAll(async () => {
    await qari.close();
    files.remove();
  });

  /** Numbers of the paragraphs of which something is in the window. */
  const shown = () =>
    reader.paragraphs.evaluateAll((blocks) => {
      // Columns beyond the page are clipped, but have their place.
      const page = blocks[0]?.closest("article")?.getBoundingClientRect();
      return blocks
        .filter((block) =>
          [...block.getClientRects()].some(
            ({ left, right, top, bottom }) =>
              page !== undefined &&
              right > page.left + 1 &&
              left < page.right - 1 &&
              bottom > 57 &&
              top < innerHeight - 45,
          ),
        )
        .map((block) => Number(/\[(\d+)\]/u.exec(block.textContent)?.[1]));
    });
  const first = async () => (await shown())[0] ?? -1;
  const toEnd = async () => {
    await expect
      .poll(async () => {
        await qari.page.keyboard.press("End");
        return (await shown()).at(-1);
      })
      .toBe(399);
  };
  const layOut = async (name: string) => {
    await qari.page.keyboard.press("ControlOrMeta+Shift+l");
    await expect
      .poll(() => qari.page.locator("qari-article").getAttribute("layout"))
      .toBe(name);
    await scrollTold(qari.page);
  };

  it("is drawn only near the reader, wherever that is, and scrolls as one", async () => {
    const drawn = () => reader.paragraphs.count();
    expect(await drawn()).toBeLessThan(200);
    await toEnd();
    expect(await drawn()).toBeLessThan(200);
    await qari.page.keyboard.press("Home");
    await expect.poll(first).toBe(0);
  });

  it("keeps the line in view while what is above it is drawn", async () => {
    await toEnd();
    let last = 400;
    for (let turn = 0; turn < 12; turn += 1) {
      const y = await qari.page.evaluate(() => window.scrollY);
      await qari.page.mouse.wheel(0, -500);
      await expect
        .poll(() => qari.page.evaluate(() => window.scrollY))
        .toBeLessThan(y);
      // Until the page was told, it has not drawn what came into view.
      await scrollTold(qari.page);
      const now = await first();
      expect(now).toBeLessThanOrEqual(last);
      // Ten lines up are three or four paragraphs, not a leap.
      if (turn > 0) expect(last - now).toBeLessThan(15);
      last = now;
    }
    await qari.page.keyboard.press("Home");
    await expect.poll(first).toBe(0);
  });

  /** A finger goes across the window. */
  const swipe = async (fromX: number, toX: number) => {
    const session = await qari.page.context().newCDPSession(qari.page);
    const at = (x: number) => [{ x, y: 350 }];
    const send = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: x === undefined ? [] : at(x),
      });
    await send("touchStart", fromX);
    await send("touchMove", (fromX + toX) / 2);
    await send("touchMove", toX);
    await send("touchEnd");
    await session.detach();
  };

  it("stands in pages, which turn the way the lines go", async () => {
    await layOut("page");
    await expect.poll(first).toBe(0);
    const seen = await shown();
    await qari.page.keyboard.press("ArrowLeft");
    await expect.poll(first).toBeGreaterThan(0);
    const second = await shown();
    // Nothing is passed over.
    expect(second[0]).toBeLessThanOrEqual((seen.at(-1) ?? 0) + 1);
    await qari.page.keyboard.press("ArrowRight");
    await expect.poll(shown).toEqual(seen);
    await qari.page.keyboard.press("PageDown");
    await expect.poll(shown).toEqual(second);
    await qari.page.mouse.wheel(0, -100);
    await expect.poll(shown).toEqual(seen);
    // The page is pushed the way it goes: to the right is on.
    await swipe(350, 650);
    await expect.poll(shown).toEqual(second);
    await swipe(650, 350);
    await expect.poll(shown).toEqual(seen);
    // The outer left is the way on.
    await qari.page.mouse.click(40, 350);
    await expect.poll(shown).toEqual(second);
    await qari.page.mouse.click(950, 350);
    await expect.poll(shown).toEqual(seen);
  });

  it("shows all of it page by page, forwards and back", async () => {
    const forwards = new Set<number>();
    for (let turn = 0; turn < 400; turn += 1) {
      const page = await shown();
      for (const number of page) forwards.add(number);
      if (page.includes(399)) break;
      await qari.page.keyboard.press("Space");
      await expect.poll(shown).not.toEqual(page);
    }
    expect(forwards.size).toBe(400);
  }, 240_000);

  it("keeps the place through size, window and layout", async () => {
    const at = await first();
    await qari.page.keyboard.press("ControlOrMeta+Equal");
    await expect.poll(() => reader.style("font-size")).toBe("22px");
    await scrollTold(qari.page);
    await expect.poll(async () => (await shown()).includes(at)).toBe(true);
    await qari.resize({ width: 760, height: 620 });
    await scrollTold(qari.page);
    await expect.poll(async () => (await shown()).includes(at)).toBe(true);
    await layOut("spread");
    await expect.poll(async () => (await shown()).includes(at)).toBe(true);
    await layOut("scroll");
    await expect.poll(async () => (await shown()).includes(at)).toBe(true);
  });
});
