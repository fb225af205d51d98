import type { Block } from "../../article/article.ts";
import { QariError } from "../../errors.ts";
import type { ImportedArticle } from "../plain-text.ts";
import type { DraftBlock, DraftSection } from "../walk/draft.ts";
import type { TextLanguage } from "../../arabic/language.ts";
import { draftText } from "./draft-text.ts";
import { tellLanguages } from "./languages.ts";
import { settleLinks } from "./settle-links.ts";

/** An article as a document gives it: pictures by their addresses, languages as declared. */
export interface DraftArticle {
  readonly title: string;
  readonly byline?: string;
  readonly source?: string;
  /** Absolute, http or https. */
  readonly url?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
  /** As the document says it; believed only where letters do not tell. */
  readonly declaredLanguage?: string;
  /** Where it is certain, of every part: the sections are taken as they are. */
  readonly language?: TextLanguage;
  /** What addresses of pictures are relative to. */
  readonly base?: string;
  /** Address of the cover's picture. */
  readonly cover?: string;
  readonly sections: readonly DraftSection[];
  /** Places that share a block with another one. */
  readonly sharedPlaces: ReadonlyMap<string, string>;
}

/** @returns SHA-256 of a picture that is kept; `undefined` for one that is not to be had. */
export type KeptPictures = (source: string) => string | undefined;

/**
 * The article that a draft describes, in the form the library takes.
 *
 * A picture that is not to be had leaves its caption behind.
 *
 * @throws QariError `document-empty` when there is nothing to read.
 */
export function assembleArticle(
  draft: DraftArticle,
  kept: KeptPictures,
): ImportedArticle {
  const { title, byline, source, url, publishedAt } = draft;
  // First, so that no link leads to a picture that is not there.
  const there = draft.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => withoutLost(block, kept)),
  }));
  const { language, sections } = draft.language
    ? { language: draft.language, sections: there }
    : tellLanguages(
        title,
        settleLinks(there, draft.sharedPlaces),
        draft.declaredLanguage,
      );
  if (!draft.language && !sections.some(hasText))
    throw new QariError("document-empty", `${title}: nothing to read`);
  const cover = draft.cover === undefined ? undefined : kept(draft.cover);
  return {
    title,
    ...(byline !== undefined && { byline }),
    ...(source !== undefined && { source }),
    ...(url !== undefined && { url }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...language,
    ...(cover !== undefined && { cover }),
    sections: sections.map((section) => ({
      ...section,
      blocks: section.blocks.flatMap((block) => withPicture(block, kept)),
    })),
  };
}

const hasText = ({ blocks }: DraftSection): boolean =>
  blocks.some((block) => /\p{L}/u.test(draftText(block)));

/** A picture that is not to be had is its caption, or nothing. */
function withoutLost(
  block: DraftBlock,
  kept: KeptPictures,
): readonly DraftBlock[] {
  if (block.type !== "image" || kept(block.source) !== undefined)
    return [block];
  const {
    type: _,
    source: _source,
    standIn: _standIn,
    alt: _alt,
    caption,
    ...place
  } = block;
  return caption && caption.length > 0
    ? [{ type: "paragraph", content: [...caption], ...place }]
    : [];
}

function withPicture(block: DraftBlock, kept: KeptPictures): readonly Block[] {
  if (block.type !== "image") return [block];
  const { source, standIn: _, caption, ...rest } = block;
  const resource = kept(source);
  return resource === undefined
    ? []
    : [{ ...rest, resource, ...(caption && { caption: [...caption] }) }];
}

/** Addresses of the pictures that a draft shows, its cover among them, each once, with where each is looked for, in order. */
export function picturesOf({
  cover,
  sections,
}: DraftArticle): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, readonly string[]>(
    cover === undefined ? [] : [[cover, [cover]]],
  );
  for (const { blocks } of sections)
    for (const block of blocks)
      if (block.type === "image")
        sources.set(block.source, [
          block.source,
          ...(block.standIn === undefined ? [] : [block.standIn]),
        ]);
  return sources;
}
