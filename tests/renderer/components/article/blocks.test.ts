import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { QariArticle } from "../../../../renderer/components/article/article.ts";
import { applyReadingStyle } from "../../../../renderer/styles/reading-style.ts";
import { typefaces } from "../../../../renderer/typefaces/typefaces.ts";
import "../../../../renderer/typefaces/typefaces.css";
import "../../../../renderer/styles/tokens.css";
import type { Block } from "../../../../src/article/article.ts";
import { readableText } from "../../../../src/article/readable-text.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../../src/settings/settings.ts";

/** From the ode of Imru' al-Qays, as old as Arabic verse is. */
const ode = [
  ["قِفَا نَبْكِ مِنْ ذِكْرَى حَبِيبٍ وَمَنْزِلِ", "بِسِقْطِ اللِّوَى بَيْنَ الدَّخُولِ فَحَوْمَلِ"],
  ["فَتُوضِحَ فَالمِقْرَاةِ لَمْ يَعْفُ رَسْمُهَا", "لِمَا نَسَجَتْهَا مِنْ جَنُوبٍ وَشَمْأَلِ"],
  ["وَإِنَّ شِفَائِي عَبْرَةٌ مُهَرَاقَةٌ", "فَهَلْ عِنْدَ رَسْمٍ دَارِسٍ مِنْ مُعَوَّلِ"],
] as const;
/** @param times How often each hemistich says what it says. */
const verseOf = (times: number): Block => ({
  type: "verse",
  lines: ode.map((line) =>
    line.map((text) => [{ text: Array(times).fill(text).join(" ") }]),
  ),
});
const verse = verseOf(1);
const prose =
  "كان الدكّان ضيقا لا يتسع لرجلين، غير أن رائحة الحبر فيه كانت أوسع من السوق كله. جلستُ عند العتبة أنتظر أن يفرغ الشيخ من سطره، فلم يرفع رأسه حتى جفّ آخر حرف، ثم مد يده إلى الرف فأخرج منه دفترا قديما.";

let main: HTMLElement;
let element: QariArticle;
beforeEach(() => {
  // As the reader's view has it: what is wider than the column may take the page.
  main = document.createElement("main");
  main.style.setProperty("container-type", "inline-size");
  document.body.append(main);
});
afterEach(() => {
  main.remove();
  document.documentElement.removeAttribute("style");
});

type Look = Partial<Settings> & { readonly width?: number };

async function mount(
  blocks: readonly Block[],
  { width = 1200, ...patch }: Look = {},
): Promise<ShadowRoot> {
  await page.viewport(width, 900);
  const settings = { ...defaultSettings, theme: "light", ...patch } as const;
  applyReadingStyle(settings);
  element = new QariArticle();
  element.layout = settings.layout;
  element.text = readableText({
    id: "5b1f8c1e-6f9b-4d67-9a8e-0d2f3a4b5c6d",
    contentHash: "0".repeat(64),
    title: "خط",
    lang: "ar",
    dir: "rtl",
    sections: [{ level: 1, blocks: [...blocks] }],
  });
  main.append(element);
  await element.updateComplete;
  if (settings.layout !== "scroll") element.showRun({ from: 0, to: 1 });
  const families = typefaces.map(({ family }) =>
    document.fonts.load(`20px "${family}"`, "سx"),
  );
  await Promise.all(families);
  await document.fonts.ready;
  if (!element.shadowRoot) throw new Error("not rendered");
  return element.shadowRoot;
}

const all = (root: ShadowRoot, selector: string): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>(selector));
/** How many lines an element's text takes. */
const linesOf = (of: Element): number => {
  const range = document.createRange();
  range.selectNodeContents(of);
  return new Set(
    Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom)),
  ).size;
};
const box = (of: Element | undefined): DOMRect => {
  if (!of) throw new Error("not drawn");
  return of.getBoundingClientRect();
};

describe("a line of verse", () => {
  it.each(typefaces)(
    "has its hemistichs whole, in two equal columns, where the page has room: $family",
    async ({ id }) => {
      const root = await mount([verse], { typeface: id });
      const hemistichs = all(root, ".hemistich");
      expect(hemistichs.map(linesOf)).toEqual([1, 1, 1, 1, 1, 1]);
      for (const line of all(root, ".poem > *")) {
        const [first, second] = Array.from(line.children).map(box);
        if (!first || !second) throw new Error("two hemistichs");
        expect(first.top).toBeCloseTo(second.top, 0);
        expect(first.width).toBeCloseTo(second.width, 0);
        expect(first.left).toBeGreaterThan(second.right);
        expect(first.right).toBeCloseTo(box(hemistichs[0]).right, 0);
      }
      // In the middle of the page, and nowhere beyond it.
      const { left, right } = box(all(root, ".poem")[0]);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + right).toBeCloseTo(box(main).left + box(main).right, 0);
    },
  );

  it.each([
    ["in a narrow window", { width: 360 }],
    ["in very large type", { width: 700, fontSize: 40 }],
    ["on a narrow page", { width: 500, layout: "page" }],
    [
      "where it would be wider than the page",
      { width: 700, times: 2, fontSize: 20 },
    ],
  ] as const)(
    "has the second hemistich below the first, and set in, in the column of the text, %s",
    async (_, { times = 1, ...look }: Look & { readonly times?: number }) => {
      const root = await mount([verseOf(times)], look);
      for (const line of all(root, ".poem > *")) {
        const [first, second] = Array.from(line.children).map(box);
        if (!first || !second) throw new Error("two hemistichs");
        expect(second.top).toBeGreaterThanOrEqual(first.bottom - 1);
        expect(second.right).toBeLessThan(first.right - 10);
      }
      const [first] = all(root, ".poem");
      const title = box(all(root, "h1")[0]);
      expect(box(first).left).toBeCloseTo(title.left, 0);
      expect(box(first).right).toBeCloseTo(title.right, 0);
      expect(first?.scrollWidth).toBeLessThanOrEqual(first?.clientWidth ?? 0);
    },
  );

  it("is painted and hit as far as it reaches, and a click beside it is the page's", async () => {
    const root = await mount([
      verseOf(2),
      { type: "paragraph", content: [{ text: prose }] },
    ]);
    const [, last] = all(root, ".hemistich");
    const text = last?.querySelector("[data-offset]");
    if (!text) throw new Error("no verse");
    const { left, top, height } = text.getBoundingClientRect();
    expect(left).toBeLessThan(box(element).left - 50);
    await expect
      .poll(() =>
        text.contains(root.elementFromPoint(left + 4, top + height / 2)),
      )
      .toBe(true);

    const paragraph = box(all(root, "p").at(-1));
    const beside = document.elementFromPoint(
      paragraph.left - 60,
      paragraph.top + 20,
    );
    expect(beside).toBe(main);
  });

  it("is one item of a list to a screen reader, its hemistichs in order", async () => {
    const root = await mount([verse]);
    const [list] = all(root, ".poem");
    expect(list?.role).toBe("list");
    const lines = all(root, ".poem > *");
    expect(lines.map((line) => line.role)).toEqual(ode.map(() => "listitem"));
    expect(
      lines.map((line) =>
        Array.from(line.children, ({ textContent }) => textContent.trim()),
      ),
    ).toEqual(ode.map((line) => [...line]));
  });
});

describe("two even edges", () => {
  it.each(["scroll", "page", "spread"] as const)(
    "come from spaces between words alone, and none is a river, in layout %s",
    async (layout) => {
      const root = await mount(
        [{ type: "paragraph", content: [{ text: prose }] }],
        { alignment: "justify", layout },
      );
      const [paragraph] = all(root, "p:not(.about)");
      expect(paragraph?.textContent).toBe(prose);
      const node = Array.from(
        paragraph?.querySelector("[data-offset]")?.childNodes ?? [],
      ).find((each) => each.nodeValue === prose);
      if (!(node instanceof Text)) throw new Error("no text");
      const lines = new Map<number, DOMRect[]>();
      for (const { index, 0: word } of node.data.matchAll(/\S+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const rect = range.getBoundingClientRect();
        const line = Math.round(rect.bottom);
        lines.set(line, [...(lines.get(line) ?? []), rect]);
      }
      const full = [...lines.values()].slice(0, -1);
      expect(full.length).toBeGreaterThanOrEqual(2);
      const edges = box(paragraph);
      for (const words of full) {
        expect(words[0]?.right).toBeCloseTo(edges.right, 0);
        expect(words.at(-1)?.left).toBeCloseTo(edges.left, 0);
        const gaps = words
          .slice(1)
          .map((word, at) => (words[at]?.left ?? 0) - word.right);
        // A space of this face is a quarter of an em.
        expect(Math.max(...gaps)).toBeLessThan(0.9 * 20);
      }
    },
  );
});

describe("what scrolls in itself", () => {
  it("has a role and a name: code, and a table, which its caption names too", async () => {
    const root = await mount([
      { type: "code", text: "for (const letter of page) draw(letter);" },
      {
        type: "table",
        caption: [{ text: "أقلام الشيخ" }],
        rows: [[{ content: [{ text: "الثلث" }] }]],
      },
    ]);
    for (const scrolls of all(root, "[tabindex]")) {
      expect(scrolls.role).toBe("region");
      expect(scrolls.ariaLabel).toBeTruthy();
    }
    expect(all(root, "pre")[0]?.role).toBe("region");
    expect(all(root, "table")[0]?.ariaLabel).toBe("أقلام الشيخ");
  });
});

describe("a numbered list", () => {
  const list: Block = {
    type: "list",
    ordered: true,
    start: 4,
    items: [[{ text: "رابعا" }], [{ text: "خامسا" }]],
  };
  const drawn = (root: ShadowRoot) =>
    [...root.querySelectorAll("ol")].map((each) => [
      each.start,
      getComputedStyle(each).listStyleType,
    ]);

  it("begins with its number, in the digits of the text", async () => {
    const english: Block = { ...list, lang: "en", dir: "ltr" };
    expect(drawn(await mount([list, english], { textDigits: "arab" }))).toEqual(
      [
        [4, "arabic-indic"],
        [4, "decimal"],
      ],
    );
  });

  it("has the digits that pages have, unless the reader chose others", async () => {
    expect(drawn(await mount([list]))).toEqual([[4, "decimal"]]);
  });
});

describe("lines of a paragraph", () => {
  it("are equally far apart, whatever stands raised, lowered or as code in them", async () => {
    const mixed: Block = {
      type: "paragraph",
      content: [
        { text: `${prose} ` },
        { text: "١", marks: [{ type: "noteref", id: "note-1" }] },
        { text: ` ${prose} ` },
        { text: "npm install", marks: [{ type: "code" }] },
        { text: ` ${prose} ` },
        { text: "2", marks: [{ type: "sup" }] },
        { text: ` ${prose} ` },
        { text: "2", marks: [{ type: "sub" }] },
        { text: ` ${prose}` },
      ],
    };
    const root = await mount([mixed]);
    const text = all(root, "p [data-offset]")[0];
    const tops = [...(text?.childNodes ?? [])]
      .filter((node) => node instanceof Text)
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      })
      .filter(({ width }) => width > 0)
      .map(({ top }) => Math.round(top));
    const lines = [...new Set(tops)];
    expect(lines.length).toBeGreaterThan(6);
    const steps = lines.slice(1).map((top, at) => top - (lines[at] ?? 0));
    // Whole pixels, of a height that may be none.
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
  });
});

describe("a cell or an item that runs the other way than its article", () => {
  /** Where each character of a piece stands. */
  const places = (piece: Element): DOMRect[] => {
    const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
    const found: DOMRect[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = 0; at < (node.nodeValue ?? "").length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        found.push(range.getBoundingClientRect());
      }
    return found;
  };
  const pieces = ["C++", "C++ لغة برمجة", "نعم", "12"].map((text) => [
    { text },
  ]);

  const table: Block = {
    type: "table",
    rows: [pieces.map((content) => ({ content }))],
  };
  const list: Block = { type: "list", ordered: false, items: pieces };

  it.each([
    ["table", table],
    ["list", list],
  ])(
    "has its signs after its letters, and stays at its side of the %s",
    async (_, block) => {
      const root = await mount([block]);
      const drawn = all(root, ":is(td, li) > [data-offset]");
      const [own, mixed, arabic, digits] = drawn;
      if (!own || !mixed || !arabic || !digits) throw new Error("four pieces");
      const [letter, plus, last] = places(own);
      expect(letter?.left).toBeLessThan(plus?.left ?? 0);
      expect(plus?.left).toBeLessThan(last?.left ?? 0);
      // What mixes both begins where its article begins, whatever it begins with.
      const ofMixed = places(mixed);
      expect(ofMixed[0]?.left).toBeGreaterThan(ofMixed.at(-1)?.left ?? 0);
      expect([mixed, arabic, digits].map(({ dir }) => dir)).toEqual([
        "",
        "",
        "",
      ]);
      const insets = drawn.map(
        (piece) =>
          box(piece.parentElement ?? undefined).right - box(piece).right,
      );
      expect(Math.max(...insets) - Math.min(...insets)).toBeLessThan(1);
    },
  );
});
