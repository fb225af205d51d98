import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as v from "valibot";
import {
  defaultSettings,
  settingsSchema,
} from "../../../src/settings/settings.ts";
import { readStoredSettings } from "../../../src/settings/stored-settings.ts";

describe("readStoredSettings", () => {
  it("gives the defaults, Arabic first, for an empty file", () => {
    const read = readStoredSettings({});
    expect(read).toEqual({
      settings: defaultSettings,
      refused: [],
      unknown: {},
    });
    expect(read.settings.language).toBe("ar");
  });

  it("lets a bad value cost only itself", () => {
    const read = readStoredSettings({
      theme: "dark",
      fontSize: "huge",
      typeface: "amiri",
    });
    expect(read.refused).toEqual(["fontSize"]);
    expect(read.settings).toEqual({
      ...defaultSettings,
      theme: "dark",
      typeface: "amiri",
    });
  });

  it("keeps what it does not know apart, and does not call it damage", () => {
    const read = readStoredSettings({ theme: "sepia", fromTheFuture: [1] });
    expect(read.unknown).toEqual({ fromTheFuture: [1] });
    expect(read.refused).toEqual([]);
  });

  it("reads a file of the first Qari as it was", () => {
    const first = {
      language: "en",
      digits: "latn",
      theme: "black",
      typeface: "scheherazade",
      fontSize: 24,
      lineHeight: 2.1,
      speechRate: 1.2,
      shelfView: "list",
      shelfSort: "title",
      shelfDescending: false,
    };
    const read = readStoredSettings(first);
    expect(read.refused).toEqual([]);
    expect(read.settings).toEqual({ ...defaultSettings, ...first });
  });

  it.each([
    "installed:Traditional Arabic",
    "installed:الخط العربي",
    `file:${"0a".repeat(32)}`,
  ])("takes the typeface %s", (typeface) => {
    expect(readStoredSettings({ typeface }).settings.typeface).toBe(typeface);
  });

  it.each([
    "installed:",
    'installed:x", url(https://example.org/)',
    `installed:${"a".repeat(300)}`,
    "file:../../secret",
    "comic",
  ])("refuses the typeface %s", (typeface) => {
    expect(readStoredSettings({ typeface }).refused).toEqual(["typeface"]);
  });

  it("holds shortcuts and presets within bounds", () => {
    const stored = {
      shortcuts: { "find.show": "x".repeat(65) },
      presets: [{ id: "1", name: "", reading: {} }],
    };
    expect(readStoredSettings(stored).refused).toEqual([
      "shortcuts",
      "presets",
    ]);
    const shortcuts = { "find.show": "CmdOrCtrl+K", "speech.stop": "" };
    expect(readStoredSettings({ shortcuts }).settings.shortcuts).toEqual(
      shortcuts,
    );
  });

  it("lets a bad preset cost only itself, and a bad value in one only that", () => {
    const preset = (at: number, reading: object, name = `رقم ${at}`) => ({
      id: `3f0a4f9e-7c1c-4a51-8f6a-5f2f7f3f1a1${at}`,
      name,
      reading,
    });
    const read = readStoredSettings({
      presets: [
        preset(1, { fontSize: 30 }),
        preset(2, { fontSize: 900, lineHeight: 2, later: 1 }),
        preset(3, { fontSize: 20 }, ""),
        "سطر",
        preset(4, { fontSize: 900 }),
      ],
    });
    expect(read.settings.presets).toEqual([
      preset(1, { fontSize: 30 }),
      preset(2, { lineHeight: 2 }),
    ]);
    // A copy of the file as it was is kept.
    expect(read.refused).toEqual(["presets"]);
  });

  it("always gives valid settings, whatever a file held", () =>
    fc.assert(
      fc.property(
        fc.record(
          {
            theme: fc.jsonValue(),
            fontSize: fc.jsonValue(),
            language: fc.constantFrom("ar", "en", "fr", null),
            presets: fc.jsonValue(),
            constructor: fc.jsonValue(),
            // As JSON.parse makes it: an own property.
            ["__proto__"]: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
        (stored) => {
          const { settings } = readStoredSettings(stored);
          expect(v.is(settingsSchema, settings)).toBe(true);
        },
      ),
    ));
});
