import {
  isElement,
  LightDocument,
  type LightElement,
} from "../markup/light-tree.ts";
import { resolvePart, type PartNames } from "./part-path.ts";

/** A page of the book, read. */
export interface BookPart {
  /** In the container, as the archive has it. */
  readonly path: string;
  readonly document: LightDocument;
}

/** A page of the book in the tree of all. */
export interface PlacedPart {
  readonly path: string;
  readonly root: LightElement;
  /** Names of places that are its very beginning; the first is its own. */
  readonly starts: readonly string[];
}

/** All pages of a book in one tree, in which every id is there once and links between pages are links within it. */
export interface BookTree {
  readonly document: LightDocument;
  readonly parts: readonly PlacedPart[];
  /**
   * @returns Name of a place; of the beginning of a part where the fragment is not in it. `undefined` where there is no such part.
   */
  readonly place: (path: string, fragment?: string) => string | undefined;
}

/** What may hold a page as a whole. */
const containers: ReadonlySet<string> = new Set([
  "article",
  "body",
  "div",
  "main",
  "section",
]);

/**
 * Put the pages of a book into one tree. Ids keep their names where no page
 * before has the same.
 *
 * @param parts In reading order. Their trees are taken apart.
 * @param names Of all parts of the container: where pictures are.
 */
export function bookTree(
  parts: readonly BookPart[],
  names: PartNames,
): BookTree {
  const document = new LightDocument();
  const taken = new Set<string>();
  const named = parts.map((part) => ({ part, ids: nameIds(part, taken) }));
  const byPath = new Map(
    named.map(({ part: { path, document: page }, ids }) => [
      path,
      { ids, starts: [unique(bareName(path), taken), ...startsOf(page)] },
    ]),
  );
  const place = (path: string, fragment?: string): string | undefined => {
    const part = byPath.get(path);
    if (!part) return undefined;
    const name = fragment === undefined ? undefined : part.ids.get(fragment);
    return name ?? part.starts[0];
  };
  const placed = named.map(({ part: { path, document: page } }) => {
    settle(page, path, names, place);
    // No element that could be taken for a note or a part of the page.
    const root = document.body.appendChild(document.createElement("main"));
    while (page.body.firstChild) root.appendChild(page.body.firstChild);
    return { path, root, starts: byPath.get(path)?.starts ?? [] };
  });
  return { document, parts: placed, place };
}

/** Give every id of a page a name that no page before has. @returns Names by ids. */
function nameIds(
  { document }: BookPart,
  taken: Set<string>,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const element of [
    document.body,
    ...document.body.getElementsByTagName("*"),
  ])
    for (const attribute of element.attributes) {
      const isName =
        attribute.name === "id" ||
        (attribute.name === "name" && element.localName === "a");
      if (!isName || attribute.value === "") continue;
      const known = ids.get(attribute.value);
      const name = known ?? unique(attribute.value, taken);
      ids.set(attribute.value, name);
      attribute.value = name;
    }
  return ids;
}

/** Names stand in addresses within the tree, where a percent sign begins an escape. */
function unique(wanted: string, taken: Set<string>): string {
  const base = wanted.replaceAll("%", "_").toWellFormed();
  let name = base;
  for (let again = 2; taken.has(name); again += 1) name = `${base}-${again}`;
  taken.add(name);
  return name;
}

const bareName = (path: string): string =>
  path.slice(path.lastIndexOf("/") + 1).replace(/(?<=.)\.[^.]*$/, "");

/** Ids of what holds the whole page or begins it, before any word of it. */
function startsOf({ body }: LightDocument): readonly string[] {
  const starts: string[] = [];
  let element: LightElement | undefined = body;
  while (element && containers.has(element.localName)) {
    if (element.id !== "") starts.push(element.id);
    element = firstWithin(element);
  }
  return starts;
}

function firstWithin(element: LightElement): LightElement | undefined {
  for (const node of element.childNodes) {
    if (!isElement(node)) {
      if (node.data.trim() !== "") return undefined;
      continue;
    }
    return node;
  }
  return undefined;
}

/** Let the links of a page lead into the tree, and its pictures to parts of the container. */
function settle(
  { body }: LightDocument,
  path: string,
  names: PartNames,
  place: BookTree["place"],
): void {
  for (const link of body.getElementsByTagName("a")) {
    const href = link.getAttribute("href");
    const reference = href === null ? undefined : resolvePart(path, href);
    if (!reference) continue;
    const target = place(
      names.find(reference.path) ?? reference.path,
      reference.fragment,
    );
    if (target === undefined) link.removeAttribute("href");
    else link.setAttribute("href", `#${encodeURIComponent(target)}`);
  }
  for (const picture of body.getElementsByTagName("img")) {
    const source = picture.getAttribute("src");
    const isInPage = source !== null && /^\s*data:/i.test(source);
    const reference =
      source === null || isInPage ? undefined : resolvePart(path, source);
    const addresses = picture.attributes.filter(
      ({ name }) =>
        (name.includes("src") || name === "data-original") &&
        !(isInPage && name === "src"),
    );
    for (const { name } of addresses) picture.removeAttribute(name);
    if (reference)
      picture.setAttribute("src", names.find(reference.path) ?? reference.path);
  }
}
