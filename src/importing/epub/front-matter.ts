import { isElement, type LightElement } from "../markup/light-tree.ts";
import { bare } from "../page/page-metadata.ts";
import type { PlacedPart } from "./book-tree.ts";
import type { BookMetadata } from "./package-metadata.ts";

/** Letters of the longest page that may be nothing but a cover or a title. */
const longestCover = 200;
const longestTitlePage = 600;
/** Share of a page's letters that stand in links where it is a table of contents. */
const contentsShare = 0.6;

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

export interface FrontMatterFacts {
  readonly metadata: BookMetadata;
  /** Path of the cover's picture. */
  readonly cover: string | undefined;
  /** What the book says its parts are, by their paths. */
  readonly typesByPath: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Is a page only what the app shows by itself: the cover, the title, the
 * contents? Believed where its text bears it out, whatever the book says.
 */
export function isFrontMatter(
  { path, root }: PlacedPart,
  facts: FrontMatterFacts,
): boolean {
  const types = facts.typesByPath.get(path);
  const text = spacedText(root);
  const count = letters(text);
  if (types?.has("toc") && isContents(root, count)) return true;
  if (types?.has("cover") && count <= longestCover) return true;
  const isTitlePage = types?.has("titlepage") || types?.has("title-page");
  if (isTitlePage && count <= longestTitlePage) return true;
  if (isChapterItself(root)) return false;
  if (count === 0) {
    const pictures = root.getElementsByTagName("img");
    return (
      pictures.length > 0 &&
      pictures.every((each) => each.getAttribute("src") === facts.cover)
    );
  }
  return isMadeOf(text, facts.metadata);
}

function isContents(root: LightElement, count: number): boolean {
  let linked = 0;
  for (const link of root.getElementsByTagName("a"))
    linked += letters(link.textContent);
  return linked >= count * contentsShare;
}

const isChapterItself = (root: LightElement): boolean =>
  root
    .getElementsByTagName("section")
    .some((each) => /\bchapter\b/.test(each.getAttribute("epub:type") ?? ""));

/** Nothing but the title, who wrote it, and who published it. */
function isMadeOf(
  text: string,
  { title = "", byline = "", source = "" }: BookMetadata,
): boolean {
  let left = ` ${bare(text)} `;
  if (left.length > longestTitlePage) return false;
  for (const each of [title, byline, source]) {
    const known = bare(each);
    if (known !== "") left = left.replaceAll(` ${known} `, "  ");
  }
  return left.trim() === "";
}

/** Path of the only picture on a page that the book calls its cover. */
export function coverShown(
  parts: readonly PlacedPart[],
  typesByPath: FrontMatterFacts["typesByPath"],
): string | undefined {
  const page = parts.find(({ path }) => typesByPath.get(path)?.has("cover"));
  const [picture, another] = page?.root.getElementsByTagName("img") ?? [];
  return another ? undefined : picture?.src || undefined;
}

/** Take off a header that only says what the metadata say. */
export function removeTitleHeader(
  root: LightElement,
  metadata: BookMetadata,
): void {
  const header = root.getElementsByTagName("header").at(0);
  if (header && isMadeOf(spacedText(header), metadata)) header.remove();
}

/** Text of which the words of different elements do not touch. */
function spacedText(root: LightElement): string {
  const parts: string[] = [];
  const visit = (parent: LightElement): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling)
      if (isElement(node)) visit(node);
      else parts.push(node.data);
  };
  visit(root);
  return parts.join(" ");
}
