import { draftText } from "../assemble/draft-text.ts";
import { bare, oneLine, sameText } from "../page/page-metadata.ts";
import {
  referencesIn,
  titleInBlock,
  withReferences,
} from "../page/title-notes.ts";
import type { DraftBlock, DraftSection } from "../walk/draft.ts";
import type { SectionStart } from "./section-starts.ts";

/** A part of the book, walked. */
export interface WalkedPart {
  /** Names of places that are its very beginning. */
  readonly starts: readonly string[];
  readonly blocks: readonly DraftBlock[];
  /** Where sections begin in it. */
  readonly sections: readonly SectionStart[];
}

/** Sections as they are gathered. */
interface OpenSection {
  title?: string;
  level: number;
  anchor?: string;
  blocks: DraftBlock[];
}

/**
 * Cut the parts of a book into sections: one may go on over several parts, and
 * a part may hold several. A heading that only says the title again is gone,
 * and what led to it leads to the section.
 *
 * @param isWanted Whether something leads to a place.
 * @param shared Places that share a block; those that come to share one are added.
 */
export function cutSections(
  parts: readonly WalkedPart[],
  isWanted: (place: string) => boolean,
  shared: Map<string, string>,
): readonly DraftSection[] {
  const sections: OpenSection[] = [];
  const ledTo = new Set(
    [...shared].flatMap(([from, to]) => (isWanted(from) ? [to] : [])),
  );
  for (const { starts, blocks, sections: begun } of parts) {
    const places = starts.filter(isWanted);
    const cuts = cutsOf(begun, blocks, shared);
    const first = cuts.get(0) ?? [];
    if (first.length > 0)
      for (const start of first) sections.push(opened(start));
    const open = sections.at(-1) ?? opened({ level: 1 });
    if (sections.length === 0) sections.push(open);
    const rest = [...blocks];
    // The beginning of a part is the beginning of its section, or of its first block.
    if (first.length > 0)
      for (const place of places) anchorAt(open, place, shared);
    else if (rest[0]) {
      let block = rest[0];
      for (const place of places) block = anchored(block, place, shared);
      rest[0] = block;
    }
    for (const [at, block] of rest.entries()) {
      for (const start of at === 0 ? [] : (cuts.get(at) ?? []))
        sections.push(opened(start));
      const section = sections.at(-1);
      const isCut = cuts.has(at);
      if (!section) continue;
      const { anchor } = block;
      const isPlaceOfSection =
        isCut &&
        anchor !== undefined &&
        begun.some((start) => placeOf(start.at, shared) === anchor);
      if (!isPlaceOfSection) section.blocks.push(block);
      else {
        const { anchor: _, ...bareBlock } = block;
        section.blocks.push(bareBlock);
        if (isWanted(anchor) || ledTo.has(anchor))
          anchorAt(section, anchor, shared);
      }
    }
    if (blocks.length > 0)
      for (const start of cuts.get(blocks.length) ?? [])
        sections.push(opened(start));
  }
  return sections
    .map((section) => untitled(section, shared))
    .filter(({ title, blocks }) => title !== undefined || blocks.length > 0);
}

const opened = ({ title, level }: SectionStart): OpenSection => ({
  ...(title !== undefined && { title }),
  level,
  blocks: [],
});

const placeOf = (
  name: string | undefined,
  shared: ReadonlyMap<string, string>,
): string | undefined =>
  name === undefined ? undefined : (shared.get(name) ?? name);

/** Sections by the index of the block that they begin at, in the order of the text. */
function cutsOf(
  sections: readonly SectionStart[],
  blocks: readonly DraftBlock[],
  shared: ReadonlyMap<string, string>,
): ReadonlyMap<number, readonly SectionStart[]> {
  const indexes = new Map<string, number>();
  for (const [at, { anchor }] of blocks.entries())
    if (anchor !== undefined && !indexes.has(anchor)) indexes.set(anchor, at);
  const cuts = new Map<number, SectionStart[]>();
  for (const start of sections) {
    const place = placeOf(start.at, shared);
    // What is led to by the contents and is not there is still a section.
    const at = place === undefined ? 0 : (indexes.get(place) ?? blocks.length);
    const known = cuts.get(at);
    if (known) known.push(start);
    else cuts.set(at, [start]);
  }
  return cuts;
}

function anchorAt(
  section: OpenSection,
  place: string,
  shared: Map<string, string>,
): void {
  if (section.anchor === undefined) section.anchor = place;
  else if (section.anchor !== place) shared.set(place, section.anchor);
}

function anchored(
  block: DraftBlock,
  place: string,
  shared: Map<string, string>,
): DraftBlock {
  if (block.anchor === undefined) return { ...block, anchor: place };
  shared.set(place, block.anchor);
  return block;
}

/** Contents number what headings do not, and the other way round. */
const saysTitle = (said: string, title: string): boolean =>
  said === title ||
  (bare(said) !== "" &&
    (sameText(said, title) || withoutNumber(said) === withoutNumber(title)));

const withoutNumber = (text: string): string =>
  bare(text).replace(/^\p{N}+ (?=.*\p{L})/u, "");

/** Headings looked at for the title: `Chapter one`, `The sea`. */
const mostHeadings = 3;

/** Without the headings that say the section's title. A picture may stand before them. */
function untitled(
  section: OpenSection,
  shared: Map<string, string>,
): DraftSection {
  const { title, blocks } = section;
  if (title === undefined) return section;
  const from = blocks[0]?.type === "image" ? 1 : 0;
  let said = "";
  /** Contents that were made of the headings have the numbers of notes too. */
  let numbered = "";
  for (let count = 1; count <= mostHeadings; count += 1) {
    const block = blocks[from + count - 1];
    const isTitle =
      block?.type === "heading" || (count === 1 && block?.type === "paragraph");
    if (!block || !isTitle) break;
    said = oneLine(`${said} ${titleInBlock(block)}`);
    numbered = oneLine(`${numbered} ${draftText(block)}`);
    const isSaid = saysTitle(said, title);
    if (!isSaid && !saysTitle(numbered, title)) continue;
    const headings = blocks.slice(from, from + count);
    const rest = withReferences(
      blocks.slice(from + count),
      headings.flatMap(referencesIn),
    );
    if (!rest) return section;
    for (const { anchor } of headings)
      if (anchor !== undefined) anchorAt(section, anchor, shared);
    return {
      ...section,
      title: isSaid ? title : said,
      blocks: [...blocks.slice(0, from), ...rest],
    };
  }
  return section;
}
