import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addTypeface } from "../../../main/typefaces/add-typeface.ts";
import { serveTypeface } from "../../../main/typefaces/serve-typeface.ts";
import {
  largestTypeface,
  TypefaceStore,
} from "../../../main/typefaces/typeface-store.ts";
import { temporaryFolders } from "../temporary-folder.ts";

const newFolder = temporaryFolders();
const font = readFileSync(
  new URL(
    "../../../node_modules/@fontsource/amiri/files/amiri-arabic-400-normal.woff2",
    import.meta.url,
  ),
);
const hash = createHash("sha256").update(font).digest("hex");

/** A font file where a reader would have it, and a store beside a library. */
function setUp(name = "خط أميري.woff2", bytes: Uint8Array = font) {
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  const folder = newFolder();
  return { path, folder, store: new TypefaceStore(folder) };
}

describe("adding a font file", () => {
  it("keeps it under its hash, with the name that the reader knows", async () => {
    const { path, folder, store } = setUp();
    const file = await addTypeface(store, path);
    expect(file).toEqual({ hash, name: "خط أميري" });
    expect(await new TypefaceStore(folder).list()).toEqual([file]);
    expect(await store.read(hash)).toMatchObject({ type: "font/woff2" });
    expect(readdirSync(join(folder, "typefaces")).toSorted()).toEqual([
      hash,
      `${hash}.json`,
    ]);
  });

  it("keeps the same file once", async () => {
    const { path, store } = setUp();
    await addTypeface(store, path);
    await addTypeface(store, path);
    expect(await store.list()).toHaveLength(1);
  });

  it.each([
    ["a text", Buffer.from("ليس خطًا")],
    ["a page", Buffer.from("<!doctype html>")],
    ["nothing", Buffer.alloc(0)],
    ["a collection of faces", Buffer.from("ttcf\0\x01\0\0")],
  ])("refuses %s", async (_what, bytes) => {
    const { path, folder, store } = setUp("x.ttf", bytes);
    await expect(addTypeface(store, path)).rejects.toMatchObject({
      code: "typeface-unknown",
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses what is too large before it is read", async () => {
    const { path, store } = setUp("x.ttf", Buffer.alloc(largestTypeface + 1));
    await expect(addTypeface(store, path)).rejects.toMatchObject({
      code: "typeface-too-large",
    });
  });
});

describe("removing a font file", () => {
  it("can be undone until Qari is closed, and is for good after that", async () => {
    const { path, folder, store } = setUp();
    const file = await addTypeface(store, path);
    await store.remove(hash);
    expect(await store.list()).toEqual([]);
    await store.restore(hash);
    expect(await store.list()).toEqual([file]);
    await store.remove(hash);
    const next = new TypefaceStore(folder);
    expect(await next.list()).toEqual([]);
    await expect(next.restore(hash)).rejects.toMatchObject({
      code: "not-found",
    });
    expect(readdirSync(join(folder, "typefaces"))).toEqual([]);
  });

  it("ends no others where it cannot be deleted, and is tried again", async () => {
    const { path, folder, store } = setUp();
    const file = await addTypeface(store, path);
    // Stands for what a virus scanner holds: a folder is not deleted as a file is.
    const held = "0".repeat(64);
    const inFolder = (name: string) => join(folder, "typefaces", name);
    mkdirSync(inFolder(held));
    writeFileSync(inFolder(`${held}.removed`), "{}");
    mkdirSync(inFolder(`${"1".repeat(64)}.removed`));
    const next = new TypefaceStore(folder);
    expect(await next.list()).toEqual([file]);
    await next.remove(hash);
    expect(await next.list()).toEqual([]);
    rmdirSync(inFolder(held));
    writeFileSync(inFolder(held), font);
    await new TypefaceStore(folder).list();
    expect(readdirSync(join(folder, "typefaces"))).toEqual([
      `${"1".repeat(64)}.removed`,
    ]);
  });

  it("is no error where it is gone already", async () => {
    const { store } = setUp();
    await expect(store.remove(hash)).resolves.toBeUndefined();
  });
});

describe("a file that was changed or damaged", () => {
  it("is as good as gone", async () => {
    const { path, folder, store } = setUp();
    await addTypeface(store, path);
    writeFileSync(join(folder, "typefaces", hash), "wOF2 something else");
    expect(await store.read(hash)).toBeUndefined();
    writeFileSync(join(folder, "typefaces", `${hash}.json`), "{");
    expect(await store.list()).toEqual([]);
  });
});

describe("serving", () => {
  const get = (store: TypefaceStore, url: string, method = "GET") =>
    serveTypeface(store)(new Request(url, { method }));

  it("gives the font, as a font and nothing else", async () => {
    const { path, store } = setUp();
    await addTypeface(store, path);
    const response = await get(store, `app://qari/typeface/${hash}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("font/woff2");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain(
      "sandbox",
    );
    expect(Buffer.from(await response.arrayBuffer()).equals(font)).toBe(true);
  });

  it.each([
    "app://qari/typeface/../settings.json",
    "app://qari/typeface/%2e%2e%2fsettings.json",
    `app://other/typeface/${hash}`,
    `app://qari/typeface/${"0".repeat(64)}`,
    "app://qari/typeface/",
  ])("has nothing at %s", async (url) => {
    const { path, store } = setUp();
    await addTypeface(store, path);
    expect((await get(store, url)).status).toBe(404);
  });

  it("is only read from", async () => {
    const { store } = setUp();
    const url = `app://qari/typeface/${hash}`;
    expect((await get(store, url, "POST")).status).toBe(405);
  });
});
