import { directionOf } from "../../arabic/direction.ts";
import { QariError } from "../../errors.ts";
import type { DraftArticle } from "../assemble/assemble-article.ts";
import { draftText } from "../assemble/draft-text.ts";
import { cutSections } from "../epub/cut-sections.ts";
import type { SectionStart } from "../epub/section-starts.ts";
import { bylineOf, oneLine, sameText } from "../page/page-metadata.ts";
import type { DraftBlock } from "../walk/draft.ts";
import { clustersOf } from "./clusters.ts";
import { regionsOf } from "./page-layout.ts";
import type { PaintedPage } from "./painted-text.ts";
import { blocksOf, type PlacedBlock } from "./pdf-blocks.ts";
import { withoutRunningMatter } from "./running-matter.ts";
import { segmentsOf, type Segment } from "./text-lines.ts";

/** An entry of the document's own contents. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  /** From 0. */
  readonly page: number;
  /** From the top, points; 0 for the whole page. */
  readonly y: number;
}

export interface PdfSource {
  /** Of the file, without its extension. */
  readonly name: string;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly language?: string | undefined;
  readonly pages: readonly PaintedPage[];
  readonly outline: readonly OutlineEntry[];
}

/** Letters a page with text has at least, on average; a scan has none or a stamp. */
const leastLetters = 8;

/**
 * Make an article of a PDF: lines, columns and paragraphs by where its letters
 * stand, text in the order of reading.
 *
 * @throws QariError `document-scanned` where there is no text in it.
 */
export function importPdf(source: PdfSource): DraftArticle {
  const { name, pages } = source;
  const clusters = pages.map(({ texts }) => clustersOf(texts));
  const sample = clusters
    .flatMap((page) => page.slice(0, 2000).map(({ text }) => text))
    .join("");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < leastLetters * pages.length)
    throw new QariError(
      "document-scanned",
      `${name}: ${letters} letters on ${pages.length} pages`,
    );
  const dir = directionOf(sample) ?? "rtl";
  const segments = withoutRunningMatter(
    pages.map(({ height }, at) => ({
      height,
      segments: segmentsOf(clusters[at] ?? []),
    })),
  );
  const blocks = blocksOf(
    segments.map((page) => regionsOf(page, dir)),
    commonSize(segments.flat()),
  );
  const { title, rest } = titled(source, blocks);
  const byline = bylineOf(source.author);
  const shared = new Map<string, string>();
  return {
    title,
    ...(byline !== undefined && { byline }),
    ...(source.language !== undefined && { declaredLanguage: source.language }),
    sections: sectionsOf(rest, source.outline, title, shared),
    sharedPlaces: shared,
  };
}

/** The size that most letters have. */
function commonSize(segments: readonly Segment[]): number {
  const counts = new Map<number, number>();
  for (const { size, clusters } of segments) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + clusters.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** What programs write where nobody gave a title. */
const noTitle =
  /^(?:untitled|بلا عنوان|document\d*|microsoft word -.*|.*\.(?:docx?|pdf|html?|indd|odt|tex|rtf)|about:blank|data:.*)$/iu;

/** The title that the file says, else its largest heading on the first page. */
function titled(
  { title: said, name }: PdfSource,
  blocks: readonly PlacedBlock[],
): { readonly title: string; readonly rest: readonly PlacedBlock[] } {
  const known = oneLine(said);
  const isKnown = known !== "" && !noTitle.test(known);
  const headings = blocks.filter(
    ({ block, page }) => block.type === "heading" && page === 0,
  );
  const heading = isKnown
    ? headings.find(({ block }) => sameText(draftText(block), known))
    : headings.toSorted((a, b) => b.size - a.size)[0];
  const title = isKnown
    ? known
    : heading
      ? oneLine(draftText(heading.block))
      : name;
  return { title, rest: blocks.filter((each) => each !== heading) };
}

/** Cut where the outline leads to; one that only names the title names no part. */
function sectionsOf(
  blocks: readonly PlacedBlock[],
  outline: readonly OutlineEntry[],
  title: string,
  shared: Map<string, string>,
): DraftArticle["sections"] {
  const entries = outline.filter((entry) => !sameText(entry.title, title));
  const starts: SectionStart[] = [];
  const placeByBlock = new Map<PlacedBlock, string>();
  for (const entry of entries) {
    const block = blockAt(blocks, entry);
    if (!block) continue;
    const at = placeByBlock.get(block) ?? `part-${placeByBlock.size + 1}`;
    placeByBlock.set(block, at);
    starts.push({ title: entry.title, level: entry.level, at });
  }
  const placed = blocks.map((each): DraftBlock => {
    const anchor = placeByBlock.get(each);
    return anchor === undefined ? each.block : { ...each.block, anchor };
  });
  return cutSections(
    [{ starts: [], blocks: placed, sections: starts }],
    () => false,
    shared,
  );
}

/** The block that says it, near where the entry leads to; else the first from there on. */
function blockAt(
  blocks: readonly PlacedBlock[],
  { title, page, y }: OutlineEntry,
): PlacedBlock | undefined {
  const onPage = blocks.filter((each) => each.page === page);
  return (
    onPage.find(({ block }) => sameText(draftText(block), title)) ??
    // An entry leads to the top of a line, a block is known by its baseline.
    onPage.find((each) => each.y >= y - 2) ??
    blocks.find((each) => each.page > page)
  );
}
