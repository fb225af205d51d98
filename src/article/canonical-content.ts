import type { Article, Block, Inline, Mark, Section } from "./article.ts";

/** Changed only when the form below does, so that no two forms share a hash. */
const form = "qari-content-1";

/**
 * What the reader reads, as one stable string: `contentHash` is its SHA-256.
 *
 * In it: the text of every block, its kind, its marks, section titles and
 * levels, pictures by their hash. Not in it: what identifies or describes the
 * article (id, title, byline, source, address, date, cover), what is detected
 * or set by the reader (language and direction, of whatever part), and
 * anchors. Equal content gives equal strings, however its runs are cut and its
 * marks are ordered.
 *
 * @param article Only its sections are looked at.
 * @returns The name of this form, a line feed, then JSON.
 * @throws Nothing.
 * @source docs/decisions/0002-article-model.md
 */
export const canonicalContent = (article: Pick<Article, "sections">): string =>
  `${form}\n${JSON.stringify(article.sections.map(canonicalSection))}`;

/** Tuples, so that no order of keys can matter. */
const canonicalSection = ({ title, level, blocks }: Section): unknown => [
  title ?? null,
  level,
  blocks.map(canonicalBlock),
];

function canonicalBlock(block: Block): unknown {
  switch (block.type) {
    case "paragraph":
    case "quote":
      return [block.type, runs(block.content)];
    case "heading":
      return [block.type, block.level, runs(block.content)];
    case "list":
      return [
        block.type,
        block.ordered,
        block.items.map(runs),
        ...(block.start === undefined ? [] : [block.start]),
      ];
    case "verse":
      return [block.type, block.lines.map((line) => line.map(runs))];
    case "table":
      return [
        block.type,
        block.rows.map((row) =>
          row.map(({ content, header, colSpan, rowSpan }) => [
            runs(content),
            header ?? false,
            colSpan ?? 1,
            rowSpan ?? 1,
          ]),
        ),
        runs(block.caption ?? []),
      ];
    case "image":
      return [
        block.type,
        block.resource,
        block.alt ?? "",
        runs(block.caption ?? []),
      ];
    case "code":
      return [block.type, block.text];
    case "note":
      return [block.type, block.id, runs(block.content)];
    case "rule":
      return [block.type];
  }
}

/** Neighbours under the same marks are one run; a run without marks is its text. */
function runs(content: readonly Inline[]): unknown {
  const joined: { text: string; readonly marks: readonly string[] }[] = [];
  for (const { text, marks = [] } of content) {
    const names = marks.flatMap(markName).toSorted();
    const last = joined.at(-1);
    if (last && last.marks.join() === names.join()) last.text += text;
    else joined.push({ text, marks: names });
  }
  return joined.map(({ text, marks }) =>
    marks.length === 0 ? text : [text, marks],
  );
}

function markName(mark: Mark): readonly string[] {
  switch (mark.type) {
    case "link":
      return [JSON.stringify([mark.type, mark.href])];
    case "noteref":
      return [JSON.stringify([mark.type, mark.id])];
    // Language and direction only.
    case "span":
      return [];
    case "strong":
    case "em":
    case "sup":
    case "sub":
    case "code":
      return [mark.type];
  }
}
