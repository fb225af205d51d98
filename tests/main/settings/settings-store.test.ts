import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SettingsStore } from "../../../main/settings/settings-store.ts";
import {
  defaultSettings,
  type Settings,
} from "../../../src/settings/settings.ts";
import { temporaryFolders } from "../temporary-folder.ts";
import { openWithElectronStore } from "./electron-store.ts";

const newFolder = temporaryFolders();
const now = () => new Date("2026-01-02T03:04:05.678Z");
const stamp = "2026-01-02T03-04-05-678Z";

const openIn = (folder: string) =>
  new SettingsStore({ folder, open: openWithElectronStore, now });
const written = (folder: string): unknown =>
  JSON.parse(readFileSync(join(folder, "settings.json"), "utf8"));

describe("SettingsStore", () => {
  it("starts from the defaults at the first launch, without a word", () => {
    const store = openIn(join(newFolder(), "not", "there", "yet"));
    expect(store.current).toEqual(defaultSettings);
    expect(store.notices).toEqual([]);
  });

  it("has a change on disk when it answers, and announces it", () => {
    const folder = newFolder();
    const store = openIn(folder);
    const heard: Settings[] = [];
    store.onChange((settings) => heard.push(settings));
    const settings = store.change({ theme: "dark", fontSize: 30 });
    expect(settings).toEqual({
      ...defaultSettings,
      theme: "dark",
      fontSize: 30,
    });
    expect(heard).toEqual([settings]);
    expect(written(folder)).toEqual(settings);
    expect(openIn(folder).current).toEqual(settings);
  });

  it("leaves no half-written file beside the whole one", () => {
    const folder = newFolder();
    const store = openIn(folder);
    for (const fontSize of [14, 20, 26, 32, 40]) store.change({ fontSize });
    expect(readdirSync(folder)).toEqual(["settings.json"]);
  });

  it.each([
    ["not JSON", "{ theme: dark"],
    ["cut off", '{"theme":"da'],
    ["empty", ""],
    ["NUL bytes, as after a power cut", "\0".repeat(64)],
    ["a list", "[1, 2]"],
    ["a word", '"dark"'],
  ])("sets a file aside that is %s, and names it", (_, text) => {
    const folder = newFolder();
    writeFileSync(join(folder, "settings.json"), text);
    const store = openIn(folder);
    const kept = join(folder, `settings.damaged-${stamp}.json`);
    expect(store.current).toEqual(defaultSettings);
    expect(store.notices).toEqual([{ code: "settings-damaged", path: kept }]);
    expect(readFileSync(kept, "utf8")).toBe(text);
    store.change({ theme: "sepia" });
    expect(openIn(folder).current.theme).toBe("sepia");
    expect(openIn(folder).notices).toEqual([]);
  });

  it("reads a file that an editor put a byte order mark before", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "settings.json"), '\u{feff}{"theme":"dark"}');
    const store = openIn(folder);
    expect(store.current).toEqual({ ...defaultSettings, theme: "dark" });
    expect(store.notices).toEqual([]);
    store.change({ fontSize: 30 });
    expect(written(folder)).toMatchObject({ theme: "dark", fontSize: 30 });
    expect(readdirSync(folder)).toEqual(["settings.json"]);
  });

  it("mends single bad values, keeps a copy, and says so once", () => {
    const folder = newFolder();
    const text = JSON.stringify({ theme: "dark", fontSize: 900 });
    writeFileSync(join(folder, "settings.json"), text);
    const store = openIn(folder);
    const kept = join(folder, `settings.damaged-${stamp}.json`);
    expect(store.current).toEqual({ ...defaultSettings, theme: "dark" });
    expect(store.notices).toEqual([{ code: "settings-damaged", path: kept }]);
    expect(readFileSync(kept, "utf8")).toBe(text);
    expect(openIn(folder).notices).toEqual([]);
  });

  it("keeps values of a newer version through a change", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "settings.json"), '{"columns": 2}');
    openIn(folder).change({ theme: "dark" });
    expect(written(folder)).toMatchObject({ columns: 2, theme: "dark" });
  });

  it("opens over a path it cannot use, and refuses changes that it cannot keep", () => {
    const folder = newFolder();
    // A folder where the file belongs: unusable for root as well.
    mkdirSync(join(folder, "settings.json"));
    const store = openIn(folder);
    expect(store.current).toEqual(defaultSettings);
    expect(store.notices).toEqual([
      { code: "settings-unwritable", path: join(folder, "settings.json") },
    ]);
    expect(() => store.change({ theme: "dark" })).toThrow(
      expect.objectContaining({ code: "settings-unwritable" }),
    );
    expect(store.current.theme).toBe("dark");
  });

  it("says so when the disk stops taking changes later on, and keeps the old file whole", () => {
    const folder = newFolder();
    const store = new SettingsStore({
      folder,
      now,
      open: (options) => {
        const file = openWithElectronStore(options);
        let writes = 0;
        return {
          get store() {
            return file.store;
          },
          set store(values) {
            writes += 1;
            if (writes > 1) throw new Error("ENOSPC");
            file.store = values;
          },
        };
      },
    });
    store.change({ theme: "dark" });
    expect(() => store.change({ theme: "sepia" })).toThrow(
      expect.objectContaining({ code: "settings-unwritable" }),
    );
    expect(written(folder)).toMatchObject({ theme: "dark" });
    expect(existsSync(join(folder, `settings.damaged-${stamp}.json`))).toBe(
      false,
    );
  });
});
