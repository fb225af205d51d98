import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { QariError } from "../../src/errors.ts";
import { makeFolder } from "../library/make-folder.ts";
import { translateError } from "../library/translate-error.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import { BackupArchive } from "./backup-archive.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { isAbort } from "./backup-failure.ts";
import type { RestoredBackup, RestoreRequest } from "./backup-service.ts";
import { settingsEntry } from "./manifest.ts";
import { mergeLibrary } from "./merge-library.ts";
import { phases } from "./phases.ts";
import { replaceLibrary } from "./replace-library.ts";
import { unpackLibrary } from "./unpack-library.ts";

/**
 * Bring a backup back. Everything in it is checked before anything of the
 * library is touched, and then all of it is taken or none.
 *
 * The caller has closed its connection to the library and opens it anew
 * afterwards; for `replace`, no other process may hold it.
 *
 * @throws AbortError; QariError `backup-damaged`, `backup-newer`, `file-missing`, `file-unreadable`, `disk-full`, `library-…`.
 */
export async function restoreBackup(
  request: RestoreRequest,
  { signal, onProgress }: WorkControl,
): Promise<RestoredBackup> {
  const { file, mode, libraryFile } = request;
  const archive = await BackupArchive.open(file);
  const draft = join(
    dirname(libraryFile),
    `${restorePrefix}${randomUUID()}.part`,
  );
  try {
    makeFolder(dirname(libraryFile));
    // Bytes stand for time: indexing what is restored takes longest.
    const [unpacking, adding, taking] = phases(
      [archive.bytes, archive.bytes, archive.bytes * 3],
      onProgress,
    );
    await unpackLibrary(archive, draft, { signal, onProgress: unpacking });
    await addResources(archive, new ResourceStore(dirname(libraryFile)), {
      signal,
      onProgress: adding,
    });
    const take = mode === "replace" ? replaceLibrary : mergeLibrary;
    const outcome = await take(draft, request, { signal, onProgress: taking });
    const settings =
      mode === "replace" ? await settingsIn(archive, signal) : undefined;
    return { ...outcome, ...(settings && { settings }) };
  } catch (error) {
    throw isAbort(error) ? error : translateError(error, libraryFile);
  } finally {
    archive.close();
    for (const each of ["", "-journal", "-wal", "-shm"])
      await rm(draft + each, { force: true });
  }
}

/** How a half restored library is named: a crash can leave one behind. */
export const restorePrefix = "restore-";

/** Pictures go in first, one by one: a picture that no article shows does no harm. */
async function addResources(
  archive: BackupArchive,
  store: ResourceStore,
  { signal, onProgress }: WorkControl,
): Promise<void> {
  const { entries } = archive.manifest;
  for (const [at, entry] of entries.entries()) {
    onProgress(at, entries.length);
    if (!entry.name.startsWith("resources/")) continue;
    signal.throwIfAborted();
    const { hash } = await store.put(await archive.read(entry, signal));
    if (!entry.name.endsWith(hash))
      throw new QariError("backup-damaged", `${archive.file}: ${entry.name}`);
  }
  onProgress(1, 1);
}

async function settingsIn(
  archive: BackupArchive,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const entry = archive.entry(settingsEntry);
  if (!entry) return undefined;
  try {
    const value: unknown = JSON.parse(
      (await archive.read(entry, signal)).toString("utf8"),
    );
    return typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value))
      : undefined;
  } catch {
    // The library is restored; settings that were unreadable then still are.
    return undefined;
  }
}
