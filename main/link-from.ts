import { bareLink, isLink } from "../src/importing/links-in-text.ts";

/** The scheme by which other programs hand Qari a page: `qari://save?url=…`. */
export const handoverScheme = "qari";

/**
 * The page that another program hands over: by its own address, or by one of
 * ours that names it.
 *
 * @returns `undefined` for anything else.
 */
export function linkFrom(address: string): string | undefined {
  const bare = bareLink(address);
  if (isLink(bare)) return bare;
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (protocol !== `${handoverScheme}:`) return undefined;
  if ((host || pathname.replaceAll("/", "")) !== "save") return undefined;
  const link = bareLink(searchParams.get("url") ?? "");
  return isLink(link) ? link : undefined;
}
