import {
  closeSync,
  copyFileSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join, parse } from "node:path";

/** What SQLite keeps beside a database, and what belongs to it. */
const companions = ["-wal", "-journal", "-shm"] as const;

/**
 * Move a library out of the way, whole: its file and what SQLite keeps beside
 * it, under a dated name that nothing has yet. Nobody may have it open.
 *
 * Cut off at any moment, either the library is where it was or its replacement
 * is; a copy under the new name may be there in both cases.
 *
 * @param options.label Why, as part of the name: `library-damaged-<time>.db`.
 * @param options.replacement A file of the same folder that takes its place.
 * @returns Where it is now; `undefined` when there was none.
 * @throws Error of the file system.
 */
export function setAsideLibrary(
  file: string,
  options: {
    readonly label: "damaged" | "before-restore";
    readonly now: Date;
    readonly replacement?: string;
  },
): string | undefined {
  const { replacement } = options;
  const kept =
    existsSync(file) || companions.some((each) => existsSync(file + each))
      ? freeName(file, options)
      : undefined;
  if (kept !== undefined) {
    if (existsSync(file)) copyOrLink(file, kept);
    // A log that stayed would be taken for the replacement's own.
    for (const each of companions)
      if (existsSync(file + each)) renameSync(file + each, kept + each);
  }
  if (replacement !== undefined) renameSync(replacement, file);
  else rmSync(file, { force: true });
  syncFolderOf(file);
  return kept;
}

/** A second name for the same file where the file system has that, else a copy. */
function copyOrLink(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(
      file,
      kept,
      constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE,
    );
    sync(kept, "r+");
  }
}

function freeName(
  file: string,
  { label, now }: { readonly label: string; readonly now: Date },
): string {
  const { name, ext } = parse(file);
  const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
  for (let more = ""; ; more = `${more}+`) {
    const free = join(dirname(file), `${name}-${label}-${stamp}${more}${ext}`);
    if (["", ...companions].every((each) => !existsSync(free + each)))
      return free;
  }
}

function syncFolderOf(file: string): void {
  // Windows opens no folder, and writes names through by itself.
  if (process.platform !== "win32") sync(dirname(file), "r");
}

function sync(path: string, flags: "r" | "r+"): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
