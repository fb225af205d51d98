import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

/** What a site gives at a path: the body of a page, or whatever it does. */
export type Pages = Readonly<
  Record<string, string | Uint8Array | ((response: ServerResponse) => void)>
>;

export interface LocalSite {
  /** Without a slash at its end. */
  readonly origin: string;
  /** What was asked for, in order. */
  readonly asked: {
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
  }[];
  readonly close: () => void;
}

/** A site on this machine. The caller closes it. */
export async function openSite(pages: Pages): Promise<LocalSite> {
  const asked: LocalSite["asked"] = [];
  const server = createServer((request, response) => {
    const path = decodeURI(request.url ?? "");
    asked.push({ path, headers: request.headers });
    const page = pages[path];
    if (typeof page === "function") return page(response);
    if (page === undefined) return void response.writeHead(404).end("لا شيء");
    response.setHeader("set-cookie", "who=reader");
    if (typeof page === "string")
      response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(page);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Sites of one test, gone after it. Call once at the top of a test file. */
export function localSites(): (pages: Pages) => Promise<LocalSite> {
  const open: LocalSite[] = [];
  afterEach(() => {
    for (const site of open.splice(0)) site.close();
  });
  return async (pages) => {
    const site = await openSite(pages);
    open.push(site);
    return site;
  };
}
