import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WorkControl } from "../../../main/threads/work-control.ts";
import { restoreBackup } from "../../../main/backup/restore-backup.ts";
import { writeBackup } from "../../../main/backup/write-backup.ts";

/** Nobody cancels and nobody watches. */
export const control = (
  signal = new AbortController().signal,
): WorkControl => ({ signal, onProgress: () => undefined });

export const now = new Date("2026-03-01T10:00:00Z");

/** Back a library up beside it. */
export async function backUp(libraryFile: string, name = "b.qaribackup") {
  const target = join(dirname(libraryFile), name);
  await writeBackup({ libraryFile, target, app: "0.0.0", now }, control());
  return target;
}

export const restore = (
  file: string,
  libraryFile: string,
  mode: "merge" | "replace",
) => restoreBackup({ file, mode, libraryFile, now }, control());

/** What a folder holds, but for what is meant to be there. */
export const others = (folder: string, ...expected: readonly string[]) =>
  readdirSync(folder).filter((name) => !expected.includes(name));
