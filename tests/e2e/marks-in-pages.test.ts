import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { launchQari, type Qari } from "./launch.ts";
import {
  articleOfParagraphs,
  MarkedLibrary,
  paintedIn,
  placeOf,
  selectionMenu,
  selectWords,
} from "./marked-library.ts";
import { Reader } from "./reader.ts";

/** Paragraphs that say their number, so that each has words of its own. */
const numbers = Array.from({ length: 60 }, (_, index) => `فصل${index}`);
const paragraphs = numbers.map(
  (number) =>
    `${number} جلس الحكيم عند النهر يحدّث تلميذه عن صبر الماء، ثم سكت طويلًا حتى ظن التلميذ أنه نام، فإذا به يقول: هكذا يكون الكلام، قليل منه يكفي.`,
);

describe.each(["page", "spread"])("in the layout of a %s", (layout) => {
  let library: MarkedLibrary;
  let qari: Qari;
  let reader: Reader;

  beforeEach(() => {
    library = new MarkedLibrary(articleOfParagraphs("صبر الماء", paragraphs));
  });
  afterEach(async () => {
    await qari.close();
    library.remove();
  });

  const open = async () => {
    qari = await launchQari({
      library: library.folder,
      size: { width: 1200, height: 700 },
    });
    reader = new Reader(qari.page);
    await qari.page.emulateMedia({ reducedMotion: "reduce" });
    await reader.ready();
    for (const _ of layout === "page" ? [1] : [1, 2])
      await qari.page.keyboard.press("ControlOrMeta+Shift+l");
    await expect
      .poll(() => qari.page.locator("qari-article").getAttribute("layout"))
      .toBe(layout);
    await expect.poll(() => isShown(0)).toBe(true);
  };
  const block = (index: number) =>
    qari.page.locator(`qari-article [data-block="${index}"]`);
  /** Whether something of a paragraph stands on the page that is shown. */
  const isShown = async (index: number): Promise<boolean> =>
    (await block(index).count()) > 0 &&
    block(index).evaluate((element) => {
      const page = element.closest("article")?.getBoundingClientRect();
      return [...element.getClientRects()].some(
        ({ left, right, width }) =>
          page !== undefined &&
          width > 0 &&
          right > page.left + 41 &&
          left < page.right - 41,
      );
    });
  const sheet = () => qari.page.locator("qari-mark-sheet");
  const undo = () =>
    reader.toast.getByRole("button", { name: "تراجع" }).click();

  it("text is highlighted, noted, opened, deleted and brought back, on a later page too", async () => {
    await open();
    await qari.page.keyboard.press("PageDown");
    await expect.poll(() => isShown(0)).toBe(false);
    const at = await firstWhole();
    await selectWords(qari, at, "صبر الماء");
    await qari.page.getByRole("button", { name: "ظلّل: أزرق" }).click();
    await expect.poll(() => paintedIn(qari, "blue")).toEqual(["صبر الماء"]);
    await qari.page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => paintedIn(qari, "blue")).toEqual([]);
    await qari.page.keyboard.press("ControlOrMeta+Shift+z");
    await expect.poll(() => paintedIn(qari, "blue")).toEqual(["صبر الماء"]);

    // Another over a part of it: what was made last lies on top, and both open.
    await selectWords(qari, at, "الماء، ثم سكت");
    await qari.page
      .getByRole("button", { name: "ملاحظة", exact: true })
      .click();
    await sheet().getByLabel("ملاحظتك").fill("سكتة لها معنى");
    await qari.page.keyboard.press("ControlOrMeta+Enter");
    await expect.poll(() => paintedIn(qari, "blue")).toEqual(["صبر "]);
    await expect.poll(() => paintedIn(qari, "note")).toEqual(["الماء، ثم سكت"]);
    const { from } = await placeOf(block(at), "الماء، ثم");
    await qari.page.mouse.click(from.x - 8, from.y);
    await expect.poll(() => sheet().getByRole("listitem").count()).toBe(2);
    expect(await sheet().getByLabel("ملاحظتك").inputValue()).toBe(
      "سكتة لها معنى",
    );
    await sheet().getByRole("button", { name: "احذف العلامة" }).click();
    await expect.poll(() => paintedIn(qari, "note")).toEqual([]);
    await expect.poll(() => paintedIn(qari, "blue")).toEqual(["صبر الماء"]);
    await undo();
    await expect.poll(() => paintedIn(qari, "note")).toEqual(["الماء، ثم سكت"]);
    expect(await isShown(at)).toBe(true);
  });

  it("the menu and a card go with their page", async () => {
    library.highlight(0, "فصل0 جلس الحكيم", { note: "مطلع" });
    await open();
    await selectWords(qari, 1, "جلس الحكيم");
    const menu = selectionMenu(qari);
    await qari.page.keyboard.press("PageDown");
    await expect.poll(() => isShown(0)).toBe(false);
    await menu.waitFor({ state: "hidden" });
    await qari.page.keyboard.press("PageUp");
    await expect.poll(() => isShown(0)).toBe(true);
    await menu.waitFor();
    await qari.page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });

    // A card in which nothing is written goes with its page; one that has the focus stays at hand.
    await reader.article.getByRole("button", { name: "ملاحظة: مطلع" }).click();
    const note = sheet().getByLabel("ملاحظتك");
    await note.waitFor();
    await note.press("End");
    await qari.page.keyboard.type("، وفيه سؤال");
    await qari.page.mouse.move(600, 600);
    await qari.page.mouse.wheel(0, 120);
    await expect.poll(() => isShown(0)).toBe(false);
    await note.waitFor();
    await note.evaluate((field: HTMLTextAreaElement) => field.blur());
    await expect
      .poll(
        async () => {
          await qari.page.mouse.wheel(0, 120);
          return sheet().count();
        },
        // A wheel that does not rest is one gesture, which turns one page.
        { interval: 400 },
      )
      .toBe(0);
    await expect
      .poll(() =>
        library
          .use((kept) => kept.highlights(library.id))
          .map(({ note: text }) => text),
      )
      .toEqual(["مطلع، وفيه سؤال"]);
  });

  it("a selection by keys goes on over the edge of the page, which turns when its last letter is beyond", async () => {
    await open();
    const { keyboard } = qari.page;
    await keyboard.press("F7");
    let last = 0;
    for (let step = 0; step < 14; step += 1) {
      if (!(await isShown(last + 1))) break;
      await keyboard.press("Shift+End");
      last += 1;
    }
    // Everything that is selected up to here stands on this page.
    expect(await isShown(0)).toBe(true);
    await keyboard.press("Shift+End");
    await keyboard.press("Shift+End");
    await expect.poll(() => isShown(0)).toBe(false);
    await selectionMenu(qari).waitFor();
    await keyboard.press("ControlOrMeta+Shift+h");
    await expect
      .poll(() =>
        library
          .use((kept) => kept.highlights(library.id))
          .map(({ range }) => [
            range.start.block,
            range.quote.exact.startsWith("فصل0"),
            range.end.block > last - 1,
          ]),
      )
      .toEqual([[0, true, true]]);
    // It is painted on both sides of the edge.
    await keyboard.press("PageUp");
    await expect.poll(() => isShown(0)).toBe(true);
    await expect
      .poll(async () => (await paintedIn(qari, "yellow"))[0])
      .toContain("فصل0");
  });

  it("the list and the keys turn to the page of a mark", async () => {
    library.highlight(50, "صبر الماء", { color: "pink" });
    library.highlight(25, "ظن التلميذ", { note: "ظنّ" });
    await open();
    await qari.page.keyboard.press("F8");
    await expect.poll(() => isShown(25)).toBe(true);
    await qari.page.keyboard.press("F8");
    await expect.poll(() => isShown(50)).toBe(true);
    expect(await isShown(25)).toBe(false);
    await expect.poll(() => paintedIn(qari, "pink")).toEqual(["صبر الماء"]);

    await qari.page.keyboard.press("ControlOrMeta+Shift+k");
    await qari.page
      .locator("qari-marks-panel")
      .getByRole("button", { name: /ظن التلميذ/u })
      .first()
      .click();
    await expect.poll(() => isShown(25)).toBe(true);
    expect(await isShown(50)).toBe(false);
  });

  /** The first paragraph that stands whole on the page that is shown. */
  const firstWhole = async (): Promise<number> => {
    for (const index of numbers.keys())
      if ((await isShown(index)) && !(await isShown(index - 1)))
        return index + 1;
    throw new Error("an empty page");
  };
});
