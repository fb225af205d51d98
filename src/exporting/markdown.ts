import type { Article, Block, Inline, Mark } from "../article/article.ts";
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
    .map((each) => escapedText(oneLine(each)))
    .join(" · ");
  const parts = [
    `# ${escapedText(oneLine(article.title)) || words.untitled}`,
    about,
    article.url === undefined ? "" : `<${linkTarget(article.url)}>`,
    ...article.sections.flatMap(({ title, level, blocks }) => [
      title === undefined
        ? ""
        : `${"#".repeat(Math.min(6, level + 1))} ${escapedText(oneLine(title))}`,
      ...blocks.map((block) =>
        blockToMarkdown(block, options, words.missingPicture),
      ),
    ]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function blockToMarkdown(
  block: Block,
  { picture }: MarkdownOptions,
  missingPicture: string,
): string {
  switch (block.type) {
    case "paragraph":
      return inline(block.content, "  \n");
    case "heading":
      return `${"#".repeat(Math.min(6, block.level + 1))} ${inline(block.content, " ")}`;
    case "quote":
      return indented(inline(block.content, "  \n"), "> ", "> ");
    case "list":
      return block.items
        .map((item, at) => {
          const sign = block.ordered ? `${at + 1}. ` : "- ";
          return indented(inline(item, "  \n"), sign, " ".repeat(sign.length));
        })
        .join("\n");
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
      const alt = escapedText(oneLine(block.alt ?? ""));
      const shown =
        address === undefined
          ? alt || missingPicture
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

/** Its spans cannot be said: a cell over several columns leaves the others empty. */
function table({ rows, caption }: Extract<Block, { type: "table" }>): string {
  const width = Math.max(
    1,
    ...rows.map((row) =>
      row.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0),
    ),
  );
  const lines = rows.map((row) => {
    const cells = row.flatMap(({ content, colSpan = 1 }) => [
      inline(content, " "),
      ...Array.from({ length: colSpan - 1 }, () => ""),
    ]);
    while (cells.length < width) cells.push("");
    return `| ${cells.join(" | ")} |`;
  });
  const isHeaded = rows[0]?.every(({ header }) => header === true) === true;
  const head = isHeaded ? lines.slice(0, 1) : [`|${"  |".repeat(width)}`];
  const rest = isHeaded ? lines.slice(1) : lines;
  const body = [...head, `|${" --- |".repeat(width)}`, ...rest].join("\n");
  return caption ? `${body}\n\n*${inline(caption, " ")}*` : body;
}

/** @param newline What a line break in the text becomes. */
const inline = (content: readonly Inline[], newline: string): string => {
  const text = content.map((run) => run.text).join("");
  const markdown = content.map((run) => runToMarkdown(run)).join("");
  const safe = /^\s*(?:[-+=]|\d+[.)]|#)/u.test(text)
    ? escapedStart(markdown)
    : markdown;
  return safe.trim().replaceAll(/\s*\n\s*/gu, newline);
};

function runToMarkdown({ text, marks = [] }: Inline): string {
  const [, before = "", inner = "", after = ""] =
    /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  if (inner === "") return text;
  const isCode = marks.some(({ type }) => type === "code");
  const body = marks
    .filter(({ type }) => type !== "code")
    .reduceRight(within, isCode ? codeSpan(inner) : escapedText(inner));
  return `${before}${body}${after}`;
}

function within(inner: string, mark: Mark): string {
  switch (mark.type) {
    case "strong":
      return `**${inner}**`;
    case "em":
      return `*${inner}*`;
    case "sup":
    case "sub":
      return `<${mark.type}>${inner}</${mark.type}>`;
    case "link":
      return mark.href.startsWith("#")
        ? inner
        : `[${inner}](<${linkTarget(mark.href)}>)`;
    case "noteref":
      return `[^${noteName(mark.id)}]`;
    case "code":
    case "span":
      return inner;
  }
}

function codeSpan(text: string): string {
  const longest = Math.max(
    0,
    ...[...text.matchAll(/`+/gu)].map(([run]) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  const isTicked = text.startsWith("`") || text.endsWith("`");
  return isTicked ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

const indented = (text: string, first: string, rest: string): string =>
  text
    .split("\n")
    .map((line, at) => `${at === 0 ? first : rest}${line}`)
    .join("\n");

const noteName = (id: string): string =>
  id.replaceAll(/[\s[\]^\\]/gu, "-") || "note";

const linkTarget = (href: string): string =>
  href.replaceAll(/[<>\s\\]/gu, encodeURIComponent);

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** Every sign that may mean something anywhere in a line. */
const escapedText = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#|~&!$]/gu, "\\$&");

/** And what means something only at its start. */
const escapedStart = (markdown: string): string =>
  markdown
    .replace(/^(\s*)([-+=])/u, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/u, "$1\\$2");
