import type { Article, Block } from "../article/article.ts";
import { tableGrid } from "../article/table-grid.ts";
import {
  escapedLine,
  escapedSigns,
  escapedStart,
  escapedText,
  linkTarget,
  noteName,
} from "./markdown-escapes.ts";
import {
  cellToMarkdown,
  inlineToMarkdown as inline,
} from "./markdown-inline.ts";
import { headingLevels, type HeadingLevels } from "./heading-levels.ts";
import { oneLine } from "../one-line.ts";
import { exportWords } from "./words.ts";

/** What a file of Markdown asks about what lies around it. */
export interface MarkdownOptions {
  /** A picture's address, beside the file; `undefined` for one that is not at hand. */
  readonly picture: (resource: string) => string | undefined;
}

/**
 * An article as Markdown: CommonMark with the tables and footnotes of GitHub's.
 * What its texts hold of Markdown's own signs is escaped, so that it is shown as
 * it is written.
 *
 * Verse is a line each with a hard break, its halves apart by three em spaces.
 *
 * @source CommonMark 0.31.2; GitHub Flavored Markdown, "Tables (extension)".
 */
export function articleToMarkdown(
  article: Article,
  options: MarkdownOptions,
): string {
  const words = exportWords(article.lang);
  const about = [article.byline, article.source]
    .filter((each) => each !== undefined)
    .map(escapedLine)
    .join(" · ");
  const parts = [
    `# ${escapedText(oneLine(article.title)) || words.untitled}`,
    about,
    article.url === undefined ? "" : `<${linkTarget(article.url)}>`,
    ...article.sections.flatMap((section) => {
      const { title, blocks } = section;
      const levels = headingLevels(section);
      return [
        title === undefined
          ? ""
          : `${"#".repeat(levels.title)} ${escapedText(oneLine(title))}`,
        ...blocksToMarkdown(blocks, {
          ...options,
          missingPicture: words.missingPicture,
          headingLevel: levels.heading,
        }),
      ];
    }),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

interface BlockOptions extends MarkdownOptions {
  readonly missingPicture: string;
  /** How deep a heading stands, by its level in the model. */
  readonly headingLevel: HeadingLevels["heading"];
}

interface BlockPlace extends BlockOptions {
  /** A list has the other signs that there are for its items. */
  readonly isOther: boolean;
}

/** Of two lists one behind the other the second has other signs: else they were one. */
function blocksToMarkdown(
  blocks: readonly Block[],
  options: BlockOptions,
): readonly string[] {
  let before:
    { readonly ordered: boolean; readonly isOther: boolean } | undefined;
  return blocks.map((block) => {
    const list = block.type === "list" ? block : undefined;
    const isOther =
      list !== undefined && list.ordered === before?.ordered && !before.isOther;
    const written = blockToMarkdown(block, { ...options, isOther });
    // What leaves nothing behind parts no lists either.
    if (written !== "") before = list && { ordered: list.ordered, isOther };
    return written;
  });
}

function blockToMarkdown(
  block: Block,
  { picture, missingPicture, headingLevel, isOther }: BlockPlace,
): string {
  switch (block.type) {
    case "paragraph":
      return inline(block.content, "  \n");
    case "heading":
      return `${"#".repeat(headingLevel(block.level))} ${inline(block.content, " ")}`;
    case "quote":
      return indented(inline(block.content, "  \n"), "> ", "> ");
    case "list": {
      const [stop, bullet] = isOther ? [")", "*"] : [".", "-"];
      return block.items
        .map((item, at) => {
          const number = (block.start ?? 1) + at;
          const sign = block.ordered ? `${number}${stop} ` : `${bullet} `;
          return indented(inline(item, "  \n"), sign, " ".repeat(sign.length));
        })
        .join("\n");
    }
    case "verse":
      return block.lines
        .map((line) =>
          line.map((half) => inline(half, " ")).join("\u2003\u2003\u2003"),
        )
        .join("  \n");
    case "table":
      return table(block);
    case "image": {
      const address = picture(block.resource);
      const alt = escapedSigns(oneLine(block.alt ?? ""));
      const shown =
        address === undefined
          ? escapedStart(alt) || missingPicture
          : `![${alt}](<${address}>)`;
      return block.caption
        ? `${shown}\n\n*${inline(block.caption, " ")}*`
        : shown;
    }
    case "code": {
      const longest = Math.max(
        2,
        ...[...block.text.matchAll(/`+/gu)].map(([run]) => run.length),
      );
      const fence = "`".repeat(longest + 1);
      return `${fence}\n${block.text}\n${fence}`;
    }
    case "note":
      return `[^${noteName(block.id)}]: ${indented(inline(block.content, "  \n"), "", "    ")}`;
    case "rule":
      return "---";
  }
}

/** Its spans cannot be said: a cell over several places leaves the others empty. */
function table(block: Extract<Block, { type: "table" }>): string {
  const { rows, caption } = block;
  const grid = tableGrid(block);
  const width = Math.max(1, grid[0]?.length ?? 0);
  const lines = grid.map((row) => {
    const cells = row.map((cell) => (cell ? cellToMarkdown(cell.content) : ""));
    return `| ${cells.join(" | ")} |`;
  });
  const isHeaded = rows[0]?.every(({ header }) => header === true) === true;
  const head = isHeaded ? lines.slice(0, 1) : [`|${"  |".repeat(width)}`];
  const rest = isHeaded ? lines.slice(1) : lines;
  const body = [...head, `|${" --- |".repeat(width)}`, ...rest].join("\n");
  return caption ? `${body}\n\n*${inline(caption, " ")}*` : body;
}

const indented = (text: string, first: string, rest: string): string =>
  text
    .split("\n")
    .map((line, at) => `${at === 0 ? first : rest}${line}`)
    .join("\n");
