import { appHost, appScheme } from "../origin.ts";
import { securityHeaders } from "../response-headers.ts";
import type { Serve } from "../serve-files.ts";
import type { ImageType } from "./image-type.ts";
import type { ResourceStore } from "./resource-store.ts";

/** Where pictures are served: `app://qari/resource/<sha256>`. */
export const resourcePrefix = "/resource/";

/** Serve the pictures of the library. Whatever is asked for otherwise is 404. */
export function serveResource(store: ResourceStore): Serve {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return empty(405, { allow: "GET, HEAD" });
    const { protocol, host, pathname } = new URL(request.url);
    const resource =
      protocol === `${appScheme}:` &&
      host === appHost &&
      pathname.startsWith(resourcePrefix)
        ? await store.read(pathname.slice(resourcePrefix.length))
        : undefined;
    if (!resource) return empty(404);
    return new Response(request.method === "HEAD" ? null : resource.bytes, {
      headers: {
        ...securityHeaders(policyOf(resource.type)),
        "content-type": resource.type,
        "content-length": String(resource.bytes.byteLength),
        // A name that is a hash never means anything else.
        "cache-control": "public, max-age=31536000, immutable",
      },
    });
  };
}

/** Opened by itself it is still only a picture. A drawing has styles of its own. */
const policyOf = (type: ImageType): string =>
  type === "image/svg+xml"
    ? "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    : "default-src 'none'; sandbox";

const empty = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, {
    status,
    // What is not here now may be after a restore.
    headers: { ...securityHeaders(), "cache-control": "no-store", ...headers },
  });
