import { fold } from "../../arabic/fold.ts";
import type { LightDocument } from "../markup/light-tree.ts";

/** Addresses are understood by whoever runs the core: it has no `URL` of its own. */
export interface Addresses {
  /** @returns An absolute address in its normal form; `undefined` for what is none. */
  readonly resolve: (address: string, base?: string) => string | undefined;
}

const httpAddress = /^https?:\/\//i;
/** Addresses are kept in columns and shown to readers. */
const longestAddress = 8192;

/**
 * Where a page is: what it says of itself, and what browsers note in it. It may
 * say which of its site's addresses is its own; not that it is the page of
 * another site, whose place it would take, and not that it is all of its site.
 *
 * @param savedFrom Where it was fetched or saved from, if that is known.
 */
export function addressOf(
  document: LightDocument,
  savedFrom: string | undefined,
  { resolve }: Addresses,
): string | undefined {
  const head = document.documentElement;
  const canonical = head
    .getElementsByTagName("link")
    .find((link) => /\bcanonical\b/i.test(link.getAttribute("rel") ?? ""))
    ?.getAttribute("href");
  const candidates = [
    canonical,
    metaContent(document, "og:url"),
    savedFrom,
    head.getElementsByTagName("base").at(0)?.getAttribute("href"),
  ];
  const from = savedFrom === undefined ? undefined : resolve(savedFrom.trim());
  const site = from === undefined ? undefined : siteOf(from);
  const pages = candidates.flatMap((each) => {
    const address =
      each === null || each === undefined
        ? undefined
        : resolve(each.trim(), savedFrom);
    if (address === undefined || !isPage(address)) return [];
    return site === undefined || siteOf(address) === site ? [address] : [];
  });
  return pages.find((each) => !isWholeSite(each)) ?? pages[0];
}

const isPage = (address: string): boolean =>
  httpAddress.test(address) && address.length <= longestAddress;

/** @param address In its normal form. @returns `undefined` for what is not on the web. */
const siteOf = (address: string): string | undefined =>
  /^https?:\/\/(?:[^/?#]*@)?(?:(?:www|m|amp)\.)?(?<site>[^/?#]+)/.exec(address)
    ?.groups?.["site"];

/** @param address In its normal form. */
export const isWholeSite = (address: string): boolean =>
  /^https?:\/\/[^/?#]+\/?(?:#|$)/.test(address);

/** @returns The content of a `meta` element, by its name or property. */
export const metaContent = (
  document: LightDocument,
  name: string,
): string | undefined =>
  document
    .getElementsByTagName("meta")
    .find(
      (meta) =>
        meta.getAttribute("property")?.toLowerCase() === name ||
        meta.getAttribute("name")?.toLowerCase() === name,
    )
    ?.getAttribute("content") ?? undefined;

/** What the browser wrote into the page when it saved it. */
export function savedFromComment(markup: string): string | undefined {
  const head = markup.slice(0, 4096);
  return (
    /<!-{2}\s*saved from url=\(\d+\)(?<address>\S+?)\s*-->/i.exec(head)
      ?.groups?.["address"] ??
    /^\s*url:\s*(?<address>https?:\S+)\s*$/im.exec(head)?.groups?.["address"]
  );
}

/** A moment as the model keeps it; `undefined` for what is none. */
export function momentOf(date: string | null | undefined): string | undefined {
  const text = date?.trim() ?? "";
  // Only what says a year first: other notations mean different days in different countries.
  if (!/^\d{4}-\d{2}/.test(text)) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** One line, without what a reader does not see. */
export const oneLine = (text: string | null | undefined): string =>
  (text ?? "")
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .replaceAll(/[\uFEFF\u200B\u00AD]/gu, "")
    .trim();

/** Same text for a reader, whatever the spelling of hamzas and the signs around. */
export const sameText = (one: string, other: string): boolean =>
  bare(one) === bare(other);

export const bare = (text: string): string =>
  fold(text)
    .text.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** `بقلم: ليلى حداد` is ليلى حداد. */
export function bylineOf(text: string | null | undefined): string | undefined {
  const line = oneLine(text).replace(
    /^(?:بقلم|كتب(?:ت|ه)?|إعداد|الكاتب|by)\s*[:/\s]\s*/iu,
    "",
  );
  return line === "" || line.length > 200 || httpAddress.test(line)
    ? undefined
    : line;
}
