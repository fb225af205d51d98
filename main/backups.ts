import { basename, join } from "node:path";
import { QariError } from "../src/errors.ts";
import type { Notice } from "../src/ipc/contract.ts";
import type { BackupInfo } from "../src/library/records.ts";
import { readStoredSettings } from "../src/settings/stored-settings.ts";
import type { BackupService, RestoredBackup } from "./backup/backup-service.ts";
import { backupsFolder } from "./backup/backups-folder.ts";
import { localDay } from "../src/local-day.ts";
import { backupExtension } from "./backup-extension.ts";
import type { Dialogs } from "./dialogs.ts";
import type { JobContext, JobResult, Jobs } from "./jobs/jobs.ts";
import type { LibraryAtHand } from "./library-at-hand.ts";
import type { SettingsStore } from "./settings/settings-store.ts";
import { withExtension } from "./with-extension.ts";

export interface BackupsDeps {
  readonly service: BackupService;
  readonly atHand: LibraryAtHand;
  readonly settings: SettingsStore;
  readonly dialogs: Pick<Dialogs, "backupToRead" | "backupToWrite">;
  readonly jobs: Jobs;
  /** Absolute paths. */
  readonly libraryFolder: string;
  readonly libraryFile: string;
  readonly settingsFile: string;
  /** Version of Qari. */
  readonly app: string;
  readonly now: () => Date;
  /** Do something to the library's files while nothing else is done to them: neither by the app itself, nor in this way. */
  readonly undisturbed: <T>(work: () => Promise<T>) => Promise<T>;
  /** Another library is in place of the one that was. */
  readonly onReplaced: () => void;
  /** Tell the reader. */
  readonly raise: (notice: Notice) => void;
}

/** A long piece of work that was begun; absent when the reader thought better of it. */
interface Begun {
  readonly job?: string;
}

/** What a reader does with backups. */
export class Backups {
  readonly #deps: BackupsDeps;

  constructor(deps: BackupsDeps) {
    this.#deps = deps;
  }

  /** Ask where to, and write a backup there. */
  async create(): Promise<Begun> {
    const { dialogs, jobs, service, undisturbed, now } = this.#deps;
    const chosen = await dialogs.backupToWrite(
      `Qari ${localDay(now())}.${backupExtension}`,
    );
    if (chosen === undefined) return {};
    // The dialog that reads them shows no others.
    const target = withExtension(chosen, backupExtension);
    const job = jobs.start("backup", 0, async (context) => {
      const { path, bytes } = await undisturbed(() =>
        service.write(
          { ...this.#source(), target, now: now() },
          controlOf(context),
        ),
      );
      return { kind: "backup", state: "finished", path, bytes };
    });
    return { job };
  }

  /** The automatic ones, newest first. */
  async list(): Promise<readonly BackupInfo[]> {
    // Loaded only now: reading archives is nothing that a start needs.
    const { listBackups } = await import("./backup/list-backups.ts");
    return listBackups(this.#deps.libraryFolder);
  }

  /** @param name Of an automatic backup; the reader is asked for a file when left out. */
  async restore(mode: "merge" | "replace", name?: string): Promise<Begun> {
    const { dialogs, service, libraryFile, now } = this.#deps;
    const file =
      name === undefined ? await dialogs.backupToRead() : this.#automatic(name);
    if (file === undefined) return {};
    return this.#takeOver((context) =>
      service.restore(
        { file, mode, libraryFile, now: now() },
        controlOf(context),
      ),
    );
  }

  /** Set a damaged library aside and go on with an automatic backup, or with an empty library. */
  recover(name?: string): Promise<Begun> {
    const { service, libraryFile, now } = this.#deps;
    return this.#takeOver((context) =>
      service.recover(
        {
          libraryFile,
          now: now(),
          ...(name !== undefined && { backup: this.#known(name) }),
        },
        controlOf(context),
      ),
    );
  }

  /** The backup of the day, if it is due. */
  async writeAutomatic(signal: AbortSignal): Promise<void> {
    const { service, now } = this.#deps;
    await service.writeAutomatic(
      { ...this.#source(), now: now() },
      { signal, onProgress: () => undefined },
    );
  }

  /** The newest automatic backup that can be trusted. */
  newestGood(signal: AbortSignal): Promise<BackupInfo | undefined> {
    const { service, libraryFile } = this.#deps;
    return service.newestGood(
      { libraryFile },
      { signal, onProgress: () => undefined },
    );
  }

  #source() {
    const { libraryFile, settingsFile, app } = this.#deps;
    return { libraryFile, settingsFile, app };
  }

  async #takeOver(
    work: (context: JobContext) => Promise<RestoredBackup>,
  ): Promise<Begun> {
    const { atHand, jobs, undisturbed, onReplaced } = this.#deps;
    const job = jobs.start(
      "restore",
      0,
      async (context): Promise<JobResult> => {
        const restored = await atHand.whileClosed(() =>
          undisturbed(() => work(context)),
        );
        // What was read is gone, whatever becomes of the settings.
        onReplaced();
        this.#takeSettings(restored.settings);
        return {
          kind: "restore",
          state: "finished",
          articles: restored.articles,
        };
      },
    );
    return { job };
  }

  /** What is no setting of this version is left out. The library is there, also where these cannot be written: that is told apart. */
  #takeSettings(stored: Readonly<Record<string, unknown>> | undefined): void {
    const { settings, raise } = this.#deps;
    if (!stored) return;
    try {
      settings.change(readStoredSettings(stored).settings);
    } catch (error) {
      if (!(error instanceof QariError)) throw error;
      raise({ code: error.code, path: settings.path });
    }
  }

  #automatic(name: string): string {
    return join(backupsFolder(this.#deps.libraryFolder), this.#known(name));
  }

  /** A name, never a way out of the folder. */
  #known(name: string): string {
    if (basename(name) !== name || !name.endsWith(`.${backupExtension}`))
      throw new QariError("bad-input", "not the name of a backup");
    return name;
  }
}

const controlOf = ({ signal, progress }: JobContext) => ({
  signal,
  onProgress: progress,
});
