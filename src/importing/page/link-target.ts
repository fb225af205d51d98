import { decoded } from "../walk/notes.ts";
import type { Addresses } from "./page-metadata.ts";

/** The model's own limit. */
const longestHref = 8192;

/**
 * Where the links of a page lead: into the page itself, to an absolute address
 * of the web, or to a mailbox. All else (scripts, data, files, other programs)
 * leads nowhere.
 *
 * @param base What relative links are relative to; without one they lead nowhere.
 * @param own Address of the page itself.
 */
export function linkTarget(
  base: string | undefined,
  own: string | undefined,
  { resolve }: Addresses,
): (href: string) => string | undefined {
  const ownPage = own?.replace(/#.*$/s, "");
  return (href) => {
    if (href.startsWith("#"))
      return href.length > 1 ? `#${decoded(href.slice(1))}` : undefined;
    const address = resolve(href, base);
    if (address === undefined || address.length > longestHref) return undefined;
    if (ownPage !== undefined && address.startsWith(`${ownPage}#`))
      return `#${decoded(address.slice(ownPage.length + 1))}`;
    return /^(?:https?:\/\/|mailto:)/i.test(address) ? address : undefined;
  };
}
