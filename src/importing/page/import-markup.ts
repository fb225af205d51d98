import type { DraftArticle } from "../assemble/assemble-article.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import type { DraftBlock } from "../walk/draft.ts";
import { fragmentOf, markNotes } from "../walk/notes.ts";
import { flattenVerse } from "../walk/verse-layout.ts";
import { walkPage } from "../walk/walk-page.ts";
import { linkTarget } from "./link-target.ts";
import {
  bylineOf,
  momentOf,
  oneLine,
  type Addresses,
} from "./page-metadata.ts";
import { removeReaderNotes } from "./reader-notes.ts";
import { referencesIn, titleInBlock, withReferences } from "./title-notes.ts";

/** What a document says of itself beside its text. */
export interface MarkupSource {
  /** HTML that a converter of ours made of it. */
  readonly markup: string;
  /** Name of the file without its extension: the title of what has none. */
  readonly name: string;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  /** The page of the web that it is from: what its links are relative to. */
  readonly address?: string | undefined;
}

/**
 * Make an article of a document that is nothing but its text: all of it is
 * kept. Where it names no title, a heading at its beginning is one.
 *
 * @throws QariError `document-too-deep`, `document-too-heavy`.
 */
export function importMarkup(
  source: MarkupSource,
  addresses: Addresses,
): DraftArticle {
  const document = parseMarkup(source.markup);
  removeReaderNotes(document);
  markNotes(document);
  flattenVerse(document);
  const wanted = new Set(
    document.body
      .getElementsByTagName("a")
      .flatMap((link) => fragmentOf(link) ?? []),
  );
  const { blocks, sharedPlaces } = walkPage(document.body, {
    link: linkTarget(source.address, source.address, addresses),
    place: (id) => (wanted.has(id) ? id : undefined),
    note: (id) => id,
  });
  const named = oneLine(source.title);
  const { title, rest } = titled(blocks, named === "" ? undefined : named);
  const byline = bylineOf(source.byline);
  const publishedAt = momentOf(source.date);
  return {
    title: title ?? source.name,
    ...(byline !== undefined && { byline }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(source.address !== undefined && {
      url: source.address,
      base: source.address,
    }),
    ...(source.language !== undefined && {
      declaredLanguage: source.language,
    }),
    sections: [{ level: 1, blocks: rest }],
    sharedPlaces,
  };
}

/** The heading that a document begins with is its title, and no part of its text. */
function titled(
  blocks: readonly DraftBlock[],
  named: string | undefined,
): {
  readonly title: string | undefined;
  readonly rest: readonly DraftBlock[];
} {
  const [first] = blocks;
  if (
    first?.type !== "heading" ||
    first.level > 2 ||
    first.anchor !== undefined
  )
    return { title: named, rest: blocks };
  const heading = titleInBlock(first);
  // Only the number of a note: no title.
  if (heading === "") return { title: named, rest: blocks };
  // Without anything below it, it is the text.
  if (blocks.length === 1 || (named !== undefined && named !== heading))
    return { title: named ?? heading, rest: blocks };
  const rest = withReferences(blocks.slice(1), referencesIn(first));
  return { title: heading, rest: rest ?? blocks };
}
