import { Parser } from "htmlparser2";
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

const withoutTags = (markup: string): string =>
  markup
    .replaceAll(/<!--[^]*?(?:-->|$)/gu, "")
    .replaceAll(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/giu, "")
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*(?:>|$)/giu, "\n")
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
