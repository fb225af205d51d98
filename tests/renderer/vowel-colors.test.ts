import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { QariArticle } from "../../renderer/components/article/article.ts";
import { applyReadingStyle } from "../../renderer/styles/reading-style.ts";
import {
  coloredFamily,
  coloredFiles,
  hasOneColor,
  loadColoredFace,
} from "../../renderer/typefaces/colored-faces.ts";
import { stackedMarks } from "../../renderer/typefaces/samples.ts";
import { typefaces } from "../../renderer/typefaces/typefaces.ts";
import "../../renderer/typefaces/typefaces.css";
import "../../renderer/styles/tokens.css";
import type { Article, Block, Inline } from "../../src/article/article.ts";
import type { AddedMarks } from "../../src/arabic/tashkeel/added-marks.ts";
import { sourceDisplay } from "../../src/arabic/displayed-text.ts";
import { vowelMark } from "../../src/arabic/vowel-mark.ts";
import { readableText } from "../../src/article/readable-text.ts";
import { defaultSettings, type Settings } from "../../src/settings/settings.ts";
import { pixelsOf } from "../fixtures/pixels.ts";

/** Fully vowelled, of our own: common words, kerned pairs, letters above and below the line. */
const prose =
  "وَمَا زَالَ الشَّيْخُ يَقْرَأُ فِي سَنَةٍ وَرَقَةً بَعْدَ وَرَقَةٍ حَتَّى بَلَغَ آخِرَ الكِتَابِ فَقَالَ لِتِلْمِيذِهِ بِأَنَّ العِلْمَ زَرْعٌ وَأَنَّ رِعَايَتَهُ تَعَبٌ مُحَبَّبٌ إِلَى النَّفْسِ وَأَوَّلُهُ صَبْرٌ ثُمَّ دَأَبٌ طَوِيلٌ";
const words = [...stackedMarks, ...prose.split(" ")];
const inlines: readonly Inline[] = [
  { text: "قُلْتُ: " },
  { text: "كِتَابٌ مُّبِينٌ", marks: [{ type: "strong" }] },
  { text: " عَلَى " },
  { text: "خَطٍّ جَلِيلٍ", marks: [{ type: "em" }] },
  { text: "، " },
  { text: "وَسَنَدُهُ", marks: [{ type: "link", href: "https://example.org" }] },
  { text: "١", marks: [{ type: "noteref", id: "n" }] },
];
const articleOf = (blocks: readonly Block[]): Article => ({
  id: "5b1f8c1e-6f9b-4d67-9a8e-0d2f3a4b5c6d",
  contentHash: "0".repeat(64),
  title: "خَطٌّ",
  lang: "ar",
  dir: "rtl",
  sections: [{ level: 1, blocks: [...blocks] }],
});
const everyKind = articleOf([
  { type: "heading", level: 2, content: [...inlines] },
  { type: "paragraph", content: [{ text: prose }, ...inlines] },
  { type: "quote", content: [{ text: prose }] },
  { type: "list", ordered: true, items: [[{ text: prose }], [...inlines]] },
  {
    type: "verse",
    lines: [
      [
        [{ text: "وَقَفْتُ عَلَى الحُرُوفِ وُقُوفَ صَبٍّ" }],
        [{ text: "يُسَائِلُ عَنْ أَحِبَّتِهِ الدِّيَارَا" }],
      ],
    ],
  },
  {
    type: "table",
    caption: [{ text: "عُنْوَانٌ" }],
    rows: [[{ content: [...inlines] }, { content: [{ text: prose }] }]],
  },
  { type: "note", id: "n", content: [...inlines] },
]);

/** Share of the words that a face sets otherwise without their vowels: closer together, or الله with its marks in one. */
const otherwiseSet = {
  "noto-naskh": 0.06,
  amiri: 0.2,
  scheherazade: 0.55,
  vazirmatn: 0.06,
  plex: 0.06,
  "noto-kufi": 0.06,
} as const;

let element: QariArticle | undefined;
afterEach(() => {
  element?.remove();
  document.documentElement.removeAttribute("style");
});
beforeAll(() => page.viewport(700, 4000));

async function mount(article: Article): Promise<QariArticle> {
  element = new QariArticle();
  element.text = readableText(article);
  document.body.append(element);
  document.documentElement.style.setProperty("background", "#000");
  // What is not in the window is not drawn, and no line is to be broken.
  element.style.setProperty("max-inline-size", "640px");
  await element.updateComplete;
  return element;
}

/** Text in red and its vowels in green, on black, so that a picture tells one from the other in every dot. */
async function style(patch: Partial<Settings>): Promise<void> {
  const settings = {
    ...defaultSettings,
    theme: "light",
    vowelColor: "green",
    ...patch,
  } as const;
  const root = document.documentElement.style;
  root.setProperty("--text", "rgb(255 0 0)");
  root.setProperty("--vowel-green", "rgb(0 255 0)");
  await loadColoredFace(settings.typeface);
  applyReadingStyle(settings);
  await document.fonts.ready;
}

/** Do two dots at most one apart, in any direction, have ink in one of the pictures? */
function inkNear(
  { data, width, height }: ImageData,
  at: number,
  channel: 0 | 1 | 2,
): boolean {
  const x = at % width;
  const y = Math.floor(at / width);
  for (let dy = -1; dy <= 1; dy += 1)
    for (let dx = -1; dx <= 1; dx += 1) {
      const [nearX, nearY] = [x + dx, y + dy];
      if (nearX < 0 || nearX >= width || nearY < 0 || nearY >= height) continue;
      if ((data[(nearY * width + nearX) * 4 + channel] ?? 0) > 0) return true;
    }
  return false;
}

const red = ({ data }: ImageData, at: number): number => data[at * 4] ?? 0;
const green = ({ data }: ImageData, at: number): number =>
  data[at * 4 + 1] ?? 0;
const dots = ({ width, height }: ImageData): number[] =>
  Array.from({ length: width * height }, (_, at) => at);
const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Where every word stands. */
function places(host: QariArticle): readonly string[] {
  const found: string[] = [];
  const root = host.shadowRoot;
  if (!root) throw new Error("not rendered");
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    for (const { index, 0: word } of (node.nodeValue ?? "").matchAll(/\S+/gu)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      for (const { x, y, width } of range.getClientRects())
        found.push(
          `${word} ${x.toFixed(2)} ${y.toFixed(2)} ${width.toFixed(2)}`,
        );
    }
  return found;
}

describe.each(typefaces)("vowels of $family", ({ id, family }) => {
  beforeEach(async () => {
    await Promise.all(
      [400, 700].map((weight) =>
        document.fonts.load(`${weight} 20px "${family}"`, "سx"),
      ),
    );
  });

  it("can have their own colour, as the table of faces says", async () => {
    const colored = await loadColoredFace(id);
    expect(colored !== undefined).toBe(coloredFiles[id] !== undefined);
    expect(coloredFamily(id)).toBe(colored);
    expect(hasOneColor(id)).toBe(colored === undefined);
  });

  it.each(["start", "justify"] as const)(
    "in colour leave every word of every kind of block where it stands, %s",
    async (alignment) => {
      await style({ typeface: id, alignment, vowelColor: "off" });
      const host = await mount(everyKind);
      await document.fonts.ready;
      const plain = places(host);
      expect(plain.length).toBeGreaterThan(150);
      await style({ typeface: id, alignment });
      expect(places(host)).toEqual(plain);
    },
  );

  it.each([
    [16, 400],
    [20, 700],
    [40, 400],
  ])(
    "at %i px and weight %i are in their colour, dot by dot, and letters in that of the text",
    async (fontSize, fontWeight) => {
      // A line to each word.
      const host = await mount(
        articleOf(
          words.map((text): Block => ({
            type: "paragraph",
            content: [
              {
                text,
                ...(fontWeight > 400 && { marks: [{ type: "strong" }] }),
              },
            ],
          })),
        ),
      );
      const look = { typeface: id, fontSize, paragraphSpacing: 0 } as const;
      await style({ ...look, vowelColor: "off" });
      const plain = await pixelsOf(host);
      await style(look);
      const colored = await pixelsOf(host);
      expect([colored.width, colored.height]).toEqual([
        plain.width,
        plain.height,
      ]);
      const all = dots(colored);

      // Letters: where no mark is near, every dot is what it was.
      const isMark = (at: number) => inkNear(colored, at, 1);
      const letters = all.filter(
        (at) => !isMark(at) && Math.abs(red(colored, at) - red(plain, at)) > 1,
      );
      // A mark that was drawn between two dots stands on one now: what it left is beside it.
      const strayed = letters.filter((at) => red(colored, at) > 0);
      expect(strayed).toEqual([]);

      // Marks: where ink was, to the dot; as much of it; and of their own colour.
      const marks = all.filter((at) => green(colored, at) > 0);
      expect(marks.length).toBeGreaterThan(150);
      expect(marks.filter((at) => !inkNear(plain, at, 0))).toEqual([]);
      const inkBefore = sum(all.map((at) => red(plain, at)));
      const inkAfter = sum(
        all.map((at) => red(colored, at) + green(colored, at)),
      );
      expect(Math.abs(inkAfter / inkBefore - 1)).toBeLessThan(0.02);
      const strong = marks.filter((at) => green(colored, at) > 160);
      expect(strong.length).toBeGreaterThan(50);
      const mixed = strong.filter((at) => red(colored, at) > 60);
      expect(mixed.length / strong.length).toBeLessThan(0.02);

      // What is left in the colour of the text is the letters: the same page without vowels.
      host.display = { ...sourceDisplay, vowels: "hidden" };
      await host.updateComplete;
      const bare = await pixelsOf(host);
      const lineHeight = Number.parseFloat(getComputedStyle(host).lineHeight);
      const lineOf = (at: number) =>
        Math.floor(Math.floor(at / bare.width) / lineHeight);
      // A face may set letters otherwise where they have no vowels, and write الله with its marks in one.
      const other = new Set(
        all
          .filter(
            (at) =>
              green(colored, at) === 0 &&
              Math.abs(red(colored, at) - red(bare, at)) > 2,
          )
          .map(lineOf),
      );
      expect(other.size / words.length).toBeLessThan(otherwiseSet[id]);
    },
  );
});

/** A word without its marks, and these as marks to be added. */
function unvowelled(word: string): {
  readonly text: string;
  readonly added: readonly AddedMarks[];
} {
  const added: AddedMarks[] = [];
  let text = "";
  for (const { 0: part } of word.matchAll(
    /[\u064B-\u0652]+|[^\u064B-\u0652]+/gu,
  ))
    if (vowelMark.test(part.charAt(0)))
      added.push({ at: text.length, marks: part, confidence: 1 });
    else text += part;
  return { text, added };
}

const blue = ({ data }: ImageData, at: number): number => data[at * 4 + 2] ?? 0;

describe.each(typefaces.filter(({ id }) => coloredFiles[id] !== undefined))(
  "vowels that are added in $family",
  ({ id, family }) => {
    it.each([16, 40])(
      "at %i px have a shade of their own beside the author's, and every letter is joined as it was",
      async (fontSize) => {
        await document.fonts.load(`20px "${family}"`, "سx");
        // On each line a word of the author's between two that are given their marks.
        const lines = words.map((own, at) => {
          const [before, after] = [words.at(at - 1), words.at(at - 2)].map(
            (each = "") => unvowelled(each),
          );
          const begin = `${before?.text ?? ""} ${own} `;
          return {
            text: begin + (after?.text ?? ""),
            added: [
              ...(before?.added ?? []),
              ...(after?.added ?? []).map((each) => ({
                ...each,
                at: begin.length + each.at,
              })),
            ],
          };
        });
        const known = new Map(lines.map(({ text, added }) => [text, added]));
        const host = await mount(
          articleOf(
            lines.map(({ text }): Block => ({
              type: "paragraph",
              content: [{ text }],
            })),
          ),
        );
        const look = { typeface: id, fontSize, paragraphSpacing: 0 } as const;
        const root = document.documentElement.style;
        root.setProperty("--vowel-added", "rgb(0 0 255)");
        host.vowels = {
          known: (text) => known.get(text) ?? [],
          find: () => Promise.resolve(true),
        };
        host.display = { ...sourceDisplay, vowels: "all" };
        await host.updateComplete;
        await style({ ...look, vowels: "source", vowelColor: "off" });
        const plain = await pixelsOf(host);
        await style({ ...look, vowels: "all" });
        const shaded = await pixelsOf(host);
        expect([shaded.width, shaded.height]).toEqual([
          plain.width,
          plain.height,
        ]);
        const all = dots(shaded);
        const own = all.filter((at) => green(shaded, at) > 160);
        const added = all.filter((at) => blue(shaded, at) > 160);
        expect(own.length).toBeGreaterThan(50);
        expect(added.length).toBeGreaterThan(own.length);

        const isMark = (at: number) =>
          inkNear(shaded, at, 1) || inkNear(shaded, at, 2);
        const moved = all.filter(
          (at) => !isMark(at) && Math.abs(red(shaded, at) - red(plain, at)) > 1,
        );
        expect(moved.filter((at) => red(shaded, at) > 0)).toEqual([]);
      },
    );
  },
);
