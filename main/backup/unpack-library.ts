import { DatabaseSync } from "node:sqlite";
import { stat } from "node:fs/promises";
import { QariError } from "../../src/errors.ts";
import { Database } from "../library/database.ts";
import { inspectFile } from "../library/inspect-file.ts";
import { translateError } from "../library/translate-error.ts";
import { migrate } from "../library/migrations.ts";
import type { BackupArchive } from "./backup-archive.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { libraryEntry } from "./manifest.ts";

/**
 * Check a whole backup and unpack its library: a sound one of ours, brought to
 * the newest version, without a search index.
 *
 * @param target A file that is not there yet. The caller removes it.
 * @throws AbortError; QariError `backup-damaged`, `backup-newer`, `file-unreadable`, `disk-full`.
 */
export async function unpackLibrary(
  archive: BackupArchive,
  target: string,
  control: WorkControl,
): Promise<void> {
  await archive.verify(control, { [libraryEntry]: target });
  const { size } = await stat(target);
  if (size === 0) throw damaged(archive.file, "no library in it");
  try {
    inspectFile(target, Infinity);
    const database = openPrivately(target);
    try {
      migrate(database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw ofBackup(translateError(error, target), archive.file);
  }
}

/** Open a library that nobody else sees: what goes wrong is thrown away with it. */
export function openPrivately(file: string): Database {
  const database = new Database(
    file,
    new DatabaseSync(file, { enableForeignKeyConstraints: true }),
  );
  database.script(`
    PRAGMA journal_mode = MEMORY;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
  `);
  return database;
}

/** What is wrong with the library in a backup is wrong with the backup. */
function ofBackup(error: unknown, file: string): unknown {
  if (!(error instanceof QariError)) return error;
  if (error.code === "library-newer")
    return new QariError("backup-newer", `${file}: ${error.message}`, {
      cause: error,
    });
  return error.code === "library-damaged"
    ? damaged(file, error.message)
    : error;
}

const damaged = (file: string, reason: string): QariError =>
  new QariError("backup-damaged", `${file}: ${reason}`);
