import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../../main/backup/read-manifest.ts";
import { writeBackup } from "../../../main/backup/write-backup.ts";
import { ResourceStore } from "../../../main/resources/resource-store.ts";
import { articleOf } from "../library/articles.ts";
import { openLibraries } from "../library/open-libraries.ts";
import { backUp, control, now, others, restore } from "./backups.ts";
import { dump, readingOrder } from "./dump.ts";
import { act, readerActs } from "./random-library.ts";

const { newFile, open } = openLibraries();

/** A library in which a reader did this. Closed. */
function libraryOf(acts: Parameters<typeof act>[1], side = "أ"): string {
  const file = newFile();
  const library = open(file);
  act(library, acts, side);
  library.close();
  return file;
}

const runs = { numRuns: 25 };

describe("a backup of any library", () => {
  it("replaces none with the same one, and leaves nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(readerActs, async (acts) => {
        const file = libraryOf(acts);
        const copy = newFile();
        await restore(await backUp(file), copy, "replace");
        expect(dump(copy)).toEqual(dump(file));
        expect(others(dirname(copy), "library.db")).toEqual([]);
      }),
      runs,
    );
  });

  it("merged into none is the same one, and merged again changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(readerActs, async (acts) => {
        const file = libraryOf(acts);
        const backup = await backUp(file);
        const copy = newFile();
        await restore(backup, copy, "merge");
        const once = dump(copy);
        expect(once).toEqual(dump(file));
        expect(readingOrder(copy)).toEqual(readingOrder(file));
        await restore(backup, copy, "merge");
        expect(dump(copy)).toEqual(once);
        // And into itself.
        await restore(backup, file, "merge");
        expect(dump(file)).toEqual(once);
      }),
      runs,
    );
  });

  it("merged with another comes to the same in either order", async () => {
    await fc.assert(
      fc.asyncProperty(readerActs, readerActs, async (one, other) => {
        const a = libraryOf(one, "أ");
        const b = libraryOf(other, "ب");
        const backups = [await backUp(a), await backUp(b)] as const;
        await restore(backups[1], a, "merge");
        await restore(backups[0], b, "merge");
        expect(dump(b)).toEqual(dump(a));
        expect(readingOrder(b)).toEqual(readingOrder(a));
      }),
      runs,
    );
  });
});

describe("a backup with a long name", () => {
  it("is written, however much of a name file systems leave for a draft", async () => {
    const name = `${"ن".repeat(120)}.qaribackup`;
    const file = libraryOf([["add", 1, "رحلة"]]);
    await backUp(file, name);
    expect(others(dirname(file), "library.db")).toEqual([name]);
  });

  it("says that they take no longer one", async () => {
    const file = libraryOf([["add", 1, "رحلة"]]);
    await expect(
      backUp(file, `${"ن".repeat(130)}.qaribackup`),
    ).rejects.toMatchObject({ code: "file-unwritable" });
    expect(others(dirname(file), "library.db")).toEqual([]);
  });
});

describe("what was restored", () => {
  it("is found by search, by either way of restoring", async () => {
    const file = libraryOf([["add", 1, "رحلة"]]);
    const backup = await backUp(file);
    for (const mode of ["merge", "replace"] as const) {
      const copy = join(dirname(newFile()), mode, "library.db");
      await restore(backup, copy, mode);
      const page = open(copy).search({
        query: "رحله",
        isExact: false,
        isTyping: false,
        filter: {},
        offset: 0,
        limit: 10,
      });
      expect(page.total).toBe(1);
    }
  });

  it("has its pictures and the settings; a picture that was lost is counted", async () => {
    const file = newFile();
    const library = open(file);
    const pictures = new ResourceStore(dirname(file));
    const { hash } = await pictures.put(
      Buffer.from("\x89PNG\r\n\x1a\nصورة", "latin1"),
    );
    const lost = "0".repeat(64);
    for (const cover of [hash, lost]) {
      const { id } = library.addArticle(articleOf(cover)).summary;
      library.editArticle(id, { cover });
    }
    library.close();
    writeFileSync(join(dirname(file), "settings.json"), '{"theme":"sepia"}');
    const backup = join(dirname(file), "b.qaribackup");
    await writeBackup(
      {
        libraryFile: file,
        settingsFile: join(dirname(file), "settings.json"),
        target: backup,
        app: "0.0.0",
        now,
      },
      control(),
    );
    expect((await readManifest(backup)).library.missing).toBe(1);
    const copy = newFile();
    const { settings } = await restore(backup, copy, "replace");
    expect(settings).toEqual({ theme: "sepia" });
    expect(await new ResourceStore(dirname(copy)).all()).toEqual([hash]);
    expect(await restore(backup, copy, "merge")).toEqual({ articles: 2 });
  });
});
