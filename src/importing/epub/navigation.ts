import {
  isElement,
  type LightDocument,
  type LightElement,
} from "../markup/light-tree.ts";
import type { XmlElement } from "../markup/parse-xml.ts";
import { oneLine } from "../page/page-metadata.ts";
import type { Landmark } from "./package-document.ts";

/** An entry of a book's contents, in their order. */
export interface NavigationEntry {
  readonly title: string;
  /** As written; `undefined` for a heading over others that leads nowhere itself. */
  readonly href?: string;
  /** 1 for the outermost. */
  readonly level: number;
}

/** Deeper entries stand as deep as the model goes. */
const deepestLevel = 6;
const longestTitle = 500;

const titled = (text: string): string =>
  oneLine(text).slice(0, longestTitle).toWellFormed();

/**
 * The contents as an EPUB 3 navigation document has them.
 *
 * @source EPUB 3.3, 7.4 "Navigation document".
 */
export function readNavigationDocument(
  document: LightDocument,
): readonly NavigationEntry[] {
  const hasTypes = document.body
    .getElementsByTagName("nav")
    .some((nav) => nav.hasAttribute("epub:type"));
  const toc =
    navOfType(document, "toc") ?? (hasTypes ? undefined : document.body);
  const entries: NavigationEntry[] = [];
  const visit = (list: LightElement, level: number): void => {
    for (const item of list.children) {
      if (item.localName !== "li") continue;
      const label = firstLabel(item);
      const title = label && titled(label.textContent);
      const href = label?.getAttribute("href")?.trim();
      const isEntry = title !== undefined && title !== "";
      if (isEntry)
        entries.push({
          title,
          level: Math.min(level, deepestLevel),
          ...(href !== undefined && href !== "" && { href }),
        });
      for (const inner of item.children)
        if (isList(inner)) visit(inner, isEntry ? level + 1 : level);
    }
  };
  for (const list of toc ? listsIn(toc) : []) visit(list, 1);
  return entries;
}

const isList = ({ localName }: LightElement): boolean =>
  localName === "ol" || localName === "ul";

/** The outermost lists. */
function listsIn(root: LightElement): readonly LightElement[] {
  if (isList(root)) return [root];
  return root.children.flatMap((child) => listsIn(child));
}

/** The link or the words of an entry, not those of entries in it. */
function firstLabel(item: LightElement): LightElement | undefined {
  for (const node of item.childNodes) {
    if (!isElement(node)) continue;
    if (isList(node)) return undefined;
    if (node.localName === "a") return node;
    const link = node.getElementsByTagName("a").at(0);
    if (link) return link;
    if (node.textContent.trim() !== "") return node;
  }
  return undefined;
}

function navOfType(
  document: LightDocument,
  type: string,
): LightElement | undefined {
  return document.body
    .getElementsByTagName("nav")
    .find((nav) =>
      (nav.getAttribute("epub:type") ?? "").split(/\s+/).includes(type),
    );
}

/** What the navigation document says of single parts: cover, title page, contents. */
export function readLandmarks(document: LightDocument): readonly Landmark[] {
  const nav = navOfType(document, "landmarks");
  return (nav?.getElementsByTagName("a") ?? []).flatMap((link) => {
    const [type, href] = [
      link.getAttribute("epub:type"),
      link.getAttribute("href"),
    ];
    return type === null || href === null
      ? []
      : type.split(/\s+/).map((each) => ({ type: each, href }));
  });
}

/**
 * The contents as an NCX has them.
 *
 * @source OPF 2.0.1, 2.4.1 "NCX"; ANSI/NISO Z39.86-2005.
 */
export function readNcx(root: XmlElement): readonly NavigationEntry[] {
  const entries: NavigationEntry[] = [];
  const visit = (parent: XmlElement, level: number): void => {
    for (const child of parent.children)
      if (child.name === "navpoint") {
        const title = titled(labelOf(child));
        const href = child.children
          .find(({ name }) => name === "content")
          ?.attributes.get("src");
        if (title !== "")
          entries.push({
            title,
            level: Math.min(level, deepestLevel),
            ...(href !== undefined && { href }),
          });
        visit(child, level + (title === "" ? 0 : 1));
        // Lists of pages and figures are no contents.
      } else if (child.name !== "pagelist" && child.name !== "navlist")
        visit(child, level);
  };
  visit(root, 1);
  return entries;
}

const labelOf = (point: XmlElement): string =>
  (point.children.find(({ name }) => name === "navlabel")?.children ?? [])
    .filter(({ name }) => name === "text")
    .map(({ text }) => text)
    .join(" ");
