import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colorVowels } from "../../../main/typefaces/vowels/color-vowels.ts";
import {
  readFont,
  writeFont,
} from "../../../main/typefaces/vowels/font-file.ts";
import { serveVowels } from "../../../main/typefaces/vowels/serve-vowels.ts";
import { vowelGlyphs } from "../../../main/typefaces/vowels/vowel-glyphs.ts";

const fontFile = (path: string): Buffer =>
  readFileSync(
    new URL(`../../../node_modules/@fontsource${path}`, import.meta.url),
  );
const amiri = fontFile("/amiri/files/amiri-arabic-400-normal.woff2");
const latin = fontFile("/amiri/files/amiri-latin-400-normal.woff2");

describe.each([
  "-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2",
  "-variable/noto-kufi-arabic/files/noto-kufi-arabic-arabic-wght-normal.woff2",
  "-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2",
  "/amiri/files/amiri-arabic-400-normal.woff2",
  "/amiri/files/amiri-arabic-700-normal.woff2",
  "/scheherazade-new/files/scheherazade-new-arabic-400-normal.woff2",
  "/scheherazade-new/files/scheherazade-new-arabic-700-normal.woff2",
  "/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2",
  "/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff",
])("colours of vowels in %s", (path) => {
  it("are two tables more, and nothing else is other than it was", async () => {
    const before = await readFont(fontFile(path));
    const colored = await colorVowels(fontFile(path));
    if (!colored) throw new Error("no colours");
    const after = await readFont(colored);
    expect(after.flavor).toBe(before.flavor);
    const added = after.tables.filter(({ tag }) => /^C(OLR|PAL)$/.test(tag));
    expect(added).toHaveLength(2);
    const kept = after.tables.filter((table) => !added.includes(table));
    expect(kept.map(({ tag }) => tag)).toEqual(
      before.tables.map(({ tag }) => tag),
    );
    const changed = before.tables.filter(
      ({ bytes }, at) =>
        Buffer.compare(bytes, kept[at]?.bytes ?? new Uint8Array()) !== 0,
    );
    expect(changed.map(({ tag }) => tag)).toEqual([]);
  });

  it("are of the marks alone: some dozens of glyphs", async () => {
    const glyphs = vowelGlyphs(await readFont(fontFile(path)));
    expect(glyphs.length).toBeGreaterThan(20);
    expect(glyphs.length).toBeLessThan(120);
    expect(glyphs).toEqual([...new Set(glyphs)].toSorted((a, b) => a - b));
  });
});

describe("a font file", () => {
  it("is the same font in every container", async () => {
    const woff2 = await readFont(
      fontFile("/amiri/files/amiri-arabic-400-normal.woff2"),
    );
    const woff = await readFont(
      fontFile("/amiri/files/amiri-arabic-400-normal.woff"),
    );
    // Unpacked, WOFF is an OpenType file.
    const plain = await writeFont(woff);
    expect(vowelGlyphs(woff)).toEqual(vowelGlyphs(woff2));
    expect(vowelGlyphs(await readFont(plain))).toEqual(vowelGlyphs(woff2));
    expect(await colorVowels(plain)).toBeDefined();
  });

  it("is written so that its sizes are what its head says", async () => {
    const colored = await colorVowels(amiri);
    if (!colored) throw new Error("no colours");
    const head = new DataView(colored.buffer);
    expect(head.getUint32(8)).toBe(colored.length);
    expect(colored.length % 4).toBe(0);
  });

  it("without vowels, with colours of its own, or none at all has none to give", async () => {
    expect(await colorVowels(latin)).toBeUndefined();
    const colored = await colorVowels(amiri);
    expect(await colorVowels(colored ?? new Uint8Array())).toBeUndefined();
    expect(await colorVowels(Buffer.from("هذا نص"))).toBeUndefined();
    expect(await colorVowels(new Uint8Array())).toBeUndefined();
  });

  it("that is damaged is refused or read, and never more than that", async () => {
    const plain = await writeFont(
      await readFont(fontFile("/amiri/files/amiri-arabic-400-normal.woff")),
    );
    const length = fc.integer({ min: 0, max: plain.length });
    const damage = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 4_000 }), by: fc.nat(255) }),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(length, damage, async (cut, changes) => {
        const bytes = plain.slice(0, cut);
        for (const { at, by } of changes) if (at < bytes.length) bytes[at] = by;
        const colored = await colorVowels(bytes);
        expect(colored === undefined || colored.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("serveVowels", () => {
  const serve = serveVowels((request) => {
    const { pathname } = new URL(request.url);
    const body =
      pathname === "/assets/amiri.woff2"
        ? amiri
        : pathname === "/assets/latin.woff2"
          ? latin
          : undefined;
    return Promise.resolve(
      new Response(body && new Uint8Array(body), {
        status: body ? 200 : 404,
        headers: { "cache-control": "no-cache" },
      }),
    );
  });
  const get = (path: string) => serve(new Request(`app://qari${path}`));

  it("gives a font with its vowels in colour beside the plain one", async () => {
    const plain = await get("/assets/amiri.woff2");
    expect(await plain.arrayBuffer()).toHaveProperty(
      "byteLength",
      amiri.byteLength,
    );
    const colored = await get("/vowels/assets/amiri.woff2");
    expect(colored.headers.get("content-type")).toBe("font/woff2");
    expect(colored.headers.get("content-security-policy")).toContain("sandbox");
    const bytes = new Uint8Array(await colored.arrayBuffer());
    expect((await readFont(bytes)).tables.map(({ tag }) => tag)).toContain(
      "COLR",
    );
  });

  it.each([
    "/vowels/assets/latin.woff2",
    "/vowels/assets/missing.woff2",
    "/vowels/vowels/assets/amiri.woff2",
    "/vowels/",
  ])("has nothing at %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
