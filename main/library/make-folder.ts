import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Make a folder and those above it, where they are missing.
 *
 * Not `mkdirSync` with `recursive`: where the parent is there but takes no
 * folder and the system answers ENOENT (Linux does so in /proc), Node 24 tries
 * for ever. This one can go when that does.
 *
 * @param folder Absolute path.
 * @throws The file system's error.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it in between.
    if (!existsSync(folder)) throw error;
  }
}
