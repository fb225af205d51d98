import { appHost, appScheme } from "../origin.ts";
import { securityHeaders } from "../response-headers.ts";
import type { Serve } from "../serve-files.ts";
import type { TypefaceStore } from "./typeface-store.ts";

/** Where added font files are served: `app://qari/typeface/<sha256>`. */
export const typefacePrefix = "/typeface/";

/** Serve the font files that the reader added. Whatever is asked for otherwise is 404. */
export function serveTypeface(store: TypefaceStore): Serve {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return empty(405, { allow: "GET, HEAD" });
    const { protocol, host, pathname } = new URL(request.url);
    const face =
      protocol === `${appScheme}:` &&
      host === appHost &&
      pathname.startsWith(typefacePrefix)
        ? await store.read(pathname.slice(typefacePrefix.length))
        : undefined;
    if (!face) return empty(404);
    return new Response(request.method === "HEAD" ? null : face.bytes, {
      headers: {
        ...securityHeaders("sandbox; default-src 'none'"),
        "content-type": face.type,
        "content-length": String(face.bytes.byteLength),
        // A name that is a hash never means anything else.
        "cache-control": "public, max-age=31536000, immutable",
      },
    });
  };
}

const empty = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, {
    status,
    headers: { ...securityHeaders(), "cache-control": "no-store", ...headers },
  });
