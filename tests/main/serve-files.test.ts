import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pathInside } from "../../main/path-inside.ts";
import { serveFiles } from "../../main/serve-files.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const newFolder = temporaryFolders();

/** A renderer and a voice as they are shipped, and a secret beside them. */
function shipped() {
  const root = newFolder();
  const renderer = join(root, "renderer");
  const voice = join(root, "voice");
  mkdirSync(join(renderer, "assets"), { recursive: true });
  mkdirSync(voice);
  writeFileSync(join(root, "secret.txt"), "secret");
  writeFileSync(join(renderer, "index.html"), "<!doctype html><html></html>");
  for (const name of [
    "a.js",
    "a.css",
    "a.woff2",
    "a.svg",
    "a.json",
    "a.bin",
    "voice-worker-a1.js",
    "vowel-worker-a1.js",
  ])
    writeFileSync(join(renderer, "assets", name), name);
  writeFileSync(join(voice, "espeak.wasm"), new Uint8Array([0, 97, 115, 109]));
  return serveFiles(
    [
      { prefix: "/voice/", folder: voice },
      { prefix: "/", folder: renderer },
    ],
    (html) => html.replace("<html>", '<html lang="ar">'),
  );
}
const get = (path: string) => new Request(`app://qari${path}`);

describe("serveFiles", () => {
  it("lets WebAssembly run on the threads that find short vowels alone", async () => {
    const policyOf = async (path: string) =>
      (await shipped()(get(path))).headers.get("content-security-policy");
    for (const thread of ["voice", "vowel"])
      expect(await policyOf(`/assets/${thread}-worker-a1.js`)).toContain(
        "script-src 'self' 'wasm-unsafe-eval';",
      );
    for (const path of ["/index.html", "/assets/a.js", "/voice/espeak.wasm"])
      expect(await policyOf(path)).not.toContain("wasm");
  });

  it.each([
    ["/index.html", "text/html; charset=utf-8"],
    ["/assets/a.js", "text/javascript; charset=utf-8"],
    ["/assets/a.css", "text/css; charset=utf-8"],
    ["/assets/a.woff2", "font/woff2"],
    ["/assets/a.svg", "image/svg+xml"],
    ["/assets/a.json", "application/json; charset=utf-8"],
    ["/assets/a.bin", "application/octet-stream"],
    ["/voice/espeak.wasm", "application/wasm"],
    ["/index.html?theme=dark#top", "text/html; charset=utf-8"],
  ])("serves %s as %s", async (path, type) => {
    const response = await shipped()(get(path));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("dresses pages, and tells their length after that", async () => {
    const response = await shipped()(get("/index.html"));
    const body = '<!doctype html><html lang="ar"></html>';
    expect(await response.text()).toBe(body);
    expect(response.headers.get("content-length")).toBe(String(body.length));
  });

  it.each([
    "/",
    "/missing.js",
    "/assets",
    "/assets/",
    "/voice/",
    "/voice/missing",
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%2Fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/voice/..%2fsecret.txt",
    "/voice/..%2frenderer/index.html",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/%2fetc%2fpasswd",
    "//etc/passwd",
    "/C:%5cWindows%5cwin.ini",
    "/C:/Windows/win.ini",
    "/index.html%00.js",
    "/%",
    "/%ff%fe",
    "/index.html::$DATA",
  ])("answers 404 to %s", async (path) => {
    const response = await shipped()(get(path));
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  it.each(["app://elsewhere/index.html", "https://qari/index.html"])(
    "serves nothing under %s",
    async (url) => {
      expect((await shipped()(new Request(url))).status).toBe(404);
    },
  );

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])(
    "refuses %s",
    async (method) => {
      const request = new Request("app://qari/index.html", { method });
      const response = await shipped()(request);
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD");
    },
  );

  it("answers HEAD with the headers alone", async () => {
    const request = new Request("app://qari/assets/a.js", { method: "HEAD" });
    const response = await shipped()(request);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("4");
    expect(await response.text()).toBe("");
  });

  it.each([
    ["GET", "/index.html"],
    ["GET", "/voice/espeak.wasm"],
    ["GET", "/missing"],
    ["GET", "/..%2fsecret.txt"],
    ["POST", "/index.html"],
  ])("sends the policy with %s %s", async (method, path) => {
    const request = new Request(`app://qari${path}`, { method });
    const { headers } = await shipped()(request);
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; .*require-trusted-types-for 'script'/,
    );
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-embedder-policy")).toBe("require-corp");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("pathInside", () => {
  it("gives only paths inside the folder, whatever is asked for", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("..", ".", "a", "%2e", "%2f", "%5c", "/", "\\", ":"),
        ),
        (parts) => {
          const path = pathInside("/srv/app", `/${parts.join("")}`);
          expect(path ?? "/srv/app/").toMatch(/^\/srv\/app\//);
        },
      ),
    ));

  it("is not fooled by a sibling whose name begins alike", () => {
    expect(pathInside("/srv/app", "/../app-secret/x")).toBeUndefined();
  });
});
