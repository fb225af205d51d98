import type { LightElement } from "../markup/light-tree.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { archiveEntry, type ArchiveEntry } from "./archive-entry.ts";

/** What the pages that are lists of saved links say of themselves. */
const isBookmarks = (head: string): boolean =>
  /<!doctype\s+netscape-bookmark-file-1/i.test(head);
const isPocket = (head: string): boolean =>
  /<title>\s*Pocket Export\s*<\/title>/i.test(head);

/**
 * Links that a browser or Pocket exported as a page.
 *
 * @param markup Decoded.
 * @returns `undefined` for any other page.
 * @source Netscape Bookmark File Format, as browsers write it.
 */
export function savedLinks(
  markup: string,
): readonly ArchiveEntry[] | undefined {
  const head = markup.slice(0, 4096);
  const entryOf = isBookmarks(head)
    ? bookmark
    : isPocket(head)
      ? pocketLink
      : undefined;
  if (!entryOf) return undefined;
  return parseMarkup(markup, { more: ownAttributes })
    .body.getElementsByTagName("a")
    .flatMap((link) => entryOf(link) ?? []);
}

const ownAttributes = [
  "add_date",
  "personal_toolbar_folder",
  "tags",
  "time_added",
  "unfiled_bookmarks_folder",
];

const attribute = (link: LightElement, name: string): string =>
  link.getAttribute(name) ?? "";

const bookmark = (link: LightElement): ArchiveEntry | undefined =>
  archiveEntry({
    url: attribute(link, "href"),
    title: link.textContent,
    addedAt: attribute(link, "add_date"),
    tags: [...attribute(link, "tags").split(","), ...foldersOf(link)],
  });

const pocketLink = (link: LightElement): ArchiveEntry | undefined =>
  archiveEntry({
    url: attribute(link, "href"),
    title: link.textContent,
    addedAt: attribute(link, "time_added"),
    tags: attribute(link, "tags").split(","),
    isArchived: /archive/i.test(headingAbove(link)),
  });

/** Folders are kept as tags, outermost first; what every browser comes with is none of the reader's. */
function foldersOf(link: LightElement): readonly string[] {
  const folders: string[] = [];
  for (let at = link.parentNode; at; at = at.parentNode) {
    if (at.localName !== "dl") continue;
    const heading = before(at, "h3");
    if (heading && !isBrowsersOwn(heading))
      folders.unshift(heading.textContent);
  }
  return folders;
}

const isBrowsersOwn = (heading: LightElement): boolean =>
  heading.getAttribute("personal_toolbar_folder") !== null ||
  heading.getAttribute("unfiled_bookmarks_folder") !== null;

/** Pocket's lists stand below a heading each: unread, read. */
function headingAbove(link: LightElement): string {
  for (let at = link.parentNode; at; at = at.parentNode) {
    const heading = before(at, "h1");
    if (heading) return heading.textContent;
  }
  return "";
}

function before(element: LightElement, name: string): LightElement | undefined {
  for (
    let at = element.previousElementSibling;
    at;
    at = at.previousElementSibling
  ) {
    if (at.localName === name) return at;
    if (at.localName === element.localName) return undefined;
  }
  return undefined;
}
