import { Readability } from "@mozilla/readability";
import type { Inline } from "../../article/article.ts";
import { QariError } from "../../errors.ts";
import { draftText } from "../assemble/draft-text.ts";
import { runsOf } from "../assemble/map-content.ts";
import type { DraftArticle } from "../assemble/assemble-article.ts";
import type { LightDocument, LightElement } from "../markup/light-tree.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { ownPart } from "../scraped-text.ts";
import type { DraftBlock } from "../walk/draft.ts";
import { fragmentOf, markNotes } from "../walk/notes.ts";
import { flattenVerse } from "../walk/verse-layout.ts";
import type { WalkContext } from "../walk/walk-context.ts";
import { walkPage } from "../walk/walk-page.ts";
import { linkTarget } from "./link-target.ts";
import {
  addressOf,
  bare,
  bylineOf,
  metaContent,
  isWholeSite,
  momentOf,
  oneLine,
  sameText,
  savedFromComment,
  type Addresses,
} from "./page-metadata.ts";
import { nameOneType } from "./one-type.ts";
import { removeReaderNotes } from "./reader-notes.ts";
import { withoutRelated } from "./related-links.ts";
import { leastTitle, titleHeading } from "./title-heading.ts";
import {
  noteOf,
  referencesIn,
  titleInBlock,
  titleInElement,
  withReferences,
} from "./title-notes.ts";

export interface PageSource {
  /** Decoded. */
  readonly markup: string;
  /** Name of the file without its extension: the title of a page that has none. */
  readonly name: string;
  /** Where it was saved from, if that is known from elsewhere. */
  readonly address?: string;
  /** Tags may close themselves. */
  readonly isXhtml?: boolean;
}

/** Below this an article found on a page is taken for a mistake, in code units. */
const leastText = 60;

/**
 * Make an article of a page of the web: find the article on it, take off what
 * the site put around and into it, and read it into blocks.
 *
 * @throws QariError `document-empty` where there is nothing to read, `document-too-deep`, `document-too-heavy`.
 */
export function importPage(
  { markup, name, address: given, isXhtml = false }: PageSource,
  addresses: Addresses,
): DraftArticle {
  const document = parseMarkup(markup, { isXhtml });
  removeReaderNotes(document);
  const savedFrom = given ?? savedFromComment(markup);
  const address = addressOf(document, savedFrom, addresses);
  const base = baseOf(document, savedFrom ?? address, addresses);
  const declared = document.documentElement.getAttribute("lang");

  const notes = markNotes(document);
  for (const note of notes) note.remove();
  flattenVerse(document);
  const wanted = new Set(
    document.body
      .getElementsByTagName("a")
      .flatMap((link) => fragmentOf(link) ?? []),
  );
  const target = linkTarget(base, address, addresses);
  const context: WalkContext = {
    link: (href) => target(href) ?? nowhere(href),
    place: (id) => (wanted.has(id) ? id : undefined),
    note: (id) => id,
  };

  const heading = titleHeading(document, (href) => {
    const to = addresses.resolve(href, base);
    return href.trim() === "/" || (to !== undefined && isWholeSite(to));
  });
  const headingText = heading && titleInElement(heading);
  // What finds the article takes the heading off it, with what it refers to.
  const references = heading
    ? walkPage(heading.cloneNode(true), context).blocks.flatMap(referencesIn)
    : [];
  const { found, article } = findArticle(document);
  const walked = walkPage(article, context);
  const siteName = oneLine(found.siteName);
  const isSite = headingText !== undefined && sameText(headingText, siteName);
  const title = titleOf(found.title, isSite ? undefined : headingText, name);
  const body = ownBlocks(
    walked.blocks,
    title,
    headingText !== undefined && sameText(headingText, title) ? references : [],
  );
  const byline = body.byline ?? bylineOf(found.byline);
  const source = siteName === "" ? body.source : siteName;
  const blocks = [...body.blocks, ...notesOf(notes, body.blocks, context)];
  if (!blocks.some((block) => /\p{L}/u.test(draftText(block))))
    throw new QariError(
      "document-empty",
      `${name}: nothing to read on the page`,
    );
  const publishedAt =
    momentOf(found.publishedTime) ??
    momentOf(metaContent(document, "article:published_time"));
  return {
    title,
    ...(byline !== undefined && { byline }),
    ...(source !== undefined && { source }),
    ...(address !== undefined && { url: address }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(declared !== null && { declaredLanguage: declared }),
    ...(base !== undefined && { base }),
    sections: [{ level: 1, blocks }],
    sharedPlaces: walked.sharedPlaces,
  };
}

interface Found {
  readonly title: string;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
}

/** By Mozilla's Readability; the whole page where that finds next to nothing. */
function findArticle(document: LightDocument): {
  readonly found: Found;
  readonly article: LightElement;
} {
  const whole = document.body.cloneNode(true);
  const title = document.title;
  nameOneType(document);
  // Readability puts what such a picture is loaded from in the place of what was saved with the page.
  for (const picture of document.getElementsByTagName("img"))
    picture.className = picture.className.replaceAll(/lazy/gi, "");
  // The light tree has all that Readability asks for, and none of the rest of the DOM.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const asDom = document as unknown as ConstructorParameters<
    typeof Readability
  >[0];
  const found = new Readability<unknown>(asDom, {
    keepClasses: true,
    serializer: (node) => node,
  }).parse();
  const article = found?.content;
  if (!found || !isLight(article)) return { found: { title }, article: whole };
  const length = article.textContent.trim().length;
  const isMissed =
    length < leastText && whole.textContent.trim().length > length * 3;
  return {
    found: { ...found, title: found.title ?? title },
    article: isMissed ? whole : article,
  };
}

/** What the serializer was given back: our own element. */
const isLight = (node: unknown): node is LightElement =>
  typeof node === "object" && node !== null && "localName" in node;

function baseOf(
  document: LightDocument,
  address: string | undefined,
  { resolve }: Addresses,
): string | undefined {
  const href = document.documentElement
    .getElementsByTagName("base")
    .at(0)
    ?.getAttribute("href");
  return (href ? resolve(href, address) : undefined) ?? address;
}

/**
 * A link whose page is not known is still a sign of what a paragraph is: it is
 * led to a place that does not exist, and goes when links are settled.
 */
const nowhere = (href: string): string | undefined =>
  /^(?:https?:|[^:]*(?:[/?#]|$))/i.test(href) ? "#\u0000" : undefined;

/** Longer ones are no titles. Code units. */
const longestTitle = 500;

/** The page's title without the name of the site, where its heading shows where that begins. */
function titleOf(
  found: string,
  heading: string | undefined,
  name: string,
): string {
  const title = oneLine(found);
  const isWithin =
    heading !== undefined &&
    bare(heading).length >= leastTitle &&
    bare(title).includes(bare(heading));
  const best = isWithin || title === "" ? (heading ?? "") : title;
  return (best === "" ? name : best).slice(0, longestTitle).toWellFormed();
}

/**
 * Without the title again, and without the furniture.
 *
 * @param ofHeading What the page's title refers to, where it is its heading.
 */
function ownBlocks(
  blocks: readonly DraftBlock[],
  title: string,
  ofHeading: readonly Inline[],
): {
  readonly blocks: readonly DraftBlock[];
  readonly byline?: string;
  readonly source?: string;
} {
  const own = withoutRelated(blocks);
  const titles = own
    .slice(0, 4)
    .filter(
      (block) =>
        (block.type === "heading" || block.type === "paragraph") &&
        sameText(titleInBlock(block), title),
    );
  const untitled = own.filter((block) => !titles.includes(block));
  const kept = untitled.length > 0 ? untitled : blocks;
  const { from, to, byline, source } = ownPart({
    title,
    paragraphs: kept.map((block) => draftText(block) || "\uFFFC"),
  });
  const part = kept.slice(from, to);
  const lost = new Map(
    [...titles.flatMap(referencesIn), ...ofHeading].map((run) => [
      noteOf(run),
      run,
    ]),
  );
  for (const id of notesReferredTo(part)) lost.delete(id);
  return {
    blocks: withReferences(part, [...lost.values()]) ?? part,
    ...(byline !== undefined && { byline }),
    ...(source !== undefined && { source }),
  };
}

const notesReferredTo = (
  blocks: readonly DraftBlock[],
): ReadonlySet<string | undefined> =>
  new Set(blocks.flatMap((block) => runsOf(block).map(noteOf)));

/** The notes that what was kept refers to. */
function notesOf(
  notes: readonly LightElement[],
  blocks: readonly DraftBlock[],
  context: WalkContext,
): readonly DraftBlock[] {
  const wanted = notesReferredTo(blocks);
  return notes.flatMap((note) => {
    const holder = note.ownerDocument.createElement("div");
    holder.appendChild(note);
    return walkPage(holder, context).blocks.filter(
      (block) => block.type === "note" && wanted.has(block.id),
    );
  });
}
