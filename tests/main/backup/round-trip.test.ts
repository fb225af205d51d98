import fc from "fast-check";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLibraries } from "../library/open-libraries.ts";
import { backUp, others, restore } from "./backups.ts";
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
  }, 60_000);

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
  }, 60_000);

  it("merged with another comes to the same in either order", async () => {
    await fc.assert(
      fc.asyncProperty(readerActs, readerActs, async (one, other) => {
        const a = libraryOf(one, "أ");
        const b = libraryOf(other, "ب");
        const backups = [await backUp(a), await backUp(b)] as const;
        await restore(backups[1], a, "merge");
        await restore(backups[0], b, "merge");
        expect(dump(b)).toEqual(dump(a));
      }),
      runs,
    );
  }, 60_000);
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
});
