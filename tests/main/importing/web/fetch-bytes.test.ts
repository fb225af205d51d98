import type { ServerResponse } from "node:http";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  fetchBytes,
  type FetchOptions,
} from "../../../../main/importing/web/fetch-bytes.ts";
import { isPrivateAddress } from "../../../../main/importing/web/private-network.ts";
import { localSites } from "./local-site.ts";

const newSite = localSites();
const get = (address: string, more: Partial<FetchOptions> = {}) =>
  fetchBytes(address, {
    mostBytes: 10_000,
    timeMs: 20_000,
    accept: "text/html",
    allowsPrivate: true,
    ...more,
  });
const redirect = (location: string) => (response: ServerResponse) =>
  void response.writeHead(302, { location, "set-cookie": "a=1" }).end();

describe("what an address gives", () => {
  it("is its bytes, with their type, and where they came from", async () => {
    const { origin } = await newSite({
      "/قديم": redirect("/%D8%AC%D8%AF%D9%8A%D8%AF#here"),
      "/جديد": "صفحة",
    });
    const { bytes, ...from } = await get(`${origin}/قديم`);
    expect(Buffer.from(bytes).toString()).toBe("صفحة");
    expect(from).toEqual({
      address: `${origin}/%D8%AC%D8%AF%D9%8A%D8%AF`,
      type: "text/html",
      charset: "utf-8",
      isPrivate: true,
    });
  });

  it("is found where a site leads to it by letters that are not escaped", async () => {
    const raw = (path: string, encoding: BufferEncoding) =>
      redirect(Buffer.from(path, encoding).toString("latin1"));
    const { origin, asked } = await newSite({
      "/a": raw("/مقال", "utf8"),
      "/b": raw("/caf\u00E9", "latin1"),
      "/مقال": "صفحة",
      "/caf\u00E9": "صفحة",
    });
    await get(`${origin}/a`);
    await get(`${origin}/b`);
    expect(asked.map(({ path }) => path)).toEqual([
      "/a",
      "/مقال",
      "/b",
      "/caf\u00E9",
    ]);
  });

  it("is asked for with nothing that is the reader's own", async () => {
    const { origin, asked } = await newSite({
      "/a": redirect("/b"),
      "/b": "صفحة",
    });
    await get(`${origin.replace("//", "//name:secret@")}/a#place`);
    await get(`${origin}/b`);
    expect(asked.map(({ path }) => path)).toEqual(["/a", "/b", "/b"]);
    for (const { headers } of asked)
      expect(Object.keys(headers).toSorted()).toEqual([
        "accept",
        "accept-encoding",
        "accept-language",
        "connection",
        "host",
        "user-agent",
      ]);
  });

  it.each([
    ["gzip", gzipSync],
    ["x-gzip", gzipSync],
    ["deflate", deflateSync],
    ["deflate", deflateRawSync],
  ])("is unpacked: %s", async (encoding, pack) => {
    const { origin } = await newSite({
      "/": (response) =>
        void response
          .writeHead(200, { "content-encoding": encoding })
          .end(pack("نص")),
    });
    expect(Buffer.from((await get(origin)).bytes).toString()).toBe("نص");
  });

  it.each([
    ["not there", "page-not-found", 404],
    ["gone", "page-not-found", 410],
    ["for others only", "page-refused", 403],
    ["too often asked for", "page-refused", 429],
    ["a fault of the site", "site-unreachable", 500],
  ] as const)("is refused by name: %s", async (_, code, status) => {
    const { origin } = await newSite({
      "/": (response) => void response.writeHead(status).end("x"),
    });
    await expect(get(origin)).rejects.toMatchObject({ code });
  });

  it.each([
    "file:///etc/passwd",
    "ftp://example.org/a",
    "javascript:alert(1)",
    "data:text/html,x",
    "no address",
  ])("is not asked for at all: %s", async (address) => {
    await expect(get(address)).rejects.toMatchObject({
      code: "link-unsupported",
    });
  });

  it("does not lead to another scheme", async () => {
    const { origin } = await newSite({ "/": redirect("file:///etc/passwd") });
    await expect(get(origin)).rejects.toMatchObject({
      code: "link-unsupported",
    });
  });

  it("is not waited for without end, nor followed without end", async () => {
    const { origin, asked } = await newSite({
      "/never": () => undefined,
      "/circle": redirect("/circle"),
    });
    await expect(get(`${origin}/never`, { timeMs: 1 })).rejects.toMatchObject({
      code: "page-timed-out",
    });
    await expect(get(`${origin}/circle`)).rejects.toMatchObject({
      code: "page-redirects",
    });
    expect(asked.filter(({ path }) => path === "/circle")).toHaveLength(11);
  });

  it("is cancelled at once", async () => {
    const controller = new AbortController();
    const { origin } = await newSite({ "/": () => controller.abort() });
    await expect(
      get(origin, { signal: controller.signal }),
    ).rejects.toMatchObject({ code: "cancelled" });
  });

  it("is no larger than it may be: said, sent or unpacked", async () => {
    const large = Buffer.alloc(20_000, "x");
    const { origin } = await newSite({
      "/said": (response) =>
        void response.writeHead(200, { "content-length": 20_000 }).end(large),
      "/sent": (response) => {
        response.write(large);
        response.end(large);
      },
      "/bomb": (response) =>
        void response
          .writeHead(200, { "content-encoding": "gzip" })
          .end(gzipSync(Buffer.alloc(1_000_000))),
    });
    for (const path of ["said", "sent", "bomb"])
      await expect(get(`${origin}/${path}`)).rejects.toMatchObject({
        code: "page-too-large",
      });
  });

  it("is whole or nothing", async () => {
    const { origin } = await newSite({
      "/": (response) => {
        response.writeHead(200, { "content-length": 100 });
        response.write("half", () => response.destroy());
      },
    });
    await expect(get(origin)).rejects.toMatchObject({
      code: "site-unreachable",
    });
  });

  it("does not come from the reader's own network unless the reader named it", async () => {
    const { origin, asked } = await newSite({ "/": "صفحة" });
    for (const address of [
      origin,
      origin.replace("127.0.0.1", "localhost"),
      origin.replace("127.0.0.1", "[::ffff:127.0.0.1]"),
    ])
      await expect(
        get(address, { allowsPrivate: false }),
      ).rejects.toMatchObject({ code: "link-private" });
    expect(asked).toEqual([]);
  });
});

describe("a private address", () => {
  it.each([
    ["127.0.0.1", true],
    ["10.1.2.3", true],
    ["172.31.0.1", true],
    ["172.32.0.1", false],
    ["192.168.1.1", true],
    ["169.254.169.254", true],
    ["100.64.0.1", true],
    ["0.0.0.0", true],
    ["8.8.8.8", false],
    ["::1", true],
    ["fd00::1", true],
    ["fe80::1", true],
    ["::ffff:192.168.1.1", true],
    ["::ffff:8.8.8.8", false],
    ["2001:4860:4860::8888", false],
    ["example.org", false],
  ])("%s: %s", (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });
});
