import { createReadStream } from "node:fs";
import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { QariError } from "../../src/errors.ts";
import { draftBeside } from "../draft-beside.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import { syncFolder } from "../resources/sync-folder.ts";
import { ArchiveWriter, type Added } from "./archive-writer.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { writeFailure } from "./backup-failure.ts";
import type { WriteRequest, WrittenBackup } from "./backup-service.ts";
import {
  backupFormat,
  libraryEntry,
  manifestEntry,
  resourceEntry,
  settingsEntry,
  type Manifest,
} from "./manifest.ts";
import { phases } from "./phases.ts";
import { takeSnapshot, type Snapshot } from "./take-snapshot.ts";

/** Rows and indexes shrink by half at the quickest level; the texts in them are compressed already, as pictures are. */
const libraryLevel = 1;

/**
 * Write a backup (docs/decisions/0012-backup.md): whole, or nothing. What was
 * there under that name stays until the new one is on the disk.
 *
 * @throws AbortError; QariError `disk-full`, `file-missing`, `file-unwritable`, `library-…`.
 */
export async function writeBackup(
  request: WriteRequest,
  { signal, onProgress }: WorkControl,
): Promise<WrittenBackup> {
  const { libraryFile, target, now } = request;
  const draft = draftBeside(target);
  // Beside the backup: where there is room for one there is for the other.
  const copy = `${draft}.db`;
  try {
    await keepOff(request);
    const { size } = await stat(libraryFile);
    const [copying, packing] = phases([size, size], onProgress);
    signal.throwIfAborted();
    // Told now, and not when everything has been copied.
    await (await open(copy, "wx")).close();
    const snapshot = await takeSnapshot(libraryFile, copy, {
      signal,
      onProgress: copying,
    });
    await pack(
      request,
      snapshot,
      { copy, draft },
      {
        signal,
        onProgress: packing,
      },
    );
    signal.throwIfAborted();
    await rename(draft, target);
    await syncFolder(dirname(target));
    return {
      path: target,
      name: basename(target),
      createdAt: now.toISOString(),
      bytes: (await stat(target)).size,
      articles: snapshot.articles,
    };
  } catch (error) {
    throw writeFailure(error, target);
  } finally {
    // What came of the backup is told, and not that a draft of it stays.
    for (const each of [copy, draft])
      await rm(each, { force: true }).catch(() => undefined);
  }
}

/** A backup is nothing of what it is made of, by whatever way it is named. */
async function keepOff({
  libraryFile,
  settingsFile,
  target,
}: WriteRequest): Promise<void> {
  // SQLite keeps its logs beside the file that a link leads to.
  const library = await realpath(libraryFile);
  const kept = ["", "-wal", "-shm"].map((end) => library + end);
  if (settingsFile !== undefined) kept.push(await placeOf(settingsFile));
  if (kept.includes(await placeOf(target)))
    throw new QariError(
      "file-unwritable",
      `${target} is what is backed up, and is not written over`,
    );
}

/** Without links; also of a file that is not there yet. */
function placeOf(path: string): Promise<string> {
  const folder = dirname(path);
  return realpath(path).catch(async () =>
    join(await realpath(folder).catch(() => folder), basename(path)),
  );
}

async function pack(
  { libraryFile, settingsFile, app, now }: WriteRequest,
  snapshot: Snapshot,
  { copy, draft }: { readonly copy: string; readonly draft: string },
  { signal, onProgress }: WorkControl,
): Promise<void> {
  // Pictures are counted with the library: how large they are shows as they go by.
  let done = 0;
  const { size } = await stat(copy);
  const archive = new ArchiveWriter(draft, signal, (bytes) => {
    done += bytes;
    onProgress(done, Math.max(done, size));
  });
  try {
    const entries = [
      await archive.add(libraryEntry, createReadStream(copy), libraryLevel),
    ];
    const settings = settingsFile && (await readOrMiss(settingsFile));
    if (settings)
      entries.push(
        await archive.add(
          settingsEntry,
          Readable.from([settings]),
          libraryLevel,
        ),
      );
    const { added, missing } = await addResources(
      archive,
      new ResourceStore(dirname(libraryFile)),
      snapshot.resources,
    );
    entries.push(...added);
    const manifest: Manifest = {
      format: backupFormat,
      app,
      createdAt: now.toISOString(),
      library: {
        version: snapshot.version,
        clock: snapshot.clock,
        articles: snapshot.articles,
        missing,
      },
      entries,
    };
    await archive.add(
      manifestEntry,
      Readable.from([Buffer.from(JSON.stringify(manifest))]),
      libraryLevel,
    );
    await archive.finish();
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

/** A picture that is gone or damaged does not stop a backup of everything else; how many is said in the manifest. */
async function addResources(
  archive: ArchiveWriter,
  store: ResourceStore,
  hashes: readonly string[],
) {
  const added: Added[] = [];
  let missing = 0;
  for (const hash of hashes) {
    const resource = await store.read(hash);
    if (resource)
      added.push(
        await archive.add(
          resourceEntry(hash),
          Readable.from([Buffer.from(resource.bytes)]),
          0,
        ),
      );
    else missing += 1;
  }
  return { added, missing };
}

async function readOrMiss(path: string) {
  try {
    return await readFile(path);
  } catch {
    // Without settings of one's own there is no file yet.
    return undefined;
  }
}
