import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { QariError } from "../../src/errors.ts";
import { LibraryAtHand } from "../../main/library-at-hand.ts";
import {
  holdLibraryAlone,
  holdLibraryAmongOthers,
} from "../../main/library/holders.ts";
import {
  inThisThread,
  type LibraryService,
} from "../../main/library/service/library-service.ts";
import { openLibraryThread } from "../../main/library/service/open-library-thread.ts";
import { unavailableLibrary } from "../../main/library/unavailable-library.ts";
import { openLog } from "../../main/log.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const newFolder = temporaryFolders();

const mortalThread = join(
  import.meta.dirname,
  "library/fixtures/mortal-library-thread.ts",
);

function atHandWith(open: () => Promise<LibraryService>) {
  const folder = newFolder();
  const atHand = new LibraryAtHand(
    {
      open,
      holdAmongOthers: () => holdLibraryAmongOthers(folder, "Qari"),
      holdAlone: () => holdLibraryAlone(folder, "Qari"),
    },
    openLog(folder, () => new Date(0)),
  );
  return { atHand, holders: join(folder, "holders") };
}

/** The library of an app whose thread has ended. */
async function withoutThread() {
  const { atHand, holders } = atHandWith(() =>
    openLibraryThread(mortalThread, ""),
  );
  await expect(atHand.service.facets()).rejects.toMatchObject({
    code: "library-unavailable",
  });
  return { atHand, holders };
}

it("is out of the way of a restore when its thread has ended", async () => {
  const { atHand } = await withoutThread();
  expect(await atHand.whileClosed(() => Promise.resolve("restored"))).toBe(
    "restored",
  );
  await atHand.close();
});

it("is held by nobody after its end when its thread ended before", async () => {
  const { atHand, holders } = await withoutThread();
  expect(existsSync(holders)).toBe(true);
  await atHand.close();
  expect(existsSync(holders)).toBe(false);
});

it("is held by nobody when it could not be closed, and not restored over", async () => {
  const full = new QariError("disk-full", "");
  const library = inThisThread(unavailableLibrary(full));
  const { atHand, holders } = atHandWith(() =>
    Promise.resolve({ ...library, close: () => Promise.reject(full) }),
  );
  const work = (): never => {
    throw new Error("its file is still open");
  };
  await expect(atHand.whileClosed(work)).rejects.toBe(full);
  await expect(atHand.close()).rejects.toBe(full);
  expect(existsSync(holders)).toBe(false);
});
