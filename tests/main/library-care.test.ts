import { randomUUID } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LibraryAtHand } from "../../main/library-at-hand.ts";
import { LibraryCare } from "../../main/library-care.ts";
import {
  libraryFileName,
  openLibrary,
} from "../../main/library/open-library.ts";
import { inThisThread } from "../../main/library/service/library-service.ts";
import { setAsideLibrary } from "../../main/library/set-aside-library.ts";
import { openLog } from "../../main/log.ts";
import { ResourceStore } from "../../main/resources/resource-store.ts";
import { articleOf } from "./library/articles.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const newFolder = temporaryFolders();
const picture = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const now = new Date(0);
/** Any picture that is kept now is old then. */
const later = new Date(8.64e15);

/** A library with one picture, and what keeps it sound from then on. @param prepare What happens to its file first. */
async function aLibrary(prepare: (file: string) => void) {
  const folder = newFolder();
  const file = join(folder, libraryFileName);
  const resources = new ResourceStore(folder);
  const { hash } = await resources.put(picture);
  const first = openLibrary(file, { now: () => now, newId: randomUUID });
  first.addArticle({ ...articleOf("نص"), cover: hash });
  first.close();
  prepare(file);
  const held = () => Promise.resolve({ release: () => undefined });
  const log = openLog(folder, () => now);
  const atHand = new LibraryAtHand(
    {
      open: () =>
        Promise.resolve(
          inThisThread(
            openLibrary(file, { now: () => now, newId: randomUUID }),
          ),
        ),
      holdAmongOthers: held,
      holdAlone: held,
    },
    log,
  );
  const care = new LibraryCare({
    atHand,
    backups: {
      newestGood: () => Promise.resolve(undefined),
      writeAutomatic: () => Promise.resolve(),
    },
    resources,
    libraryFile: file,
    checkThread: "",
    now: () => later,
    log,
    raise: () => undefined,
  });
  return {
    hash,
    resources,
    care: async () => {
      for (const task of care.tasks) await task(new AbortController().signal);
      await atHand.close();
    },
  };
}

it.each(["damaged", "before-restore"] as const)(
  "keeps the pictures of a library that was set aside: %s",
  async (label) => {
    const { care, resources, hash } = await aLibrary((file) => {
      setAsideLibrary(file, { label, now });
    });
    await care();
    expect(await resources.all()).toEqual([hash]);
  },
);

it("clears away what no article shows, whatever else is in the folder", async () => {
  const { care, resources } = await aLibrary((file) => {
    const kept = setAsideLibrary(file, { label: "damaged", now }) ?? "";
    // The reader has looked at it and moved it away.
    renameSync(kept, join(newFolder(), libraryFileName));
    writeFileSync(join(file, "..", "library-notes.txt"), "");
  });
  await care();
  expect(await resources.all()).toEqual([]);
});
