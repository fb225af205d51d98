import type { Inline, Mark } from "../article/article.ts";
import {
  escapedBars,
  escapedSigns,
  escapedStart,
  escapedText,
  linkTarget,
  noteName,
} from "./markdown-escapes.ts";
import { emphasised, type Surroundings } from "./markdown-emphasis.ts";

/**
 * Runs of text as Markdown. Blank lines are left out, which would end the paragraph.
 *
 * @param newline What a line break in the text becomes.
 */
export const inlineToMarkdown = (
  content: readonly Inline[],
  newline: string,
): string => linesToMarkdown(content, newline, (unescaped) => unescaped);

/** Runs of text as Markdown in a cell of a table, which is one line. */
export const cellToMarkdown = (content: readonly Inline[]): string =>
  linesToMarkdown(content, " ", escapedBars);

/** Where a run stands, and what becomes there of code and addresses, whose signs are not escaped as those of texts are. */
interface Place extends Surroundings {
  readonly verbatim: (unescaped: string) => string;
}

const linesToMarkdown = (
  content: readonly Inline[],
  newline: string,
  verbatim: Place["verbatim"],
): string =>
  linesOf(content)
    .map((line) => escapedStart(lineToMarkdown(line, verbatim).trim()))
    .filter((line) => line !== "")
    .join(newline);

/** Each line on its own: what would make an item of it stands at its start, and what marks it ends within it. */
function linesOf(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const run of content)
    for (const [at, text] of run.text.split(/\r\n?|\n/u).entries()) {
      if (at > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}

function lineToMarkdown(
  line: readonly Inline[],
  verbatim: Place["verbatim"],
): string {
  let written = "";
  for (const [at, run] of line.entries()) {
    const note = noteOf(run);
    if (note !== undefined && note === noteOf(line[at - 1])) continue;
    const after = line[at + 1]?.text ?? "";
    written += runToMarkdown(run, { before: written, after, verbatim });
  }
  return written;
}

/** The note that a run refers to. One reference may be several runs: its brackets, and the number between them. */
const noteOf = (run: Inline | undefined): string | undefined =>
  run?.marks?.find((mark) => mark.type === "noteref")?.id;

/** White space around it is left out of its marks: Markdown takes none within them. */
function runToMarkdown(
  { text, marks = [] }: Inline,
  { before, after, verbatim }: Place,
): string {
  const [, start = "", inner = "", end = ""] =
    /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  if (inner === "") return text;
  const isCode = marks.some(({ type }) => type === "code");
  const isLink = marks.some(({ type }) => type === "link");
  // No link is within another one.
  const escaped: typeof escapedText = isLink ? escapedSigns : escapedText;
  const place = { before: before + start, after: end + after, verbatim };
  const body = marks
    .filter(({ type }) => type !== "code")
    .reduceRight(
      (markdown, mark) => within(markdown, mark, place),
      isCode ? verbatim(codeSpan(inner)) : escaped(inner, verbatim),
    );
  return `${start}${body}${end}`;
}

function within(inner: string, mark: Mark, place: Place): string {
  switch (mark.type) {
    case "strong":
    case "em":
      return emphasised(inner, mark.type, place);
    case "sup":
    case "sub":
      return `<${mark.type}>${inner}</${mark.type}>`;
    case "link":
      return mark.href.startsWith("#")
        ? inner
        : `[${inner}](<${place.verbatim(linkTarget(mark.href))}>)`;
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
