import type { Inline, Mark } from "../article/article.ts";
import {
  escapedStart,
  escapedText,
  linkTarget,
  noteName,
} from "./markdown-escapes.ts";

/**
 * Runs of text as Markdown. Blank lines are left out, which would end the paragraph.
 *
 * @param newline What a line break in the text becomes.
 */
export const inlineToMarkdown = (
  content: readonly Inline[],
  newline: string,
): string =>
  linesOf(content)
    .map((line) => escapedStart(line.map(runToMarkdown).join("").trim()))
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
