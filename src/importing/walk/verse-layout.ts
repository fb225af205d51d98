import { directionOf } from "../../arabic/direction.ts";
import {
  isElement,
  LightText,
  type LightDocument,
  type LightElement,
  type LightNode,
} from "../markup/light-tree.ts";
import { blockElements } from "./elements.ts";
import { shareOfCommonEnd } from "./hemistichs.ts";

/** Class of the paragraph that a poem's layout becomes. */
export const poemClass = "qari-poem";
/** Between two hemistichs; the walk cuts there. */
const gap = "\u2003\u2003\u2003";

/** How pages name the element around a poem, alone or as a part of a name. */
const poemName =
  /(?:^|[\s_-])(?:poem|poems|poetry|verse|verses|stanza|bayt|beit|bait|abyat|qasida|qaseeda|qasidah|shi3r|sha3r|شعر|قصيدة|بيت|أبيات)(?:$|[\s_-])/iu;
/** Letters of a line that may still be one of verse. */
const longestLine = 120;

/**
 * Make a plain paragraph of every poem that is laid out with tables or boxes:
 * a line for a line, a wide gap between hemistichs. Done before an article is
 * looked for on the page, whose search takes tables of short words for
 * navigation.
 */
export function flattenVerse(document: LightDocument): void {
  for (const table of document.getElementsByTagName("table"))
    if (table.parentNode) {
      const lines = linesOfTable(table);
      if (lines) replace(table, lines);
    }
  for (const element of document.body.getElementsByTagName("*"))
    if (isNamedPoem(element) && element.parentNode) {
      const lines = linesOfBox(element);
      if (lines) replaceContent(element, lines);
      else if (isBoxOfLines(element)) replaceBox(element);
    }
}

/** Does the page itself call it a poem? */
export const isNamedPoem = (element: LightElement): boolean =>
  poemName.test(element.className) || poemName.test(element.id);

type Line = readonly LightElement[];

function linesOfTable(table: LightElement): readonly Line[] | undefined {
  if (table.querySelectorAll("table,th,ul,ol,h1,h2,h3,h4,img").length > 0)
    return undefined;
  const rows = table
    .getElementsByTagName("tr")
    .map((row) =>
      row.children.filter((cell) => !isSeparator(cell.textContent)),
    );
  const lines = rows.filter((cells) => cells.length > 0);
  if (lines.length === 0 || !lines.every((cells) => cells.length <= 2))
    return undefined;
  const halves = lines.filter((cells) => cells.length === 2);
  if (halves.length * 10 < lines.length * 9) return undefined;
  const texts = lines.flat().map((cell) => cell.textContent.trim());
  const isVerse =
    texts.every((text) => letters(text) <= longestLine / 2) &&
    directionOf(texts.join(" ")) === "rtl" &&
    (isNamedPoem(table) || isNamedPoem(table.parentNode ?? table)
      ? true
      : looksLikeVerse(halves));
  return isVerse ? lines : undefined;
}

/** A table of names and numbers has two columns, too: halves of verse are as long as each other, of several words, and rhyme. */
function looksLikeVerse(lines: readonly Line[]): boolean {
  const texts = lines.map((cells) =>
    cells.map((cell) => cell.textContent.trim()),
  );
  const balanced = texts.filter(([one = "", other = ""]) => {
    const [a, b] = [letters(one), letters(other)];
    return a <= b * 2 && b <= a * 2 && words(one) >= 2 && words(other) >= 2;
  });
  return (
    texts.length >= 2 &&
    balanced.length * 10 >= texts.length * 9 &&
    shareOfCommonEnd(texts.map(([, other = ""]) => other)) >= 0.75
  );
}

/** Boxes that hold a line each, or a half each. */
function linesOfBox(box: LightElement): readonly Line[] | undefined {
  const lines: LightElement[][] = [];
  const gather = (element: LightElement): boolean => {
    for (const node of element.childNodes) {
      if (!isElement(node)) {
        if (node.data.trim() !== "") return false;
        continue;
      }
      // A heading over the poem is none of its lines. (Of lower level it may be: pages set verse in them.)
      if (["h1", "h2", "img", "table"].includes(node.localName)) return false;
      if (isSeparator(node.textContent)) continue;
      const inner = node.children.filter(
        (child) => !isSeparator(child.textContent),
      );
      const isPair =
        inner.length === 2 && isMadeOf(node, inner) && inner.every(isLeaf);
      if (isPair) lines.push([...inner]);
      else if (isLeaf(node)) lines.push([node]);
      else if (!gather(node)) return false;
    }
    return true;
  };
  if (isLeaf(box) || !gather(box) || lines.length < 2) return undefined;
  const isShort = lines.every(
    (line) =>
      letters(line.map((each) => each.textContent).join("")) <= longestLine,
  );
  return isShort ? lines : undefined;
}

const isLeaf = (element: LightElement): boolean =>
  element
    .getElementsByTagName("*")
    .every(({ localName }) => !blockElements.has(localName)) &&
  element.getElementsByTagName("br").length === 0;

/** No words of its own stand beside its children. */
const isMadeOf = (
  element: LightElement,
  children: readonly LightElement[],
): boolean =>
  element.textContent.replaceAll(/[\s\p{P}\p{S}]/gu, "").length ===
  children
    .map((each) => each.textContent.replaceAll(/[\s\p{P}\p{S}]/gu, "").length)
    .reduce((sum, each) => sum + each, 0);

const isSeparator = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const words = (text: string): number => text.split(/\s+/u).length;

function replace(element: LightElement, lines: readonly Line[]): void {
  element.parentNode?.replaceChild(paragraphOf(element, lines), element);
}

function replaceContent(element: LightElement, lines: readonly Line[]): void {
  const paragraph = paragraphOf(element, lines);
  element.textContent = "";
  element.appendChild(paragraph);
}

/** Lines that are only broken, in a box. */
const isBoxOfLines = (element: LightElement): boolean =>
  element.localName !== "p" &&
  blockElements.has(element.localName) &&
  element
    .getElementsByTagName("*")
    .every(({ localName }) => !blockElements.has(localName));

/** As a paragraph it keeps its name through the search for the article. */
function replaceBox(element: LightElement): void {
  const paragraph = element.ownerDocument.createElement("p");
  paragraph.className = poemClass;
  if (element.id !== "") paragraph.setAttribute("id", element.id);
  while (element.firstChild) paragraph.appendChild(element.firstChild);
  element.parentNode?.replaceChild(paragraph, element);
}

function paragraphOf(
  element: LightElement,
  lines: readonly Line[],
): LightElement {
  const document = element.ownerDocument;
  const paragraph = document.createElement("p");
  paragraph.className = poemClass;
  const { id } = element;
  if (id !== "") paragraph.setAttribute("id", id);
  for (const [at, line] of lines.entries()) {
    if (at > 0) paragraph.appendChild(document.createElement("br"));
    for (const [half, part] of line.entries()) {
      if (half > 0) paragraph.appendChild(new LightText(gap));
      for (
        let node: LightNode | null = part.firstChild;
        node;
        node = part.firstChild
      )
        paragraph.appendChild(node);
    }
  }
  return paragraph;
}
