import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import type { BackupService } from "../../main/backup/backup-service.ts";
import { Backups, type BackupsDeps } from "../../main/backups.ts";
import { Housekeeping } from "../../main/housekeeping.ts";
import { Jobs } from "../../main/jobs/jobs.ts";
import { LibraryAtHand } from "../../main/library-at-hand.ts";
import { inThisThread } from "../../main/library/service/library-service.ts";
import { unavailableLibrary } from "../../main/library/unavailable-library.ts";
import { openLog } from "../../main/log.ts";
import { SettingsStore } from "../../main/settings/settings-store.ts";
import { QariError } from "../../src/errors.ts";
import { openWithElectronStore } from "./settings/electron-store.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const newFolder = temporaryFolders();

/** What a reader asks for, with backups that only say when they are at work. */
function backups(
  service: Pick<BackupService, "write" | "restore">,
  folder = newFolder(),
  more: Partial<BackupsDeps> = {},
) {
  const told: unknown[] = [];
  const report = (bug: unknown): never => {
    throw bug;
  };
  const held = () => Promise.resolve({ release: () => undefined });
  const housekeeping = new Housekeeping({ afterMs: 0, tasks: [], report });
  const jobs = new Jobs({
    now: () => 0,
    newId: () => "job",
    emit: (state) => {
      if (state.state !== "running") told.push(state);
    },
    report,
  });
  const unasked = () => Promise.reject(new Error("nobody asked for it"));
  const asked = new Backups({
    service: {
      ...service,
      writeAutomatic: unasked,
      recover: unasked,
      newestGood: unasked,
    },
    atHand: new LibraryAtHand(
      {
        open: () =>
          Promise.resolve(
            inThisThread(
              unavailableLibrary(new QariError("library-unavailable", "")),
            ),
          ),
        holdAmongOthers: held,
        holdAlone: held,
      },
      openLog(folder, () => new Date(0)),
    ),
    settings: new SettingsStore({
      folder,
      open: openWithElectronStore,
      now: () => new Date(0),
    }),
    dialogs: {
      backupToWrite: () => Promise.resolve("to.qaribackup"),
      backupToRead: () => Promise.resolve("from.qaribackup"),
    },
    jobs,
    libraryFolder: folder,
    libraryFile: "library.db",
    settingsFile: "settings.json",
    app: "0.0.0",
    now: () => new Date(0),
    undisturbed: (work) => housekeeping.makeWay(work),
    onReplaced: () => told.push("replaced"),
    raise: (notice) => told.push(notice),
    ...more,
  });
  return { asked, jobs, told };
}

it("restores once the backup that is being written is there", async () => {
  const log: string[] = [];
  const gate = Promise.withResolvers<void>();
  const { asked, jobs } = backups({
    write: async () => {
      log.push("writes");
      await gate.promise;
      log.push("is written");
      return {
        name: "to",
        path: "to.qaribackup",
        createdAt: "1970-01-01T00:00:00.000Z",
        bytes: 1,
        articles: 0,
      };
    },
    restore: () => {
      log.push("restores");
      return Promise.resolve({ articles: 0 });
    },
  });
  await asked.create();
  await asked.restore("replace");
  await expect.poll(() => log).toEqual(["writes"]);
  gate.resolve();
  await expect.poll(() => log).toEqual(["writes", "is written", "restores"]);
  await jobs.close();
});

it("says that the library is another one also where its settings cannot be written", async () => {
  const folder = newFolder();
  // A folder where the file belongs: unusable for root as well.
  const settingsFile = join(folder, "settings.json");
  mkdirSync(settingsFile);
  const { asked, jobs, told } = backups(
    {
      write: () => Promise.reject(new Error("nobody asked for it")),
      restore: () =>
        Promise.resolve({ articles: 3, settings: { theme: "dark" } }),
    },
    folder,
  );
  const { job } = await asked.restore("replace");
  await expect
    .poll(() => told)
    .toEqual([
      "replaced",
      { code: "settings-unwritable", path: settingsFile },
      { job, kind: "restore", state: "finished", articles: 3 },
    ]);
  await jobs.close();
});

it("offers a file named by the day that it is for the reader", async () => {
  const offered: string[] = [];
  const unasked = () => Promise.reject(new Error("nobody asked for it"));
  const { asked } = backups({ write: unasked, restore: unasked }, newFolder(), {
    // After midnight in Riyadh.
    now: () => new Date("2026-11-23T22:30:00Z"),
    dialogs: {
      backupToWrite: (name) => {
        offered.push(name);
        return Promise.resolve(undefined);
      },
      backupToRead: unasked,
    },
  });
  vi.stubEnv("TZ", "Asia/Riyadh");
  try {
    await asked.create();
  } finally {
    vi.unstubAllEnvs();
  }
  expect(offered).toEqual(["Qari 2026-11-24.qaribackup"]);
});

it.each([
  ["نسختي", "نسختي.qaribackup"],
  ["نسختي.qaribackup", "نسختي.qaribackup"],
])(
  "writes a file that can be chosen again where the reader typed %s",
  async (typed, named) => {
    const folder = newFolder();
    const written: string[] = [];
    const { asked, jobs } = backups(
      {
        write: ({ target }) => {
          written.push(target);
          return Promise.reject(new QariError("disk-full", ""));
        },
        restore: () => Promise.reject(new Error("nobody asked for it")),
      },
      folder,
      {
        dialogs: {
          backupToWrite: () => Promise.resolve(join(folder, typed)),
          backupToRead: () => Promise.resolve(undefined),
        },
      },
    );
    await asked.create();
    await expect.poll(() => written).toEqual([join(folder, named)]);
    await jobs.close();
  },
);
