import type { DraftArticle } from "../assemble/assemble-article.ts";
import type { LightElement } from "../markup/light-tree.ts";
import { linkTarget } from "../page/link-target.ts";
import type { Addresses } from "../page/page-metadata.ts";
import { fragmentOf, markNotes, noteMark, showNote } from "../walk/notes.ts";
import { flattenVerse } from "../walk/verse-layout.ts";
import type { WalkContext } from "../walk/walk-context.ts";
import { walkPage } from "../walk/walk-page.ts";
import {
  bookTree,
  type BookPart,
  type BookTree,
  type PlacedPart,
} from "./book-tree.ts";
import { cutSections } from "./cut-sections.ts";
import {
  coverShown,
  isFrontMatter,
  removeTitleHeader,
  type FrontMatterFacts,
} from "./front-matter.ts";
import type { NavigationEntry } from "./navigation.ts";
import type { BookMetadata } from "./package-metadata.ts";
import type { PartNames } from "./part-path.ts";
import { sectionStarts } from "./section-starts.ts";

/** A page of the book as the container gives it. */
export interface SpinePage extends BookPart {
  /** `false`: kept only where something leads to it. */
  readonly isLinear: boolean;
}

/** A book as its container gives it: read, and nothing of it judged. */
export interface BookSource {
  /** Name of the file without its extension: the title of what has none. */
  readonly name: string;
  readonly metadata: BookMetadata;
  /** In reading order. */
  readonly pages: readonly SpinePage[];
  readonly names: PartNames;
  readonly entries: readonly NavigationEntry[];
  /** What `entries` are relative to. */
  readonly navigationPath: string;
  /** What single parts are, as the book says. */
  readonly typesByPath: FrontMatterFacts["typesByPath"];
  /** Path of the cover's picture. */
  readonly cover: string | undefined;
}

/**
 * Make an article of a book: a section a chapter, by its contents; what the
 * app shows by itself (cover, title page, contents) is left out.
 *
 * @throws QariError `document-too-deep`.
 */
export function importBook(
  source: BookSource,
  addresses: Addresses,
): DraftArticle {
  const { metadata, names, typesByPath } = source;
  const tree = bookTree(source.pages, names);
  const { document } = tree;
  const cover = source.cover ?? coverShown(tree.parts, typesByPath);
  const read = withoutFrontMatter({ ...source, cover }, tree);
  removeUnread(document.body);
  markNotes(document);
  markDeclaredNotes(document.body);
  flattenVerse(document);
  const aside = new Set(
    source.pages.filter(({ isLinear }) => !isLinear).map(({ path }) => path),
  );
  const parts = ledTo(read, aside);
  const links = wantedPlaces(parts);
  const [first] = parts;
  if (first) removeTitleHeader(first.root, metadata);
  const title = metadata.title ?? source.name;
  const starts = sectionStarts({
    tree,
    parts,
    names,
    entries: source.entries,
    navigationPath: source.navigationPath,
    bookTitle: title,
    isInOrder: (path) => !aside.has(path),
  });
  const begun = new Set(
    [...starts.values()].flatMap((each) => each.flatMap(({ at }) => at ?? [])),
  );
  const beginnings = new Set(parts.flatMap((part) => part.starts));
  const context: WalkContext = {
    link: linkTarget(undefined, undefined, addresses),
    place: (id) =>
      (links.has(id) || begun.has(id)) && !beginnings.has(id) ? id : undefined,
    note: (id) => id,
  };
  const shared = new Map<string, string>();
  const walked = parts.map((part) => {
    const { blocks, sharedPlaces } = walkPage(part.root, context);
    for (const [from, to] of sharedPlaces) shared.set(from, to);
    return {
      starts: part.starts,
      blocks,
      sections: starts.get(part.path) ?? [],
    };
  });
  const sections = cutSections(walked, (place) => links.has(place), shared);
  const { language, url, ...described } = metadata;
  return {
    ...described,
    // Kept as it is written, where it is an address.
    ...(url !== undefined && addresses.resolve(url) !== undefined && { url }),
    title,
    ...(language !== undefined && { declaredLanguage: language }),
    ...(cover !== undefined && { cover }),
    sections,
    sharedPlaces: followed(shared),
  };
}

/** Places that links lead to. */
const wantedPlaces = (parts: readonly PlacedPart[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ root }) =>
      root.getElementsByTagName("a").flatMap((link) => fragmentOf(link) ?? []),
    ),
  );

/** Longer ones are no numbers. Code units. */
const longestPageNumber = 40;

/** Numbers of printed pages, whose places stay, and what is only for readers that know another language of marks. */
function removeUnread(body: LightElement): void {
  for (const element of body.getElementsByTagName("*")) {
    const type = element.getAttribute("epub:type") ?? "";
    const isPageBreak =
      /(?:^|\s)pagebreak(?:\s|$)/.test(type) ||
      element.getAttribute("role") === "doc-pagebreak";
    if (isPageBreak && element.textContent.length <= longestPageNumber)
      element.textContent = "";
    if (
      element.localName === "epub:case" &&
      element.parentNode?.children.some(
        ({ localName }) => localName === "epub:default",
      )
    )
      element.remove();
  }
}

/** What is called a note and is referred to by nothing that we know. */
function markDeclaredNotes(body: LightElement): void {
  for (const element of body.getElementsByTagName("aside")) {
    const type = `${element.getAttribute("epub:type") ?? ""} ${element.getAttribute("role") ?? ""}`;
    const isNote =
      /(?:^|\s)(?:doc-)?(?:footnote|endnote|rearnote)(?:\s|$)/.test(type) &&
      element.id !== "" &&
      !element.hasAttribute(noteMark);
    if (!isNote) continue;
    element.setAttribute(noteMark, element.id);
    showNote(element);
  }
}

/** Takes cover, title page and contents out of the tree, unless nothing would be left. */
function withoutFrontMatter(
  { typesByPath, metadata, cover }: BookSource,
  { parts }: BookTree,
): readonly PlacedPart[] {
  const kept = parts.filter(
    (part) => !isFrontMatter(part, { metadata, cover, typesByPath }),
  );
  if (kept.length === 0) return parts;
  for (const part of parts) if (!kept.includes(part)) part.root.remove();
  return kept;
}

/** Without what stands beside the order of reading and is led to by nothing in it. */
function ledTo(
  parts: readonly PlacedPart[],
  aside: ReadonlySet<string>,
): readonly PlacedPart[] {
  const inOrder = parts.filter(({ path }) => !aside.has(path));
  const links = wantedPlaces(inOrder);
  return [
    ...inOrder,
    ...parts.filter(
      ({ path, root, starts }) =>
        aside.has(path) &&
        (inOrder.length === 0 ||
          starts.some((each) => links.has(each)) ||
          root.getElementsByTagName("*").some(({ id }) => links.has(id))),
    ),
  ];
}

/** Each place by the one that it has come to share at last. */
function followed(
  shared: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const ends = new Map<string, string>();
  for (const [from] of shared) {
    let to = from;
    const seen = new Set<string>();
    for (
      let next = shared.get(to);
      next !== undefined && !seen.has(next);
      next = shared.get(to)
    ) {
      seen.add(next);
      to = next;
    }
    ends.set(from, to);
  }
  return ends;
}
