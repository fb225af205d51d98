import { afterEach, describe, expect, it } from "vitest";
import {
  accessibilityTree,
  ofRole,
  spoken,
  type AccessibleNode,
} from "./accessibility-tree.ts";
import { axeFaults } from "./axe-faults.ts";
import { launchQari, type Qari } from "./launch.ts";
import {
  articleOfParagraphs,
  MarkedLibrary,
  paintedIn,
  placeOf,
  selectionMenu,
} from "./marked-library.ts";
import { sideways } from "./page-measures.ts";
import { Reader } from "./reader.ts";
import { SpokenWords } from "./spoken-words.ts";

const paragraphs = [
  "كان البستانيّ يسقي الشجر قبل طلوع الشمس، ويقول إن الماء في الفجر أحنّ على الجذور منه في الضحى، وكان جيرانه يضحكون منه حتى رأوا ثمره.",
  "وفي آخر الصيف جاءه ولد صغير يحمل سلّة فارغة، فقال له: خذ ما تشاء واترك لي واحدة أذكرك بها.",
  "فأخذ الولد حبّة واحدة وترك السلّة مكانها، ومضى يغني في الطريق.",
  "ولم يره أحد بعد ذلك، لكن السلّة كانت تمتلئ كل عام من غير أن يملأها أحد.",
];

const kept: MarkedLibrary[] = [];
afterEach(() => {
  for (const library of kept.splice(0)) library.remove();
});

/** A library with one article that carries a bookmark, highlights and notes. */
function marked() {
  const library = new MarkedLibrary(
    articleOfParagraphs("البستانيّ والسلّة", paragraphs),
  );
  kept.push(library);
  return {
    folder: library.folder,
    yellow: library.highlight(0, "قبل طلوع الشمس", { color: "yellow" }),
    water: library.highlight(0, "كان البستانيّ", {
      note: "الصبر على العمل",
      color: "green",
    }),
    roots: library.highlight(0, "يسقي الشجر", { note: "كناية" }),
    bookmark: library.bookmark(1, "وفي آخر الصيف"),
    song: library.highlight(2, "ومضى يغني", { note: "خفّة بعد ثقل" }),
  };
}

async function open(
  folder: string,
  size = { width: 1000, height: 700 },
): Promise<Qari> {
  const qari = await launchQari({ library: folder, size });
  await qari.page.emulateMedia({ reducedMotion: "reduce" });
  await new Reader(qari.page).ready();
  return qari;
}

const sign = (qari: Qari, name: string | RegExp) =>
  new Reader(qari.page).article.getByRole("button", { name });
const focused = (qari: Qari) =>
  qari.page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement)
      active = active.shadowRoot.activeElement;
    return active?.getAttribute("aria-label") ?? active?.localName;
  });
const sheet = (qari: Qari) => qari.page.locator("qari-mark-sheet");
const layOut = async (qari: Qari, name: string) => {
  for (let turn = 0; turn < 3; turn += 1) {
    const now = await qari.page.locator("qari-article").getAttribute("layout");
    if (now === name) return;
    await qari.page.keyboard.press("ControlOrMeta+Shift+l");
    await expect
      .poll(() => qari.page.locator("qari-article").getAttribute("layout"))
      .not.toBe(now);
  }
};

/** Signs that are seen: where, and how far that is from the middle of the line their mark begins in. CSS px. */
const seenSigns = (qari: Qari) =>
  qari.page.locator("qari-article").evaluate((article) => {
    const { textMap } = article as HTMLElementTagNameMap["qari-article"];
    const root = article.shadowRoot;
    const text = [...(root?.querySelectorAll("[data-offset]") ?? [])].flatMap(
      (segment) => [...segment.getClientRects()],
    );
    return [...(root?.querySelectorAll<HTMLElement>(".sign") ?? [])]
      .filter((each) => getComputedStyle(each).opacity !== "0")
      .map((each) => {
        const box = each.getBoundingClientRect();
        const { section, block } =
          each.closest<HTMLElement>(".block")?.dataset ?? {};
        const at = {
          section: Number(section),
          block: Number(block),
          offset: each.classList.contains("bookmark")
            ? 0
            : Number(each.dataset["at"]),
        };
        const line = textMap
          .domRange(at, { ...at, offset: at.offset + 1 })
          ?.getClientRects()[0];
        return {
          name: each.getAttribute("aria-label"),
          width: Math.round(box.width),
          height: Math.round(box.height),
          isInside: box.left >= -0.5 && box.right <= innerWidth + 0.5,
          off: Math.round(
            Math.abs(
              box.top +
                box.height / 2 -
                ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2,
            ),
          ),
          liesOverText: text.some(
            (rect) =>
              rect.left < box.right - 1 &&
              rect.right > box.left + 1 &&
              rect.top < box.bottom - 1 &&
              rect.bottom > box.top + 1,
          ),
        };
      });
  });

/** The node of a paragraph's block: what has the details, with its text. */
const withDetails = (node: AccessibleNode): readonly AccessibleNode[] => [
  ...("details" in node.properties ? [node] : []),
  ...node.children.flatMap(withDetails),
];

describe("the signs of marks", () => {
  it("stand after their paragraph for who hears it, by name, and the paragraph says that it has them", async () => {
    const { folder } = marked();
    const qari = await open(folder);
    try {
      await expect
        .poll(() => new Reader(qari.page).article.getByRole("button").count())
        .toBe(5);
      const tree = await accessibilityTree(qari.page);
      const [article] = ofRole(tree, "article");
      if (!article) throw new Error("no article");
      const heard = ofRole(article, "paragraph", "button").map(
        (node) => node.name || spoken(node),
      );
      expect(heard).toEqual([
        paragraphs[0],
        "ملاحظة: الصبر على العمل",
        "ملاحظة: كناية",
        "تظليل أصفر: «قبل طلوع الشمس»",
        paragraphs[1],
        "إشارة مرجعية",
        paragraphs[2],
        "ملاحظة: خفّة بعد ثقل",
        paragraphs[3],
      ]);
      expect(
        ofRole(article, "comment").map(
          (node) => ofRole(node, "button")[0]?.name,
        ),
      ).toEqual([
        "ملاحظة: الصبر على العمل",
        "ملاحظة: كناية",
        "ملاحظة: خفّة بعد ثقل",
      ]);
      const told = withDetails(article).map((node) => spoken(node));
      expect(told).toEqual(paragraphs.slice(0, 3));
      expect(await axeFaults(qari.page)).toEqual([]);
    } finally {
      await qari.close();
    }
  });

  it("are no part of the text: it is copied and found without them", async () => {
    const { folder } = marked();
    const qari = await open(folder);
    try {
      await qari.page.keyboard.press("ControlOrMeta+a");
      await selectionMenu(qari).waitFor();
      const copied = await new Reader(qari.page).copied();
      expect(copied).toBe(paragraphs.join("\n"));
      await qari.page.keyboard.press("Escape");
      await qari.page.keyboard.press("ControlOrMeta+f");
      await qari.page.keyboard.type("كناية");
      await qari.page.getByText("لا نتائج").first().waitFor();
    } finally {
      await qari.close();
    }
  });

  it("stand in the margin at the line of their mark, large enough, over no text, in every layout and width", async () => {
    const { folder } = marked();
    const qari = await open(folder);
    try {
      for (const width of [1280, 480, 320]) {
        await qari.resize({ width, height: 700 });
        for (const layout of ["scroll", "page", "spread"]) {
          await layOut(qari, layout);
          const where = `${layout}, ${width} px`;
          await expect
            .poll(
              async () =>
                (await seenSigns(qari)).filter(
                  ({ off, liesOverText }) => off > 4 || liesOverText,
                ),
              { message: where },
            )
            .toEqual([]);
          const signs = await seenSigns(qari);
          expect({
            where,
            isEmpty: signs.length < 2,
            small: signs.filter(
              ({ width: across, height }) => Math.min(across, height) < 24,
            ),
            // In pages, signs of other pages stand beyond the window.
            outside: signs.filter(
              ({ isInside }) => layout === "scroll" && !isInside,
            ),
            isWide: (await sideways(qari.page)) > 0,
          }).toEqual({
            where,
            isEmpty: false,
            small: [],
            outside: [],
            isWide: false,
          });
        }
      }
      // Another size of type, and the lines are others.
      await layOut(qari, "scroll");
      for (let press = 0; press < 4; press += 1)
        await qari.page.keyboard.press("ControlOrMeta+Equal");
      await expect
        .poll(async () => (await seenSigns(qari)).filter(({ off }) => off > 4))
        .toEqual([]);
    } finally {
      await qari.close();
    }
  });

  it("open all that begin on one line by one press, and each by its own name", async () => {
    const { folder } = marked();
    const qari = await open(folder, { width: 1400, height: 700 });
    try {
      const both = sign(qari, "ملاحظة: الصبر على العمل");
      await expect.poll(async () => (await seenSigns(qari)).length).toBe(3);
      await both.click();
      await expect
        .poll(() => sheet(qari).getByRole("listitem").count())
        .toBe(2);
      await qari.page.keyboard.press("Escape");
      await sheet(qari).waitFor({ state: "detached" });
      await expect.poll(() => focused(qari)).toBe("ملاحظة: الصبر على العمل");
    } finally {
      await qari.close();
    }
  });
});

describe("by the keyboard", () => {
  it("one goes from mark to mark, hears what each is, opens it and comes back", async () => {
    const { folder } = marked();
    const qari = await open(folder);
    try {
      const { keyboard } = qari.page;
      for (const name of [
        "ملاحظة: الصبر على العمل",
        "ملاحظة: كناية",
        "تظليل أصفر: «قبل طلوع الشمس»",
        "إشارة مرجعية",
        "ملاحظة: خفّة بعد ثقل",
        "ملاحظة: الصبر على العمل",
      ]) {
        await keyboard.press("F8");
        await expect.poll(() => focused(qari)).toBe(name);
      }
      await new Reader(qari.page).toast.getByText("أولى العلامات").waitFor();
      await keyboard.press("Shift+F8");
      await expect.poll(() => focused(qari)).toBe("ملاحظة: خفّة بعد ثقل");

      await keyboard.press("Enter");
      const note = sheet(qari).getByLabel("ملاحظتك");
      await expect.poll(() => note.inputValue()).toBe("خفّة بعد ثقل");
      await keyboard.press("End");
      await keyboard.type("، وغناء");
      await keyboard.press("Escape");
      await sheet(qari).waitFor({ state: "detached" });
      await expect.poll(() => focused(qari)).toBe("ملاحظة: خفّة بعد ثقل، وغناء");

      // A bookmark is opened and named by keys too.
      await keyboard.press("Shift+F8");
      await keyboard.press("Enter");
      await sheet(qari).getByLabel("اسم الإشارة").fill("الولد");
      await keyboard.press("Enter");
      await expect.poll(() => focused(qari)).toBe("إشارة مرجعية: الولد");
    } finally {
      await qari.close();
    }
  });

  it("a mark is opened where one reads, and where one selects", async () => {
    const { folder } = marked();
    const qari = await open(folder);
    try {
      const { keyboard } = qari.page;
      // The paragraph at the top of the window.
      await keyboard.press("Alt+Enter");
      await expect
        .poll(() => sheet(qari).getByRole("listitem").count())
        .toBe(3);
      await keyboard.press("Escape");
      await sheet(qari).waitFor({ state: "detached" });

      await keyboard.press("F7");
      for (let step = 0; step < 6; step += 1) await keyboard.press("ArrowLeft");
      await selectionMenu(qari).waitFor();
      await selectionMenu(qari)
        .getByRole("button", { name: "افتح العلامة هنا" })
        .waitFor();
      await keyboard.press("Alt+Enter");
      await expect
        .poll(() =>
          sheet(qari)
            .getByRole("button", { name: "أصفر" })
            .getAttribute("aria-pressed"),
        )
        .toBe("true");
      await keyboard.press("Escape");
    } finally {
      await qari.close();
    }
  });
});

describe("the list", () => {
  it("opens at the mark where one is, goes up and down by arrows, and gives the focus back", async () => {
    const { folder } = marked();
    const qari = await open(folder);
    try {
      const { keyboard } = qari.page;
      await keyboard.press("ControlOrMeta+Shift+k");
      const entry = () =>
        qari.page.locator("qari-mark-entry:focus-within q").textContent();
      await expect.poll(entry).toBe("كان البستانيّ");
      await keyboard.press("ArrowDown");
      await keyboard.press("ArrowDown");
      await expect.poll(entry).toBe("قبل طلوع الشمس");
      await keyboard.press("ArrowUp");
      await expect.poll(entry).toBe("يسقي الشجر");
      await keyboard.press("Escape");
      await qari.page
        .locator("qari-marks-panel")
        .waitFor({ state: "detached" });
    } finally {
      await qari.close();
    }
  });
});

describe("a click on a mark", () => {
  it("opens it while nothing is heard or the voice rests; while it speaks, it goes on from there, and the mark is reached by its sign or the other button", async () => {
    const { folder } = marked();
    const qari = await open(folder);
    try {
      const reader = new Reader(qari.page);
      const middle = async (words: string) => {
        const { from, to } = await placeOf(reader.paragraphs.nth(0), words);
        return { x: (from.x + to.x) / 2, y: from.y };
      };
      const clickOn = async (words: string, button?: "right") => {
        const { x, y } = await middle(words);
        await qari.page.mouse.click(x, y, button ? { button } : {});
      };
      await expect.poll(() => paintedIn(qari, "yellow")).toHaveLength(1);
      await clickOn("طلوع");
      await sheet(qari).waitFor();
      await qari.page.keyboard.press("Escape");
      await sheet(qari).waitFor({ state: "detached" });

      await reader.button("استمع").click();
      const heard = () => reader.highlighted("qari-spoken-word");
      await expect.poll(heard).not.toEqual([]);
      const heardWords = await SpokenWords.watch(qari.page);
      await clickOn("طلوع");
      await expect.poll(() => heardWords.words()).toContain("طلوع");
      expect(await sheet(qari).count()).toBe(0);
      await clickOn("البستانيّ", "right");
      await expect
        .poll(() => sheet(qari).getByLabel("ملاحظتك").inputValue())
        .toBe("الصبر على العمل");
      await qari.page.keyboard.press("Escape");
      await sheet(qari).waitFor({ state: "detached" });

      await qari.page
        .getByRole("button", { name: "إيقاف مؤقت" })
        .last()
        .click();
      await qari.page.getByRole("button", { name: "تشغيل" }).waitFor();
      await clickOn("الشجر");
      await expect
        .poll(() => sheet(qari).getByLabel("ملاحظتك").inputValue())
        .toBe("كناية");
    } finally {
      await qari.close();
    }
  });
});
