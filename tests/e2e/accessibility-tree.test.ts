import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readingPage } from "../fixtures/reading-page.ts";
import {
  accessibilityTree,
  ofRole,
  spoken,
  type AccessibleNode,
} from "./accessibility-tree.ts";
import { launchQari, type Qari } from "./launch.ts";
import { libraryOf } from "./library-of.ts";
import { Reader } from "./reader.ts";

let qari: Qari;
let folder: string;
let article: AccessibleNode;
let window: AccessibleNode;

beforeAll(async () => {
  folder = await libraryOf(readingPage);
  qari = await launchQari({
    library: folder,
    // All of the article is drawn.
    size: { width: 1280, height: 3000 },
  });
  await new Reader(qari.page).ready();
  window = await accessibilityTree(qari.page);
  const [found] = ofRole(window, "article");
  if (!found) throw new Error("no article in the accessibility tree");
  article = found;
});
afterAll(async () => {
  await qari.close();
  rmSync(folder, { recursive: true, force: true });
});

const texts = (...roles: readonly string[]): readonly string[] =>
  ofRole(article, ...roles).map((node) => node.name || spoken(node));

it("has landmarks: a banner, the text as main, and where one stands", () => {
  expect(ofRole(window, "banner")).toHaveLength(1);
  expect(ofRole(window, "main")).toHaveLength(1);
  expect(ofRole(window, "contentinfo")).toHaveLength(1);
  expect(ofRole(window, "progressbar")[0]?.name).toBe("ما قُرئ من المادة");
});

it("has the headings with their levels", () => {
  expect(
    ofRole(article, "heading").map(({ name, properties }) => [
      properties["level"],
      name,
    ]),
  ).toEqual([
    [1, "دُكَّانُ الخَطَّاطِ في آخِرِ السُّوق"],
    [2, "أدوات الصنعة"],
    [2, "ما بقي على الرف"],
  ]);
});

it("has every paragraph whole and in order, marks and mixed scripts with it", () => {
  const paragraphs = texts("paragraph");
  expect(paragraphs).toHaveLength(6);
  expect(paragraphs[1]).toContain("رائحة الحبر");
  expect(paragraphs[2]).toContain("أُسُّهُ اللَّامُ");
  expect(paragraphs[3]).toBe(
    "سألته عن أقلامه فعدّ منها سبعة وذكر أن أحدها جاءه من Isfahan سنة 1957، وأن كتاب صبح الأقلام لا يخلو منه بيت١، وتجد صفته في دليل الخطاطين.",
  );
  expect(texts("blockquote")[0]).toContain("الخط لسان اليد");
});

it("has lists with their items, links and footnotes by their names", () => {
  const lists = ofRole(article, "list");
  // The last one is the verse, a line of it an item.
  expect(lists.map((list) => ofRole(list, "listitem").length)).toEqual([
    3, 2, 2,
  ]);
  expect(texts("link")).toEqual(["دليل الخطاطين"]);
  expect(texts("doc-noteref")).toEqual(["١"]);
  expect(spoken(article)).toContain("ويسميه بعضهم «صبح القلم»");
});

it("has verse line by line, the first hemistich before the second", () => {
  const verse = ofRole(article, "list").find(({ name }) => name === "شعر");
  expect(verse && ofRole(verse, "listitem").map(spoken)).toEqual([
    expect.stringMatching(/^وَقَفْتُ.+صَبٍّ\s*يُسَائِلُ.+الدِّيَارَا$/u),
    expect.stringMatching(/^فَمَا رَدَّ.+قَوْلًا\s*سِوَى.+اسْتِعَارَا$/u),
  ]);
});

it("has code and the table in regions with names", () => {
  const names = ofRole(article, "region").map(({ name }) => name);
  expect(names).toEqual(["أقلام الشيخ ومقاديرها", "شفرة برمجية"]);
});

it("has the table with its rows, cells and headers", () => {
  const [table] = ofRole(article, "table");
  expect(table).toBeDefined();
  if (!table) return;
  expect(table.name).toBe("أقلام الشيخ ومقاديرها");
  expect(ofRole(table, "row")).toHaveLength(3);
  expect(ofRole(table, "columnheader").map(({ name }) => name)).toEqual([
    "القلم",
    "عرض السن",
    "يُكتب به",
  ]);
  expect(ofRole(table, "rowheader").map(({ name }) => name)).toEqual([
    "الثلث",
    "النسخ",
  ]);
  expect(ofRole(table, "cell").map(({ name }) => name)).toEqual([
    "٣ مم",
    "العناوين والألواح",
    "١ مم",
    "المصاحف والكتب",
  ]);
});

it("has the picture with its text and its caption", () => {
  const [figure] = ofRole(article, "figure");
  expect(figure && ofRole(figure, "image")[0]?.name).toBe("حرف القاف بنقطتيه");
  expect(figure && spoken(figure)).toContain("ختم الدكّان");
});

it("says the language and direction of the text, and of what differs in it", async () => {
  const languages = await new Reader(qari.page).article.evaluate((element) =>
    [element, ...element.querySelectorAll("[lang]")].map((each) => [
      each.getAttribute("lang"),
      getComputedStyle(each).direction,
    ]),
  );
  expect(languages).toEqual([
    ["ar", "rtl"],
    ["en", "ltr"],
    ["en", "ltr"],
  ]);
});

it("leaves no control without a name", () => {
  const unnamed = ofRole(
    window,
    "button",
    "link",
    "textbox",
    "searchbox",
    "slider",
    "checkbox",
    "radio",
    "combobox",
    "image",
    "dialog",
  ).filter(({ name }) => name.trim() === "");
  expect(unnamed).toEqual([]);
});
