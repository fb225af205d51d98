import type { LightElement } from "../markup/light-tree.ts";
import { headingLevel } from "../walk/elements.ts";
import { sameText } from "../page/page-metadata.ts";
import { titleInElement } from "../page/title-notes.ts";
import type { BookTree, PlacedPart } from "./book-tree.ts";
import type { NavigationEntry } from "./navigation.ts";
import { resolvePart, type PartNames } from "./part-path.ts";

/** Where a section of the book begins. */
export interface SectionStart {
  readonly title?: string;
  readonly level: number;
  /** Name of the place that it begins at; `undefined`: the part itself. */
  readonly at?: string;
}

/** Starts by the path of the part they are in, those of one part in the order of the contents. */
export type SectionStarts = ReadonlyMap<string, readonly SectionStart[]>;

/** Parts of a book that begin something by themselves. @source EPUB 3 Structural Semantics Vocabulary 1.1, "Document divisions". */
const divisionType =
  /(?:^|\s)(?:doc-)?(?:chapter|part|volume|preface|foreword|introduction|prologue|epilogue|afterword|conclusion|appendix|dedication|acknowledgments)(?:\s|$)/;

interface Options {
  readonly tree: BookTree;
  readonly parts: readonly PlacedPart[];
  readonly names: PartNames;
  readonly entries: readonly NavigationEntry[];
  readonly bookTitle: string;
  /** Whether a part is read in turn; others are come to by links. */
  readonly isInOrder: (path: string) => boolean;
  /** Of the navigation, which its references are relative to. */
  readonly navigationPath: string;
}

/**
 * Where the sections of a book begin: where its contents lead to, and where a
 * page says that it is a chapter. A book without usable contents has a section
 * for each page that begins with a heading.
 */
export function sectionStarts(options: Options): SectionStarts {
  const starts = startsInOrder(options);
  for (const { path, root } of options.parts) {
    if (options.isInOrder(path) || starts.has(path)) continue;
    const title = headingAtStart(root);
    starts.set(path, [{ level: 1, ...(title !== undefined && { title }) }]);
  }
  return starts;
}

function startsInOrder(options: Options): Map<string, readonly SectionStart[]> {
  const { parts, bookTitle } = options;
  const starts: Map<string, readonly SectionStart[]> = fromNavigation(options);
  const [only, ...others] = [...starts.values()].flat();
  // Contents that only name the book itself name no part of it, unless a heading does.
  if (
    only?.title !== undefined &&
    others.length === 0 &&
    sameText(only.title, bookTitle) &&
    !parts.some(({ root }) => sameText(headingAtStart(root) ?? "", bookTitle))
  )
    starts.clear();
  const declared = parts.filter(({ root }) => isDivision(root));
  const count = [...starts.values()].flat().length;
  const isUsable = count > 1 || (count === 1 && parts.length === 1);
  if (!isUsable && declared.length === 0) return fromHeadings(parts, starts);
  let level = 1;
  for (const part of parts) {
    const own = starts.get(part.path);
    if (!own?.some(({ at }) => at === undefined) && declared.includes(part))
      starts.set(part.path, [{ level }, ...(own ?? [])]);
    level = own?.at(-1)?.level ?? level;
  }
  return starts;
}

function fromNavigation({
  tree,
  parts,
  names,
  entries,
  navigationPath,
}: Options): Map<string, SectionStart[]> {
  const byPath = new Map(parts.map((part) => [part.path, part]));
  const starts = new Map<string, SectionStart[]>();
  /** Headings over others, without a place of their own: they begin where the first of these does. */
  let waiting: NavigationEntry[] = [];
  for (const entry of entries) {
    if (entry.href === undefined) {
      waiting.push(entry);
      continue;
    }
    const reference = resolvePart(navigationPath, entry.href);
    const path = reference && names.find(reference.path);
    const part = path === undefined ? undefined : byPath.get(path);
    if (!part) continue;
    const place = tree.place(part.path, reference?.fragment);
    const at =
      place === undefined || part.starts.includes(place) ? undefined : place;
    const over = waiting.filter(({ level }) => level < entry.level);
    waiting = [];
    for (const { title, level } of [...over, entry])
      addStart(starts, part.path, {
        title,
        level,
        ...(at !== undefined && { at }),
      });
  }
  return starts;
}

/** Two entries for one place are one, unless the second is within the first. */
function addStart(
  starts: Map<string, SectionStart[]>,
  path: string,
  start: SectionStart,
): void {
  const known = starts.get(path);
  if (!known) starts.set(path, [start]);
  else {
    const same = known.findLast(({ at }) => at === start.at);
    if (!same || start.level > same.level) known.push(start);
  }
}

/** By what the page says of itself at its beginning. */
function isDivision(root: LightElement): boolean {
  let element = root.firstElementChild;
  while (element?.localName === "header") element = element.nextElementSibling;
  for (; element; element = element.firstElementChild) {
    const type = `${element.getAttribute("epub:type") ?? ""} ${element.getAttribute("role") ?? ""}`;
    if (divisionType.test(type)) return true;
    if (!["article", "div", "main", "section"].includes(element.localName))
      return false;
  }
  return false;
}

function fromHeadings(
  parts: readonly PlacedPart[],
  known: SectionStarts,
): Map<string, readonly SectionStart[]> {
  const starts = new Map<string, readonly SectionStart[]>();
  for (const [index, { path, root }] of parts.entries()) {
    const title = headingAtStart(root);
    const own = known.get(path);
    if (own) starts.set(path, own);
    else if (title !== undefined) starts.set(path, [{ title, level: 1 }]);
    else if (index === 0) starts.set(path, [{ level: 1 }]);
  }
  return starts;
}

function headingAtStart(root: LightElement): string | undefined {
  const heading = root
    .getElementsByTagName("*")
    .find(({ localName }) => (headingLevel(localName) ?? 4) <= 3);
  if (!heading) return undefined;
  const title = titleInElement(heading);
  const before = root.textContent.slice(
    0,
    root.textContent.indexOf(heading.textContent),
  );
  return title !== "" && before.trim() === "" ? title : undefined;
}
