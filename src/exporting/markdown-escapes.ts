import { oneLine } from "../one-line.ts";

/**
 * What keeps a text from being read as Markdown's own signs.
 *
 * @source CommonMark 0.31.2, 2.4 "Backslash escapes".
 */

/** Every sign that may mean something anywhere in a line. */
export const escapedText = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#|~&!$]/gu, "\\$&");

/** And what means something only at its start: items of lists, and what makes a heading of the line above. */
export const escapedStart = (line: string): string =>
  line.replace(/^[-+=]/u, "\\$&").replace(/^(\d+)([.)])/u, "$1\\$2");

/** A text of one line that a paragraph begins with. */
export const escapedLine = (text: string): string =>
  escapedStart(escapedText(oneLine(text)));

/** Bars would end a cell that refers to it. */
export const noteName = (id: string): string =>
  id.replaceAll(/[\s[\]^\\|]/gu, "-") || "note";

export const linkTarget = (href: string): string =>
  href.replaceAll(/[<>\s\\]/gu, encodeURIComponent);

/** What is not escaped as text is, in a cell of a table: bars end it, even within code. */
export const escapedBars = (markdown: string): string =>
  markdown.replaceAll("|", "\\|");
