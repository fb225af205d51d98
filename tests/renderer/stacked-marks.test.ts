import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { QariArticle } from "../../renderer/components/article/article.ts";
import { applyReadingStyle } from "../../renderer/styles/reading-style.ts";
import { stackedMarks } from "../../renderer/typefaces/samples.ts";
import { typefaces } from "../../renderer/typefaces/typefaces.ts";
import "../../renderer/typefaces/typefaces.css";
import "../../renderer/styles/tokens.css";
import type { Article, Inline } from "../../src/article/article.ts";
import { readableText } from "../../src/article/readable-text.ts";
import { limits } from "../../src/settings/limits.ts";
import { defaultSettings } from "../../src/settings/settings.ts";
import { pixelsOf } from "../fixtures/pixels.ts";

/** Each stack below the deepest word. */
const words = stackedMarks.flatMap((word) => ["غَيٍّ", word]);
const deepOverTall: readonly Inline[] = [{ text: "غَيٍّ أُسُّهُ جِدٍّ ٱلرَّحْمَٰنِ" }];
const article: Article = {
  id: "5b1f8c1e-6f9b-4d67-9a8e-0d2f3a4b5c6d",
  contentHash: "0".repeat(64),
  title: "غَيٍّ أُسُّهُ",
  lang: "ar",
  dir: "rtl",
  sections: [
    {
      level: 1,
      blocks: [
        { type: "heading", level: 2, content: [...deepOverTall] },
        { type: "paragraph", content: [{ text: words.join(" ") }] },
        // The edge of a block above the edge of another.
        { type: "paragraph", content: [{ text: "أُسُّهُ عٍ" }] },
        { type: "paragraph", content: [{ text: "أُسُّهُ عٍ" }] },
        {
          type: "list",
          ordered: false,
          items: [[...deepOverTall], [...deepOverTall]],
        },
        { type: "quote", content: [...deepOverTall] },
        {
          type: "table",
          rows: [
            [{ content: [...deepOverTall] }, { content: [...deepOverTall] }],
            [{ content: [...deepOverTall] }, { content: [{ text: "عٍ" }] }],
          ],
        },
        { type: "heading", level: 3, content: [...deepOverTall] },
      ],
    },
  ],
};

let element: QariArticle | undefined;
afterEach(() => {
  element?.remove();
  CSS.highlights.clear();
});
// All of the article at once: what is away from the window is not drawn.
beforeAll(() => page.viewport(500, 8000));

/** The article with a word on each line. */
async function mount(): Promise<QariArticle> {
  element = new QariArticle();
  element.text = readableText(article);
  document.body.append(element);
  const { style } = element;
  style.setProperty("inline-size", "1px");
  style.setProperty("padding", "60px 200px");
  style.setProperty("overflow-wrap", "normal");
  style.setProperty("background", "#fff");
  await element.updateComplete;
  await document.fonts.ready;
  return element;
}

/** Paint every other line red, the others blue. Highlights move no letter. */
function paintLines(host: QariArticle): number {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `::highlight(odd) { color: #f00 } ::highlight(even) { color: #00f }
     li::marker { color: transparent } td { border-color: transparent }
     blockquote { border-color: transparent }`,
  );
  const root = host.shadowRoot;
  if (!root) throw new Error("not rendered");
  root.adoptedStyleSheets.push(sheet);
  const lines = new Map<number, Range[]>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    for (const { index, 0: word } of (node.nodeValue ?? "").matchAll(/\S+/gu)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const { top, bottom, height } = range.getBoundingClientRect();
      if (height === 0) continue;
      const middle = Math.round((top + bottom) / 2);
      lines.set(middle, [...(lines.get(middle) ?? []), range]);
    }
  const sorted = [...lines].toSorted(([a], [b]) => a - b);
  for (const [name, parity] of [
    ["odd", 1],
    ["even", 0],
  ] as const)
    CSS.highlights.set(
      name,
      new Highlight(
        ...sorted
          .filter((_, at) => at % 2 === parity)
          .flatMap(([, ranges]) => ranges),
      ),
    );
  return sorted.length;
}

/** How much ink there is, and how often ink of one line is beside that of the next. */
function readInk({ data, width, height }: ImageData) {
  let ink = 0;
  let touching = 0;
  const lineAt = (x: number, y: number): "odd" | "even" | undefined => {
    const at = (y * width + x) * 4;
    const [red = 255, green = 255, blue = 255] = data.subarray(at, at + 3);
    // Faint edges of letters are no ink that the eye could follow.
    if (green > 140) return undefined;
    return red > blue ? "odd" : "even";
  };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      ink += 255 - (data[(y * width + x) * 4 + 1] ?? 255);
      const line = lineAt(x, y);
      if (line === undefined || y + 1 === height) continue;
      for (const dx of [-1, 0, 1]) {
        const below = lineAt(Math.min(width - 1, Math.max(0, x + dx)), y + 1);
        if (below !== undefined && below !== line) touching += 1;
      }
    }
  return { ink, touching };
}

describe.each(typefaces)("stacked marks of $family", ({ id, family }) => {
  it.each([limits.fontSize.min, 20, limits.fontSize.max])(
    "at %i px and the least line height are whole, and clear of the line above",
    async (fontSize) => {
      const settings = {
        ...defaultSettings,
        theme: "light",
        typeface: id,
        fontSize,
        lineHeight: limits.lineHeight.min,
        // Blocks edge to edge.
        paragraphSpacing: 0,
      } as const;
      await Promise.all(
        [400, 700].map((weight) =>
          document.fonts.load(`${weight} 20px "${family}"`, "سx"),
        ),
      );
      applyReadingStyle(settings);
      const host = await mount();
      expect(paintLines(host)).toBeGreaterThan(40);
      const tight = readInk(await pixelsOf(host));
      expect(tight.touching).toBe(0);
      // The same with all the room there is: nothing more comes to light.
      document.documentElement.style.setProperty("--reading-line-height", "3");
      const loose = readInk(await pixelsOf(host));
      expect(tight.ink).toBeGreaterThan(0);
      expect(Math.abs(loose.ink / tight.ink - 1)).toBeLessThan(0.01);
    },
  );
});
