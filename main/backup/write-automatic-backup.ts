import { createHash } from "node:crypto";
import { readFile, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Stamp } from "../../src/library/clock.ts";
import { Database } from "../library/database.ts";
import { busyTimeoutMs } from "../library/inspect-file.ts";
import { makeFolder } from "../library/make-folder.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { writeFailure } from "./backup-failure.ts";
import type { AutomaticRequest, WrittenBackup } from "./backup-service.ts";
import { latestChange } from "./latest-change.ts";
import { backupsFolder } from "./backups-folder.ts";
import {
  automaticBackups,
  whyNotGood,
  type AutomaticBackup,
} from "./list-backups.ts";
import { localDay } from "../../src/local-day.ts";
import { removeLeftovers } from "./remove-leftovers.ts";
import { writeBackup } from "./write-backup.ts";

/** So many automatic backups are kept. */
const kept = 7;

/**
 * Write the backup of the day beside the library, once, where none holds the
 * same already and there is room for twice the library. Then the
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
    const before = await automaticBackups(libraryFolder);
    if (before.some(({ file, holds }) => file === target && holds))
      return undefined;
    if (await isHeldBy(before, request)) return undefined;
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
  // A library that was put back may have an earlier clock than all that were kept before.
  const others = (await automaticBackups(libraryFolder)).filter(
    ({ file }) => file !== target,
  );
  for (const { file } of others.slice(kept - 1))
    await rm(file, { force: true });
  return written;
}

/** Whether the newest backup of this state of the library has these settings. */
async function isHeldBy(
  backups: readonly AutomaticBackup[],
  { libraryFile, settingsFile }: AutomaticRequest,
): Promise<boolean> {
  const clock = clockOf(libraryFile);
  const same = backups.find(({ holds }) => holds?.clock === clock)?.holds;
  if (!same) return false;
  return same.settings === (settingsFile && (await hashOfFile(settingsFile)));
}

function clockOf(libraryFile: string): Stamp {
  const database = new Database(
    libraryFile,
    new DatabaseSync(libraryFile, { timeout: busyTimeoutMs }),
  );
  try {
    return latestChange(database);
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
