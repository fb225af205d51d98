import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { backupsFolder } from "./backups-folder.ts";

/** Longer than any backup or restore takes. */
const oldMs = 24 * 60 * 60 * 1000;
/** Of a restore (`restorePrefix`), and of a file that was written (`draftBeside`). */
const ours = /^(restore-|\.)[0-9a-f-]{36}\.part/;

/** Remove what backups and restores left half done when the process was killed, once nobody can still be at it. */
export async function removeLeftovers(
  libraryFile: string,
  now: Date,
): Promise<void> {
  const folder = dirname(libraryFile);
  for (const each of [folder, backupsFolder(folder)])
    for (const name of await namesIn(each)) {
      const path = join(each, name);
      if (ours.test(name) && now.getTime() - (await writtenAt(path)) > oldMs)
        await rm(path, { recursive: true, force: true });
    }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function writtenAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    // Gone already.
    return Infinity;
  }
}
