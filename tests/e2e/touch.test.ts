import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { launchQari, type Qari } from "./launch.ts";
import {
  articleOfParagraphs,
  MarkedLibrary,
  paintedIn,
  placeOf,
  selectionMenu,
} from "./marked-library.ts";
import { Reader } from "./reader.ts";

const paragraphs = [
  "مرّ الساعي على القرية كل خميس، يحمل رسائل لا يعرف أصحابها القراءة، فيقرؤها لهم على باب المسجد.",
  "ولما كبر علّم أولاده القراءة، فصاروا يقرؤون للناس من بعده.",
];

describe("by touch", () => {
  let library: MarkedLibrary;
  let qari: Qari;
  let reader: Reader;
  beforeEach(async () => {
    library = new MarkedLibrary(articleOfParagraphs("الساعي", paragraphs));
    library.highlight(1, "علّم أولاده", { note: "صدقة جارية" });
    qari = await launchQari({
      library: library.folder,
      size: { width: 480, height: 800 },
    });
    reader = new Reader(qari.page);
    await reader.ready();
  });
  afterEach(async () => {
    await qari.close();
    library.remove();
  });

  /** A finger comes down and is lifted. */
  const tap = async ({ x, y }: { x: number; y: number }) => {
    const session = await qari.page.context().newCDPSession(qari.page);
    await session.send("Input.dispatchTouchEvent", {
      type: "touchStart",
      touchPoints: [{ x, y }],
    });
    await session.send("Input.dispatchTouchEvent", {
      type: "touchEnd",
      touchPoints: [],
    });
    await session.detach();
  };
  const middleOf = async (locator: ReturnType<Reader["button"]>) => {
    const box = await locator.boundingBox();
    if (!box) throw new Error("nothing to tap on");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  /** What a long press and the handles do: the system selects, without a pointer of ours. */
  const selectAsHandlesDo = (words: string) =>
    reader.paragraphs.nth(0).evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at === -1) continue;
        document
          .getSelection()
          ?.setBaseAndExtent(node, at, node, at + wanted.length);
      }
    }, words);

  it("a mark is opened by a tap on it and by its sign", async () => {
    const sheet = qari.page.locator("qari-mark-sheet");
    await expect.poll(() => paintedIn(qari, "note")).toHaveLength(1);
    const { from } = await placeOf(reader.paragraphs.nth(1), "أولاده");
    await tap({ x: from.x - 6, y: from.y });
    await sheet.waitFor();
    await qari.page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await tap(
      await middleOf(
        reader.article.getByRole("button", { name: "ملاحظة: صدقة جارية" }),
      ),
    );
    await expect
      .poll(() => sheet.getByLabel("ملاحظتك").inputValue())
      .toBe("صدقة جارية");
  });

  it("what is selected is highlighted from the menu beside it, and the tap on the menu keeps the selection", async () => {
    await selectAsHandlesDo("على باب المسجد");
    await selectionMenu(qari).waitFor();
    await tap(
      await middleOf(qari.page.getByRole("button", { name: "ظلّل: أخضر" })),
    );
    await expect
      .poll(() => paintedIn(qari, "green"))
      .toEqual(["على باب المسجد"]);
    await selectionMenu(qari).waitFor({ state: "hidden" });
  });
});
