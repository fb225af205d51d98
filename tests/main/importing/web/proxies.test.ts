import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
} from "vitest";
import { documentOf } from "../../../../main/importing/batch/document-of.ts";
import { ImportThread } from "../../../../main/importing/import-threads.ts";
import { environmentProxies } from "../../../../main/importing/web/environment-proxies.ts";
import {
  fetchBytes,
  type FetchOptions,
} from "../../../../main/importing/web/fetch-bytes.ts";
import { isPrivateName } from "../../../../main/importing/web/private-network.ts";
import { routesOf } from "../../../../main/importing/web/proxies.ts";
import { localProxies } from "./local-proxy.ts";
import { localSites, type LocalSite } from "./local-site.ts";

const newSite = localSites();
const newProxy = localProxies();
const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const portOf = ({ origin }: LocalSite): number => Number(new URL(origin).port);
const get = (address: string, said: string, more: Partial<FetchOptions> = {}) =>
  fetchBytes(address, {
    mostBytes: 10_000,
    timeMs: 20_000,
    accept: "text/html",
    allowsPrivate: false,
    resolveProxy: () => Promise.resolve(said),
    ...more,
  });

/** A site over TLS whose certificate is believed. @returns Its port. */
async function secureSite(body: string): Promise<number> {
  const server = createServer(
    { key: fixture("site-test.key"), cert: fixture("site-test.crt") },
    (_, response) =>
      void response.setHeader("content-type", "text/html").end(body),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

describe("a page behind a proxy", () => {
  const usual = getCACertificates("default");
  beforeAll(() =>
    setDefaultCACertificates([...usual, fixture("site-test.crt")]),
  );
  afterAll(() => setDefaultCACertificates(usual));

  it("is asked for by its whole address, with nothing that is the reader's own", async () => {
    const site = await newSite({ "/a": "صفحة" });
    const proxy = await newProxy({ "site.test:80": portOf(site) });
    const { bytes, address, isPrivate } = await get(
      "http://name:secret@site.test/a#place",
      proxy.said,
    );
    expect(Buffer.from(bytes).toString()).toBe("صفحة");
    expect({ address, isPrivate }).toEqual({
      address: "http://site.test/a",
      isPrivate: false,
    });
    const [asked] = proxy.asked;
    expect(asked?.target).toBe("http://site.test/a");
    expect(asked?.headers.host).toBe("site.test");
    expect(Object.keys(asked?.headers ?? {}).toSorted()).toEqual([
      "accept",
      "accept-encoding",
      "accept-language",
      "connection",
      "host",
      "user-agent",
    ]);
  });

  it("is asked for through a tunnel that the proxy cannot look into", async () => {
    const proxy = await newProxy({ "site.test:443": await secureSite("سر") });
    const { bytes } = await get("https://site.test/a?b", proxy.said);
    expect(Buffer.from(bytes).toString()).toBe("سر");
    expect(
      proxy.asked.map(({ method, target, headers }) => [
        method,
        target,
        Object.keys(headers).toSorted(),
      ]),
    ).toEqual([["CONNECT", "site.test:443", ["connection", "host"]]]);
  });

  it("is not believed to be another site's", async () => {
    const proxy = await newProxy({ "other.test:443": await secureSite("سر") });
    await expect(get("https://other.test/", proxy.said)).rejects.toMatchObject({
      code: "site-unreachable",
    });
  });

  it("is looked at at every redirect: by which proxy, and whether it leads home", async () => {
    const site = await newSite({
      "/a": (response) =>
        void response
          .writeHead(302, { location: "http://site.test:81/b" })
          .end(),
      "/b": (response) =>
        void response.writeHead(302, { location: "http://192.168.1.1/" }).end(),
    });
    const first = await newProxy({ "site.test:80": portOf(site) });
    const second = await newProxy({ "site.test:81": portOf(site) });
    const resolved: string[] = [];
    await expect(
      get("http://site.test/a", "", {
        resolveProxy: (url) => {
          resolved.push(url);
          return Promise.resolve(
            url.includes(":81") ? second.said : first.said,
          );
        },
      }),
    ).rejects.toMatchObject({ code: "page-redirects" });
    expect(resolved).toEqual([
      "http://site.test/a",
      "http://site.test:81/b",
      "http://192.168.1.1/",
    ]);
    expect([first.asked.length, second.asked.length]).toEqual([1, 1]);
  });

  it.each([
    "http://127.0.0.1/",
    "http://[::1]/",
    "https://10.1.2.3/",
    "http://localhost/",
    "http://router/",
    "https://printer.local/",
  ])("is not asked for where it leads home: %s", async (address) => {
    const proxy = await newProxy({});
    await expect(get(address, proxy.said)).rejects.toMatchObject({
      code: "link-private",
    });
    expect(proxy.asked).toEqual([]);
  });

  it("comes from one's own network where the reader named it", async () => {
    const site = await newSite({ "/": "داخلي" });
    const proxy = await newProxy({ "wiki.internal:80": portOf(site) });
    expect(
      await get("http://wiki.internal/", proxy.said, { allowsPrivate: true }),
    ).toMatchObject({ isPrivate: true });
  });

  it("is tried the next way where a proxy is gone, and named where all are", async () => {
    const site = await newSite({ "/": "صفحة" });
    const gone = await newProxy({});
    gone.close();
    const proxy = await newProxy({ "site.test:80": portOf(site) });
    await get("http://site.test/", `${gone.said}; ${proxy.said}`);
    expect(proxy.asked).toHaveLength(1);
    for (const address of ["http://site.test/", "https://site.test/"])
      await expect(get(address, gone.said)).rejects.toMatchObject({
        code: "proxy-failed",
      });
  });

  it.each(["http://site.test/", "https://site.test/"])(
    "is named where the proxy asks for a password: %s",
    async (address) => {
      const proxy = await newProxy({}, { password: true });
      await expect(get(address, proxy.said)).rejects.toMatchObject({
        code: "proxy-failed",
      });
    },
  );

  it("is never asked for round a proxy of another kind", async () => {
    const site = await newSite({ "/": "صفحة" });
    await expect(
      get(site.origin, "SOCKS5 127.0.0.1:9050", { allowsPrivate: true }),
    ).rejects.toMatchObject({ code: "proxy-failed" });
    expect(site.asked).toEqual([]);
  });

  it("is bounded in time and size like all others", async () => {
    const site = await newSite({
      "/never": () => undefined,
      "/large": Buffer.alloc(20_000),
    });
    const proxy = await newProxy({ "site.test:80": portOf(site) });
    await expect(
      get("http://site.test/never", proxy.said, { timeMs: 50 }),
    ).rejects.toMatchObject({ code: "page-timed-out" });
    await expect(
      get("http://site.test/large", proxy.said),
    ).rejects.toMatchObject({ code: "page-too-large" });
  });

  it("gets its pictures by the same way, from the thread that reads it", async () => {
    const picture = readFileSync(
      new URL("../../../../resources/icons/32x32.png", import.meta.url),
    );
    const paragraph =
      "<p>في هذه الفقرة كلام يكفي لأن يُعرف أنها من المقالة نفسها، وليست من حواشي الصفحة ولا من قوائمها.</p>";
    const site = await newSite({
      "/a": `<html><head><title>صفحة</title></head><body><article><h1>صفحة</h1>${paragraph}<img src="/s.png" alt="صورة">${paragraph}</article></body></html>`,
      "/s.png": picture,
    });
    const proxy = await newProxy({ "site.test:80": portOf(site) });
    const resolveProxy = () => Promise.resolve(proxy.said);
    const thread = new ImportThread(
      fileURLToPath(
        new URL("../../../../main/importing/import-thread.ts", import.meta.url),
      ),
      {},
      resolveProxy,
    );
    onTestFinished(() => thread.close());
    // As another program hands it over.
    const { pictures } = await thread.read(
      await documentOf(
        { kind: "link", source: "http://site.test/a" },
        () => Promise.resolve(undefined),
        { resolveProxy },
      ),
    );
    expect(pictures.map(({ bytes }) => Buffer.from(bytes))).toEqual([picture]);
    expect(proxy.asked.map(({ target }) => target)).toEqual([
      "http://site.test/a",
      "http://site.test/s.png",
    ]);
  });
});

describe("ways to a site", () => {
  it("are in the order in which they are said", () => {
    expect(
      routesOf("PROXY a.test:8080; https [::1]:3129;SOCKS c:1080 ; DIRECT"),
    ).toEqual([
      { kind: "proxy", host: "a.test", port: 8080, isSecure: false },
      { kind: "proxy", host: "::1", port: 3129, isSecure: true },
      { kind: "direct" },
    ]);
    expect(routesOf("")).toEqual([{ kind: "direct" }]);
    expect(routesOf("PROXY a")).toMatchObject([{ port: 80 }]);
  });

  it.each(["SOCKS a:1080", "UNKNOWN", "PROXY", "PROXY a:b"])(
    "are none where nobody knows them: %s",
    (said) => {
      expect(() => routesOf(said)).toThrow(
        expect.objectContaining({ code: "proxy-failed" }),
      );
    },
  );
});

describe("proxies of the environment", () => {
  const env = {
    http_proxy: "http://name:secret@one.test:3128",
    HTTPS_PROXY: "two.test:8080",
    NO_PROXY: ".example.org, 10.0.0.1:80 other.test",
  };
  it.each([
    ["http://site.test/", "PROXY one.test:3128"],
    ["https://site.test/", "PROXY two.test:8080"],
    ["https://example.org/", "DIRECT"],
    ["https://a.example.org/", "DIRECT"],
    ["https://anexample.org/", "PROXY two.test:8080"],
    ["http://10.0.0.1/", "DIRECT"],
    ["http://localhost:3000/", "DIRECT"],
    ["http://127.0.0.1/", "DIRECT"],
  ])("of %s: %s", async (url, said) => {
    expect(await environmentProxies(env)(url)).toBe(said);
  });

  it.each([
    [{}, "DIRECT"],
    [{ https_proxy: " " }, "DIRECT"],
    [{ all_proxy: "socks5://a.test:1080" }, "SOCKS5 a.test:1080"],
    [{ https_proxy: "https://a.test" }, "HTTPS a.test"],
    [{ https_proxy: "http://a.test", no_proxy: "*" }, "DIRECT"],
  ])("as %j says: %s", async (environment, said) => {
    expect(await environmentProxies(environment)("https://site.test/")).toBe(
      said,
    );
  });
});

it.each([
  ["router", true],
  ["a.local", true],
  ["wiki.INTERNAL", true],
  ["nas.home.arpa", true],
  ["local.example.org", false],
  ["example.org", false],
])("a name of one's own network: %s: %s", (name, isPrivate) => {
  expect(isPrivateName(name)).toBe(isPrivate);
});
