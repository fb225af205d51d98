import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { policyOf } from "./content-security-policy.ts";
import { appHost, appScheme } from "./origin.ts";
import { pathInside } from "./path-inside.ts";
import { contentType, securityHeaders } from "./response-headers.ts";

export interface ServedFolder {
  /** First part of the URL's path, `/voice/`; `/` takes what no other folder does. */
  readonly prefix: `/${string}`;
  /** Absolute. */
  readonly folder: string;
}

/** Answers a request of the interface. Never throws: what goes wrong has a status. */
export type Serve = (request: Request) => Promise<Response>;

/**
 * Serve files we ship under `app://qari/`.
 *
 * @param folders Taken in order: the first whose prefix fits answers.
 * @param dress Has the last word on the text of every page.
 */
export function serveFiles(
  folders: readonly ServedFolder[],
  dress: (html: string) => string = (html) => html,
): Serve {
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return empty(405, { allow: "GET, HEAD" });
    const url = new URL(request.url);
    const path = locate(url, folders);
    const bytes = path === undefined ? undefined : await readOrMiss(path);
    if (path === undefined || bytes === undefined) return empty(404);
    const body =
      extname(path) === ".html"
        ? new TextEncoder().encode(dress(new TextDecoder().decode(bytes)))
        : bytes;
    return new Response(request.method === "HEAD" ? null : body, {
      headers: {
        ...securityHeaders(policyOf(url.pathname)),
        "content-type": contentType(extname(path)),
        "content-length": String(body.byteLength),
        // The files are on this machine already; a cache would only grow stale.
        "cache-control": "no-cache",
      },
    });
  };
}

function locate(
  url: URL,
  folders: readonly ServedFolder[],
): string | undefined {
  if (url.protocol !== `${appScheme}:` || url.host !== appHost)
    return undefined;
  const served = folders.find(({ prefix }) => url.pathname.startsWith(prefix));
  return (
    served &&
    pathInside(served.folder, url.pathname.slice(served.prefix.length - 1))
  );
}

async function readOrMiss(path: string) {
  try {
    return await readFile(path);
  } catch {
    // Missing, a folder, unreadable: nothing here to serve in any case.
    return undefined;
  }
}

const empty = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...securityHeaders(), ...headers } });
