import type { EntryKind } from "./dictionary-info.ts";

const named: Readonly<Record<string, string>> = {
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
  const plain = kind === "g" || kind === "h" ? withoutMarkup(text) : text;
  return plain
    .replaceAll(/[^\S\n]+/gu, " ")
    .replaceAll(/ ?\n ?/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();
}

const withoutMarkup = (markup: string): string =>
  markup
    .replaceAll(/<!--[^]*?(?:-->|$)/gu, "")
    .replaceAll(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/giu, "")
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*(?:>|$)/giu, "\n")
    .replaceAll(/<[/!?a-z][^>]*(?:>|$)/giu, "")
    .replaceAll(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/giu,
      (whole, hex?: string, decimal?: string, word?: string) =>
        word === undefined
          ? character(Number.parseInt(hex ?? decimal ?? "", hex ? 16 : 10))
          : (named[word.toLowerCase()] ?? whole),
    );

const character = (code: number): string =>
  code > 0 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : "\ufffd";
