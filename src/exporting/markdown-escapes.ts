import { oneLine } from "../one-line.ts";

/**
 * What keeps a text from being read as Markdown's own signs.
 *
 * @source CommonMark 0.31.2, 2.4 "Backslash escapes".
 */

/** Every sign that may mean something anywhere in a line. */
export const escapedSigns = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>#|~&!$]/gu, "\\$&");

/** No blank, no bracket, and no sign that ends an address in running text, though it may be in one. */
const letter = String.raw`[^\s<>()"\\\x60«»“”،؛؟\p{Cc}]`;
/** What an address ends with, so that the stop behind it is none of it. */
const last = String.raw`[\p{L}\p{M}\p{N}/=&#%_$+~-]`;
const addresses = new RegExp(
  String.raw`((?:https?://|(?<![\p{L}\p{M}\p{N}_.-])www\.)(?:${letter}|\(${letter}*\))*(?:${last}|\(${letter}*\)))`,
  "giu",
);

/**
 * A text that means what it says. Addresses are links, as GitHub makes them of
 * addresses anyway: it takes the backslashes before their signs for a part of them.
 *
 * @param verbatim What becomes of an address, in which nothing is escaped.
 * @source GitHub Flavored Markdown, "Autolinks (extension)".
 */
export const escapedText = (
  text: string,
  verbatim: (unescaped: string) => string = (unescaped) => unescaped,
): string =>
  text
    .split(addresses)
    .map((part, at) => {
      if (at % 2 === 0) return escapedSigns(part);
      return /^www/iu.test(part)
        ? `[${escapedSigns(part)}](<http://${verbatim(part)}>)`
        : `<${verbatim(part)}>`;
    })
    .join("");

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
