import type { BackupInfo } from "../../src/library/records.ts";
import type { WorkControl } from "../threads/work-control.ts";

/** Where a backup is taken from. Absolute paths. */
export interface BackupSource {
  /** May be open and written to meanwhile: the backup holds one moment of it. */
  readonly libraryFile: string;
  /** The reader's settings, taken along when the file is there. */
  readonly settingsFile?: string;
  /** Version of Qari, for the manifest. */
  readonly app: string;
}

export interface WriteRequest extends BackupSource {
  /** A file of that name is replaced once the new one is whole. */
  readonly target: string;
  readonly now: Date;
}

export interface AutomaticRequest extends BackupSource {
  /** The day of the backup is the reader's own. */
  readonly now: Date;
}

/**
 * The library's connection must be closed by the caller until this has ended,
 * in both modes, and opened anew afterwards. `replace` also needs that no other
 * process holds it (`main/library/holders.ts`).
 */
export interface RestoreRequest {
  /** The backup. */
  readonly file: string;
  readonly mode: "merge" | "replace";
  /** Made when it is missing. */
  readonly libraryFile: string;
  readonly now: Date;
}

export interface RecoverRequest {
  /** The damaged library. */
  readonly libraryFile: string;
  /** Name of an automatic backup to go on with; an empty library when left out. */
  readonly backup?: string;
  readonly now: Date;
}

export interface WrittenBackup extends BackupInfo {
  readonly path: string;
}

export interface RestoredBackup {
  /** How many articles the library keeps now. */
  readonly articles: number;
  /** Where the library that was replaced is now. */
  readonly before?: string;
  /** The settings in the backup, as they were stored; for `replace` only. For the caller to check and take over. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/**
 * Backups, in a thread of their own for each call: neither main nor the
 * library's thread waits for one.
 *
 * Every call may throw `cancelled` (an AbortError), and QariError `disk-full`,
 * `library-busy`, `library-damaged`, `library-unavailable`.
 */
export interface BackupService {
  /** @throws QariError `file-missing` (no such folder), `file-unwritable`. */
  readonly write: (
    request: WriteRequest,
    control: WorkControl,
  ) => Promise<WrittenBackup>;
  /**
   * The backup of the day, and the eighth one back goes.
   *
   * @returns `undefined` when there is one already, one holds the same as the library, or the disk has less than twice the library's size free.
   */
  readonly writeAutomatic: (
    request: AutomaticRequest,
    control: WorkControl,
  ) => Promise<WrittenBackup | undefined>;
  /** @throws QariError `backup-damaged`, `backup-newer`, `file-missing`, `file-unreadable`: nothing was touched. */
  readonly restore: (
    request: RestoreRequest,
    control: WorkControl,
  ) => Promise<RestoredBackup>;
  /** Set a damaged library aside and put a backup, or nothing, in its place. @throws as `restore`. */
  readonly recover: (
    request: RecoverRequest,
    control: WorkControl,
  ) => Promise<RestoredBackup>;
  /** The newest automatic backup that passes all its checks. Reads them whole. */
  readonly newestGood: (
    request: { readonly libraryFile: string },
    control: WorkControl,
  ) => Promise<BackupInfo | undefined>;
}
