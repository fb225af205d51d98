/** Parameters that say where a reader came from, not what the page is. */
const tracking = /^(utm_\w+|fbclid|gclid|igshid|mc_cid|mc_eid|ref_src|s_src)$/i;

/** `%d9` is `%D9`. @source RFC 3986, 6.2.2.1. What is asked for after `?` is written so already by `URLSearchParams`. */
const inUpperCase = (escaped: string): string =>
  escaped.replaceAll(/%[\da-f]{2}/gi, (escape) => escape.toUpperCase());

/** `#/post/1` and `#!post` name pages of an application that has one address; other fragments are places in a page, and a bare `#/` is where it begins. */
const routeOf = ({ hash }: URL): string =>
  /^#[!/]+[^!/]/.test(hash) ? inUpperCase(hash) : "";

/**
 * What the addresses of one page have in common: two of them with the same key
 * are the same page brought in twice. Keys are kept: when they come to be made
 * in another way, a step of `migrations.ts` has to make them anew.
 *
 * @returns `undefined` for what is no address of the web, and for one that names a whole site: pages that say no more of themselves are not all the same.
 */
export function urlKey(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  // A copy: they go while they are looked at.
  for (const name of Array.from(url.searchParams.keys()))
    if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^(www|m|amp)\./, "");
  const path = inUpperCase(url.pathname).replace(/\/+$/, "");
  const route = routeOf(url);
  if (path === "" && url.search === "" && route === "") return undefined;
  return `${host}${path}${url.search}${route}`;
}
