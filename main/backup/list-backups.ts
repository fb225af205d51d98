import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { QariError } from "../../src/errors.ts";
import { nextStamp, type Stamp } from "../../src/library/clock.ts";
import type { BackupInfo } from "../../src/library/records.ts";
import { BackupArchive } from "./backup-archive.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { backupsFolder } from "./backups-folder.ts";
import { settingsEntry } from "./manifest.ts";
import { readSummary } from "./read-manifest.ts";

/** Name of an automatic backup: the reader's own day. */
const automaticName = /^qari-(?<day>\d{4}-\d{2}-\d{2})\.qaribackup$/;

export interface AutomaticBackup {
  readonly name: string;
  readonly file: string;
  /** Absent where its manifest cannot be read. */
  readonly holds?: {
    readonly info: BackupInfo;
    /** The latest change in its library. */
    readonly clock: Stamp;
    /** SHA-256 of the settings. */
    readonly settings: string | undefined;
  };
}

/**
 * The automatic backups, newest first: by the clock of the library in them,
 * which never runs backwards. Their names are of days that the machine's clock
 * said, and that may have been wrong.
 */
export async function automaticBackups(
  libraryFolder: string,
): Promise<readonly AutomaticBackup[]> {
  const found: AutomaticBackup[] = [];
  for (const name of await namesIn(libraryFolder))
    found.push(await automaticBackup(libraryFolder, name));
  return found.toSorted((a, b) => (ageOf(a) < ageOf(b) ? 1 : -1));
}

async function namesIn(libraryFolder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(backupsFolder(libraryFolder));
    return names.filter((name) => automaticName.test(name));
  } catch {
    // No folder: no backup yet.
    return [];
  }
}

async function automaticBackup(
  libraryFolder: string,
  name: string,
): Promise<AutomaticBackup> {
  const file = join(backupsFolder(libraryFolder), name);
  try {
    const { info, manifest } = await readSummary(file);
    const settings = manifest.entries.find(
      (entry) => entry.name === settingsEntry,
    )?.sha256;
    const { clock } = manifest.library;
    return { name, file, holds: { info, clock, settings } };
  } catch (error) {
    if (!(error instanceof QariError)) throw error;
    return { name, file };
  }
}

/** Greater is newer. What cannot be read has nothing but its name to tell; names also tell apart what holds the same library. */
function ageOf({ name, holds }: AutomaticBackup): string {
  const day = automaticName.exec(name)?.groups?.["day"] ?? "";
  return `${holds?.clock ?? nextStamp(undefined, Date.parse(day), "")} ${name}`;
}

/** The automatic backups, newest first. Those whose manifest cannot be read are left out. */
export async function listBackups(
  libraryFolder: string,
): Promise<readonly BackupInfo[]> {
  const found = await automaticBackups(libraryFolder);
  return found.flatMap(({ holds }) => (holds ? [holds.info] : []));
}

/**
 * The newest automatic backup that passes all its checks. Reads them whole.
 *
 * @returns `undefined` when there is none.
 * @throws AbortError.
 */
export async function newestGoodBackup(
  libraryFolder: string,
  control: WorkControl,
): Promise<BackupInfo | undefined> {
  for (const { file, holds } of await automaticBackups(libraryFolder))
    if (holds && (await whyNotGood(file, control)) === undefined)
      return holds.info;
  return undefined;
}

/** What is wrong with a backup; `undefined` when all its checksums are right. @throws AbortError. */
export async function whyNotGood(
  file: string,
  control: WorkControl,
): Promise<QariError | undefined> {
  let archive: BackupArchive | undefined;
  try {
    archive = await BackupArchive.open(file);
    await archive.verify(control);
    return undefined;
  } catch (error) {
    if (error instanceof QariError) return error;
    throw error;
  } finally {
    archive?.close();
  }
}
