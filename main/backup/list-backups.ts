import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { QariError } from "../../src/errors.ts";
import type { BackupInfo } from "../../src/library/records.ts";
import { BackupArchive } from "./backup-archive.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { backupsFolder } from "./backups-folder.ts";
import { backupInfo } from "./read-manifest.ts";

/** Name of an automatic backup: the reader's own day. */
const automaticName = /^qari-\d{4}-\d{2}-\d{2}\.qaribackup$/;

/** Names of the automatic backups, newest first. */
export async function automaticBackups(
  libraryFolder: string,
): Promise<readonly string[]> {
  try {
    const names = await readdir(backupsFolder(libraryFolder));
    return names
      .filter((name) => automaticName.test(name))
      .toSorted()
      .toReversed();
  } catch {
    // No folder: no backup yet.
    return [];
  }
}

/** The automatic backups, newest first. Those whose manifest cannot be read are left out. */
export async function listBackups(
  libraryFolder: string,
): Promise<readonly BackupInfo[]> {
  const found: BackupInfo[] = [];
  for (const name of await automaticBackups(libraryFolder)) {
    try {
      found.push(await backupInfo(join(backupsFolder(libraryFolder), name)));
    } catch (error) {
      if (!(error instanceof QariError)) throw error;
    }
  }
  return found;
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
  for (const name of await automaticBackups(libraryFolder)) {
    const file = join(backupsFolder(libraryFolder), name);
    if ((await whyNotGood(file, control)) === undefined)
      return backupInfo(file);
  }
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
