import { once } from "node:events";
import { createServer, request, type IncomingHttpHeaders } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach } from "vitest";

export interface LocalProxy {
  /** As PAC scripts say it. */
  readonly said: string;
  /** What it was asked for, in order. */
  readonly asked: {
    readonly method: string;
    readonly target: string;
    readonly headers: IncomingHttpHeaders;
  }[];
  readonly close: () => void;
}

/**
 * A proxy on this machine that knows its own names of sites, as proxies of
 * companies do, and nothing else. The caller closes it.
 *
 * @param ports On this machine, by the hosts they stand for (`site.test:443`).
 * @param password Whether it lets nobody pass.
 */
export async function openProxy(
  ports: Readonly<Record<string, number>>,
  { password = false }: { readonly password?: boolean } = {},
): Promise<LocalProxy> {
  const asked: LocalProxy["asked"] = [];
  const server = createServer((incoming, response) => {
    const target = incoming.url ?? "";
    asked.push({ method: "GET", target, headers: incoming.headers });
    if (password) return void response.writeHead(407).end();
    const { hostname, port, pathname } = new URL(target);
    const known = ports[`${hostname}:${port || "80"}`];
    if (known === undefined) return void response.writeHead(502).end();
    const onwards = request(
      { port: known, path: pathname, headers: incoming.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    onwards.on("error", () => response.destroy());
    onwards.end();
  });
  server.on("connect", ({ url: target = "", headers }, socket) => {
    asked.push({ method: "CONNECT", target, headers });
    const known = ports[target];
    if (password || known === undefined) {
      socket.end(`HTTP/1.1 ${password ? 407 : 502} No\r\n\r\n`);
      return;
    }
    const onwards = connect(known, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      onwards.pipe(socket).pipe(onwards);
    });
    for (const end of [socket, onwards])
      end.on("error", () => {
        socket.destroy();
        onwards.destroy();
      });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    said: `PROXY 127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Proxies of one test, gone after it. Call once at the top of a test file. */
export function localProxies(): typeof openProxy {
  const open: LocalProxy[] = [];
  afterEach(() => {
    for (const proxy of open.splice(0)) proxy.close();
  });
  return async (...options) => {
    const proxy = await openProxy(...options);
    open.push(proxy);
    return proxy;
  };
}
