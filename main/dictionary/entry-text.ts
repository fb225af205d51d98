import { Parser } from "htmlparser2";
import { blockElements } from "../../src/importing/walk/elements.ts";
import type { EntryKind } from "./dictionary-info.ts";

/** Those of XML, and one that is met all the same. */
const namedInPango: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/**
 * An entry as plain text. Markup goes and leaves what it says: nothing foreign
 * is ever drawn as markup.
 */
export function entryText(text: string, kind: EntryKind): string {
  return plainText(text, kind)
    .replaceAll(/[^\S\n]+/gu, " ")
    .replaceAll(/ ?\n ?/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

function plainText(text: string, kind: EntryKind): string {
  switch (kind) {
    case "g":
      return withPangoEntities(withoutTags(text));
    case "h":
      return withHtmlEntities(withoutTags(text));
    default:
      return text;
  }
}

/**
 * Tags of blocks and the white space around them: one end of a line, however
 * many they are. The look behind has long white space gone through once.
 */
const boundaries = new RegExp(
  `(?<!\\s)\\s*(?:</?(?:${[...blockElements].join("|")})\\b[^>]*(?:>|$)\\s*)+`,
  "giu",
);
/** Cells stand side by side. */
const notOfCell = /<\/?(?!t[dh]\b)[a-z]/iu;

const withoutTags = (markup: string): string =>
  markup
    .replaceAll(/<!--[^]*?(?:-->|$)/gu, "")
    .replaceAll(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/giu, "")
    .replaceAll(/<br\b[^>]*(?:>|$)/giu, "\n")
    .replaceAll(boundaries, (tags) => (notOfCell.test(tags) ? "\n" : " "))
    .replaceAll(/<[/!?a-z][^>]*(?:>|$)/giu, "");

function withHtmlEntities(text: string): string {
  let decoded = "";
  const parser = new Parser({ ontext: (piece) => (decoded += piece) });
  parser.end(text);
  return decoded;
}

const withPangoEntities = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
    (whole, hex?: string, decimal?: string, word?: string) =>
      word === undefined
        ? character(Number.parseInt(hex ?? decimal ?? "", hex ? 16 : 10))
        : (namedInPango[word] ?? whole),
  );

const character = (code: number): string =>
  code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : "\ufffd";
