import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pronunciationFiles } from "../../main/pronunciations.ts";
import { SettingsStore } from "../../main/settings/settings-store.ts";
import { mostPronunciations } from "../../src/speech/pronunciation.ts";
import { openWithElectronStore } from "./settings/electron-store.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const newFolder = temporaryFolders();

/** Settings of a reader who always chooses the same file. */
function open(content?: string) {
  const folder = newFolder();
  const file = join(folder, "قائمة.tsv");
  if (content !== undefined) writeFileSync(file, content);
  const openSettings = () =>
    new SettingsStore({
      folder,
      open: openWithElectronStore,
      now: () => new Date(),
    });
  const settings = openSettings();
  const files = pronunciationFiles({
    settings,
    dialogs: {
      pronunciationsToRead: () =>
        Promise.resolve(content === undefined ? undefined : file),
      pronunciationsToWrite: () => Promise.resolve(file),
    },
  });
  return {
    file,
    settings,
    stored: () => openSettings().current.pronunciations,
    read: () => files["pronunciations.import"]({}),
    write: () => files["pronunciations.export"]({}),
  };
}

describe("a file of pronunciations", () => {
  it("is taken into the list, where it replaces what it has too", async () => {
    const { settings, stored, read } = open(
      "أُوبَك\tأُوبِك\nبلا نطق\nشينزن\tشِنْزِن\n",
    );
    settings.change({
      pronunciations: [
        { word: "أوبك", spelling: "قديم" },
        { word: "ليما", spelling: "لِيمَا" },
      ],
    });
    expect(await read()).toEqual({
      taken: 2,
      faults: [{ line: 2, fault: "no-spelling" }],
    });
    // On the disk, not in memory alone.
    expect(stored()).toEqual([
      { word: "أُوبَك", spelling: "أُوبِك" },
      { word: "ليما", spelling: "لِيمَا" },
      { word: "شينزن", spelling: "شِنْزِن" },
    ]);
  });

  it("takes no more than the list holds, and says so", async () => {
    const { settings, stored, read } = open("شينزن\tشِنْزِن\n");
    settings.change({
      pronunciations: Array.from({ length: mostPronunciations }, (_, at) => ({
        word: `كلمة${at}`,
        spelling: "نطق",
      })),
    });
    expect(await read()).toEqual({
      taken: 0,
      faults: [{ line: 0, fault: "too-many" }],
    });
    expect(stored()).toHaveLength(mostPronunciations);
  });

  it("changes nothing when none is chosen, or it is no text", async () => {
    const none = open();
    expect(await none.read()).toEqual({ faults: [] });
    const bad = open("\0\0\0");
    await expect(bad.read()).rejects.toMatchObject({ code: "file-not-text" });
    expect(bad.stored()).toEqual([]);
  });

  it("is written as it is read", async () => {
    const { file, settings, write } = open();
    settings.change({ pronunciations: [{ word: "أوبك", spelling: "أُوبِك" }] });
    expect(await write()).toEqual({ path: file });
    expect(readFileSync(file, "utf8")).toBe("أوبك\tأُوبِك\n");
  });
});
