import { createHash } from "node:crypto";
import { readFile, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { QariError } from "../../src/errors.ts";
import { Database } from "../library/database.ts";
import { busyTimeoutMs } from "../library/inspect-file.ts";
import { makeFolder } from "../library/make-folder.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { writeFailure } from "./backup-failure.ts";
import type { AutomaticRequest, WrittenBackup } from "./backup-service.ts";
import { latestChange } from "./latest-change.ts";
import { backupsFolder } from "./backups-folder.ts";
import { automaticBackups, whyNotGood } from "./list-backups.ts";
import { settingsEntry, type Manifest } from "./manifest.ts";
import { readManifest } from "./read-manifest.ts";
import { removeLeftovers } from "./remove-leftovers.ts";
import { writeBackup } from "./write-backup.ts";

/** So many automatic backups are kept. */
const kept = 7;

/**
 * Write the backup of the day beside the library, once, where anything has
 * changed since the last one and there is room for twice the library. Then the
 * oldest go, but never before the new one was read back and found whole.
 *
 * @returns `undefined` when none was due.
 * @throws as `writeBackup`; QariError `backup-damaged` when the disk did not keep what was written.
 */
export async function writeAutomaticBackup(
  request: AutomaticRequest,
  control: WorkControl,
): Promise<WrittenBackup | undefined> {
  const { libraryFile, now } = request;
  const libraryFolder = dirname(libraryFile);
  const folder = backupsFolder(libraryFolder);
  const target = join(folder, `qari-${localDay(now)}.qaribackup`);
  try {
    await removeLeftovers(libraryFile, now);
    const before = await newestManifest(libraryFolder);
    if (before?.file === target) return undefined;
    if (before && (await isUnchanged(request, before.manifest)))
      return undefined;
    makeFolder(folder);
    const { size } = await stat(libraryFile);
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < 2 * size) return undefined;
  } catch (error) {
    throw writeFailure(error, target);
  }
  const written = await writeBackup({ ...request, target }, control);
  const failure = await whyNotGood(target, control);
  if (failure) {
    await rm(target, { force: true });
    throw failure;
  }
  for (const name of (await automaticBackups(libraryFolder)).slice(kept))
    await rm(join(folder, name), { force: true });
  return written;
}

/** Of the newest backup that can still be read, with its file. */
async function newestManifest(libraryFolder: string) {
  for (const name of await automaticBackups(libraryFolder)) {
    const file = join(backupsFolder(libraryFolder), name);
    try {
      return { file, manifest: await readManifest(file) };
    } catch (error) {
      if (!(error instanceof QariError)) throw error;
    }
  }
  return undefined;
}

async function isUnchanged(
  { libraryFile, settingsFile }: AutomaticRequest,
  { library, entries }: Manifest,
): Promise<boolean> {
  const before = entries.find(({ name }) => name === settingsEntry)?.sha256;
  if (before !== (settingsFile && (await hashOfFile(settingsFile))))
    return false;
  const database = new Database(
    libraryFile,
    new DatabaseSync(libraryFile, { timeout: busyTimeoutMs }),
  );
  try {
    return latestChange(database) === library.clock;
  } finally {
    database.close();
  }
}

async function hashOfFile(path: string): Promise<string | undefined> {
  try {
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  } catch {
    return undefined;
  }
}

/** `2026-11-23` where the reader is. */
function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
