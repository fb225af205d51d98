import { directionOf } from "../../arabic/direction.ts";
import {
  isElement,
  LightElement,
  LightText,
  type LightDocument,
  type LightNode,
} from "../markup/light-tree.ts";
import { blockElements } from "./elements.ts";
import { shareOfCommonEnd } from "./hemistichs.ts";
import { noteMark } from "./notes.ts";

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
      if (lines)
        table.parentNode.replaceChild(paragraphOf(table, lines), table);
    }
  for (const element of document.body.getElementsByTagName("*"))
    if (isNamedPoem(element) && element.parentNode) {
      const parts = partsOfBox(element);
      if (parts) replaceContent(element, parts);
      else if (isBoxOfLines(element)) replaceBox(element);
    }
}

/** Does the page itself call it a poem? */
export const isNamedPoem = (element: LightElement): boolean =>
  poemName.test(element.className) || poemName.test(element.id);

/** A line of verse as a page lays it out. */
interface Line {
  /** The whole of it, or its two halves. */
  readonly halves: readonly LightElement[];
  /** Ids of what is around it and does not come along: links may lead there. */
  readonly places: readonly string[];
}

function linesOfTable(table: LightElement): readonly Line[] | undefined {
  if (table.querySelectorAll("table,th,ul,ol,h1,h2,h3,h4,img").length > 0)
    return undefined;
  const lines = table
    .getElementsByTagName("tr")
    .map((row) => ({
      halves: row.children.filter((cell) => !isSeparator(cell.textContent)),
      places: [row, ...row.children].flatMap(placesOf),
    }))
    .filter(({ halves }) => halves.length > 0);
  if (lines.length === 0 || !lines.every(({ halves }) => halves.length <= 2))
    return undefined;
  const whole = lines.filter(({ halves }) => halves.length === 2);
  if (whole.length * 10 < lines.length * 9) return undefined;
  const texts = lines
    .flatMap(({ halves }) => halves)
    .map((cell) => cell.textContent.trim());
  const isVerse =
    texts.every((text) => letters(text) <= longestLine / 2) &&
    directionOf(texts.join(" ")) === "rtl" &&
    (isNamedPoem(table) || isNamedPoem(table.parentNode ?? table)
      ? true
      : looksLikeVerse(whole));
  return isVerse ? lines : undefined;
}

/** A table of names and numbers has two columns, too: halves of verse are as long as each other, of several words, and rhyme. */
function looksLikeVerse(lines: readonly Line[]): boolean {
  const texts = lines.map(({ halves }) =>
    halves.map((cell) => cell.textContent.trim()),
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

/**
 * Boxes that hold a line each, or a half each; between them what is no line
 * and stays as it is: notes, and pictures that stand by themselves.
 */
function partsOfBox(
  box: LightElement,
): readonly (Line | LightElement)[] | undefined {
  const parts: (Line | LightElement)[] = [];
  const lines: Line[] = [];
  let places: string[] = [];
  const add = (halves: readonly LightElement[]): void => {
    const line = { halves, places };
    places = [];
    parts.push(line);
    lines.push(line);
  };
  const gather = (element: LightElement): boolean => {
    for (const node of element.childNodes) {
      if (!isElement(node)) {
        if (node.data.trim() !== "") return false;
        continue;
      }
      // A heading over the poem is none of its lines. (Of lower level it may be: pages set verse in them.)
      if (["h1", "h2", "table"].includes(node.localName)) return false;
      const isSilent = isSeparator(node.textContent);
      if (node.hasAttribute(noteMark) || (isSilent && holdsPicture(node))) {
        parts.push(node);
        continue;
      }
      places.push(...placesOf(node));
      const inner = node.children.filter(
        (child) => !isSeparator(child.textContent),
      );
      if (isSilent)
        places.push(...node.getElementsByTagName("*").flatMap(placesOf));
      else if (isPair(node, inner)) {
        places.push(...node.children.flatMap(placesOf));
        add(inner);
      } else if (isLeaf(node)) add([node]);
      else if (!gather(node)) return false;
    }
    return true;
  };
  if (isLeaf(box) || !gather(box) || lines.length < 2) return undefined;
  const isShort = lines.every(
    ({ halves }) =>
      letters(halves.map((each) => each.textContent).join("")) <= longestLine,
  );
  return isShort ? parts : undefined;
}

/** A link beside a line refers to a note. */
const isPair = (
  element: LightElement,
  inner: readonly LightElement[],
): boolean =>
  inner.length === 2 &&
  isMadeOf(element, inner) &&
  inner.every(
    (half) =>
      isLeaf(half) &&
      !half.hasAttribute(noteMark) &&
      !["a", "sup"].includes(half.localName),
  );

const holdsPicture = (element: LightElement): boolean =>
  element.localName === "img" || element.getElementsByTagName("img").length > 0;

/** What links to an element name it by. */
const placesOf = (element: LightElement): readonly string[] =>
  [
    element.id,
    element.localName === "a" ? (element.getAttribute("name") ?? "") : "",
  ].filter((place) => place !== "");

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

function replaceContent(
  box: LightElement,
  parts: readonly (Line | LightElement)[],
): void {
  const content: LightElement[] = [];
  let lines: Line[] = [];
  const end = (): void => {
    if (lines.length === 0) return;
    const paragraph = paragraphOf(box, lines);
    // What leads to the poem leads to its beginning.
    if (content.length > 0) paragraph.removeAttribute("id");
    content.push(paragraph);
    lines = [];
  };
  for (const part of parts)
    if (part instanceof LightElement) {
      end();
      content.push(part);
    } else lines.push(part);
  end();
  box.textContent = "";
  for (const each of content) box.appendChild(each);
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
  for (const [at, { halves, places }] of lines.entries()) {
    if (at > 0) paragraph.appendChild(document.createElement("br"));
    for (const place of places) {
      const anchor = document.createElement("a");
      anchor.setAttribute("id", place);
      paragraph.appendChild(anchor);
    }
    for (const [half, part] of halves.entries()) {
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
