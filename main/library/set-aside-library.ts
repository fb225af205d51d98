import {
  closeSync,
  copyFileSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join, parse } from "node:path";

/** What SQLite keeps beside a database, and what belongs to it. */
const companions = ["-wal", "-journal", "-shm"] as const;
/** Why a library was moved out of the way. */
const labels = ["damaged", "before-restore"] as const;
type Label = (typeof labels)[number];

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
    readonly label: Label;
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

/**
 * Whether a library that was moved out of the way is still beside the one that
 * is used. @throws Error of the file system.
 */
export function hasSetAsideLibrary(file: string): boolean {
  const starts = labels.map((label) => startOfName(file, label));
  return readdirSync(dirname(file)).some((name) =>
    starts.some((start) => name.startsWith(start)),
  );
}

const startOfName = (file: string, label: Label): string =>
  `${parse(file).name}-${label}-`;

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
  { label, now }: { readonly label: Label; readonly now: Date },
): string {
  const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
  const start = startOfName(file, label);
  for (let more = ""; ; more = `${more}+`) {
    const free = join(
      dirname(file),
      `${start}${stamp}${more}${parse(file).ext}`,
    );
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
