import { fetchBytes } from "./fetch-bytes.ts";
import type { PictureSource } from "../pictures/picture-source.ts";
import type { ResolveProxy } from "./proxies.ts";

/** Of one picture. */
const pictureMs = 15_000;
/** Of all pictures of a page: its text is what the reader waits for. */
const allMs = 45_000;
/** As browsers do for one site. */
const atOnce = 6;

/**
 * Pictures that a page of the web shows, fetched as the page itself was. A
 * page of the open web gets none from the reader's own network.
 *
 * @param base What addresses are relative to.
 */
export function picturesOfWeb(
  base: string,
  {
    isPrivate,
    resolveProxy,
  }: {
    readonly isPrivate: boolean;
    /** As for the page. */
    readonly resolveProxy: ResolveProxy | undefined;
  },
): PictureSource {
  const until = performance.now() + allMs;
  return {
    atOnce,
    read: async (address, mostBytes) => {
      if (!URL.canParse(address, base) || performance.now() > until)
        return undefined;
      const { href, protocol } = new URL(address, base);
      if (protocol !== "https:" && protocol !== "http:") return undefined;
      try {
        const { bytes } = await fetchBytes(href, {
          mostBytes,
          timeMs: pictureMs,
          accept: "image/avif,image/webp,image/png,image/jpeg,image/*;q=0.8",
          allowsPrivate: isPrivate,
          resolveProxy,
        });
        return bytes;
      } catch {
        // One that is not to be had leaves its caption behind.
        return undefined;
      }
    },
  };
}
