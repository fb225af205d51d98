import { createHash } from "node:crypto";
import { existsSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  largestResource,
  ResourceStore,
} from "../../../main/resources/resource-store.ts";
import { serveResource } from "../../../main/resources/serve-resource.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const newFolder = temporaryFolders();
const bytes = (start: string, rest = "صورة") =>
  Buffer.concat([Buffer.from(start, "latin1"), Buffer.from(rest)]);
const png = bytes("\x89PNG\r\n\x1a\n");
const sha256 = (of: Uint8Array) =>
  createHash("sha256").update(of).digest("hex");
const pathOf = (folder: string, hash: string) =>
  join(folder, "resources", hash.slice(0, 2), hash);

describe("keeping a picture", () => {
  it.each([
    ["image/png", png],
    ["image/jpeg", bytes("\xff\xd8\xff\xe0")],
    ["image/gif", bytes("GIF89a")],
    ["image/webp", bytes("RIFF\x10\0\0\0WEBPVP8 ")],
    ["image/avif", bytes("\0\0\0\x1cftypavif")],
  ])("tells %s by how it begins", async (type, picture) => {
    const folder = newFolder();
    const store = new ResourceStore(folder);
    const hash = sha256(picture);
    expect(await store.put(picture)).toEqual({ hash, type });
    expect(existsSync(pathOf(folder, hash))).toBe(true);
    expect(await store.read(hash)).toMatchObject({ type });
    expect(await store.all()).toEqual([hash]);
  });

  it("keeps a drawing as it is written anew, by the hash of that", async () => {
    const store = new ResourceStore(newFolder());
    const { hash, type } = await store.put(
      bytes(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x()">',
        "<script>x()</script><text>رسم</text></svg>",
      ),
    );
    expect(type).toBe("image/svg+xml");
    const kept = await store.read(hash);
    expect(kept?.type).toBe("image/svg+xml");
    const text = Buffer.from(kept?.bytes ?? []).toString();
    expect(text).toContain("<text>رسم</text>");
    expect(text).not.toMatch(/script|onload/u);
    expect(await store.put(Buffer.from(text))).toEqual({ hash, type });
  });

  it("leaves a drawing of ours as it is, though it would be written otherwise today", async () => {
    const store = new ResourceStore(newFolder());
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9.0" height="9"><circle r="5"/></svg>',
    );
    expect((await store.put(drawing)).hash).toBe(sha256(drawing));
  });

  it("does not take one for ours that only begins like it", async () => {
    const store = new ResourceStore(newFolder());
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" onload="x()"><circle r="5"/></svg>',
    );
    const { hash } = await store.put(drawing);
    expect(hash).not.toBe(sha256(drawing));
    expect(
      Buffer.from((await store.read(hash))?.bytes ?? []).toString(),
    ).not.toContain("onload");
  });

  it.each([
    ["a drawing of nothing", bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ["a page", bytes("<!doctype html>")],
    ["a page that holds a drawing", bytes("<html><svg><circle r='5'/></svg>")],
    ["nothing", Buffer.alloc(0)],
    ["a sound", bytes("RIFF\x10\0\0\0WAVEfmt ")],
    ["a video", bytes("\0\0\0\x1cftypisom")],
    ["half a signature", bytes("\x89PN", "")],
  ])("refuses %s", async (_what, other) => {
    const folder = newFolder();
    await expect(new ResourceStore(folder).put(other)).rejects.toMatchObject({
      code: "image-unknown",
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses what is too large", async () => {
    const store = new ResourceStore(newFolder());
    await expect(
      store.put(Buffer.alloc(largestResource + 1)),
    ).rejects.toMatchObject({ code: "file-too-large" });
  });

  it("keeps the same one once, and mends it when it was damaged", async () => {
    const folder = newFolder();
    const store = new ResourceStore(folder);
    const { hash } = await store.put(png);
    await store.put(png);
    expect(await store.all()).toEqual([hash]);
    writeFileSync(pathOf(folder, hash), bytes("\x89PNG\r\n\x1a\n", "تلف"));
    expect(await store.read(hash)).toBeUndefined();
    await store.put(png);
    expect(Buffer.from((await store.read(hash))?.bytes ?? [])).toEqual(png);
  });

  it("says that there is no place for it", async () => {
    const folder = newFolder();
    writeFileSync(join(folder, "resources"), "a file");
    await expect(new ResourceStore(folder).put(png)).rejects.toMatchObject({
      code: "library-unavailable",
    });
  });
});

describe("sweeping", () => {
  it("takes what no article shows, once it is a day old", async () => {
    const folder = newFolder();
    const store = new ResourceStore(folder);
    const { hash: shown } = await store.put(png);
    const { hash: old } = await store.put(bytes("GIF89a", "قديم"));
    const { hash: fresh } = await store.put(bytes("GIF89a", "جديد"));
    const draft = `${pathOf(folder, old)}.1.part`;
    writeFileSync(draft, "");
    const now = new Date();
    const before = new Date(now.getTime() - 25 * 3600 * 1000);
    for (const path of [pathOf(folder, shown), pathOf(folder, old), draft])
      utimesSync(path, before, before);
    expect(await store.sweep([shown], now)).toBe(2);
    expect(await store.all()).toEqual([shown, fresh].toSorted());
  });
});

describe("sweeping after a picture was chosen again", () => {
  it("leaves it, however old the file is", async () => {
    const folder = newFolder();
    const store = new ResourceStore(folder);
    const { hash } = await store.put(png);
    utimesSync(pathOf(folder, hash), new Date(0), new Date(0));
    await store.put(png);
    expect(await store.sweep([], new Date())).toBe(0);
    expect(await store.read(hash)).toBeDefined();
  });
});

describe("serving pictures", () => {
  const ask = async (path: string, init?: RequestInit, picture = png) => {
    const store = new ResourceStore(newFolder());
    const { hash } = await store.put(picture);
    return serveResource(store)(
      new Request(`app://qari/resource/${path.replace("HASH", hash)}`, init),
    );
  };

  it("answers with the bytes, for good, under their checked type", async () => {
    const response = await ask("HASH");
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "content-length": String(png.length),
      "cache-control": expect.stringContaining("immutable"),
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
  });

  it("answers with a drawing that can do nothing, wherever it is opened", async () => {
    const response = await ask(
      "HASH",
      {},
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg"><text>أ</text></svg>',
      ),
    );
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/svg+xml",
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
  });

  it.each([
    "",
    "x",
    "../library.db",
    "%2e%2e/library.db",
    "HASH/x",
    "0".repeat(64),
  ])("has nothing under %j", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("tells the length alone, and takes nothing", async () => {
    const head = await ask("HASH", { method: "HEAD" });
    expect(await head.text()).toBe("");
    expect(head.headers.get("content-length")).toBe(String(png.length));
    expect((await ask("HASH", { method: "POST" })).status).toBe(405);
  });
});
