import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { build } from "vite";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".epub": "application/epub+zip",
  ".woff2": "font/woff2",
};

/**
 * Build the peer's page and serve it on this machine alone, with the books
 * under `/books/`.
 */
export async function servePeer(
  books: string,
): Promise<{ readonly server: Server; readonly origin: string }> {
  const page = join(import.meta.dirname, "../../../out/bench/peer");
  await build({
    root: join(import.meta.dirname, "peer"),
    configFile: false,
    logLevel: "error",
    build: { outDir: page, emptyOutDir: true, target: "esnext" },
  });
  const server = createServer((request, response) => {
    const path = normalize(
      new URL(request.url ?? "", "http://localhost").pathname,
    );
    const file = path.startsWith("/books/")
      ? join(books, path.slice("/books/".length))
      : join(page, path === "/" ? "index.html" : path);
    readFile(file).then(
      (data) => {
        response.writeHead(200, {
          "content-type": types[extname(file)] ?? "application/octet-stream",
        });
        response.end(data);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server has no port");
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
