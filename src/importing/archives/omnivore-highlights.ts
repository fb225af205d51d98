import { archiveMarks, type ArchiveMark } from "./archive-mark.ts";

/** Where an article's highlights are. */
export const omnivoreHighlights = (slug: string): string =>
  `highlights/${slug}.md`;

/** Labels stand in a line of their own: `#شعر #سفر`. */
const labelLine = /^#\S+(?: #\S+)*$/u;

/**
 * The highlights of one article in an export of Omnivore: each a quotation in
 * Markdown, then its labels, then its note, apart by blank lines. Blank lines in
 * a quotation are `>` there, those in a note are left, so that a note goes on to
 * the next quotation. A note without a quotation before it is on the article.
 *
 * @source Omnivore, packages/api/src/jobs/export.ts and utils/parser.ts (`highlightToMarkdown`).
 */
export function readOmnivoreHighlights(
  markdown: string,
): readonly ArchiveMark[] {
  const marks: { quote?: string; note?: string; tags?: string[] }[] = [];
  for (const each of markdown.split(/\n[^\S\n]*\n+/)) {
    const part = each.trim();
    const last = marks.at(-1);
    if (part === "") continue;
    if (part.startsWith(">"))
      marks.push({ quote: part.replaceAll(/^>[^\S\n]?/gm, "") });
    else if (!last) marks.push({ note: part });
    else if (
      last.quote !== undefined &&
      last.note === undefined &&
      last.tags === undefined &&
      labelLine.test(part)
    )
      last.tags = part.split(" ").map((label) => label.slice(1));
    else last.note = last.note === undefined ? part : `${last.note}\n\n${part}`;
  }
  return archiveMarks(marks);
}
