import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

/** How files that are kept by their content are named. */
export const hashPattern = /^[0-9a-f]{64}$/;

/** @returns SHA-256, lower-case hex. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** @returns `undefined` for what is missing or unreadable: there is nothing to show in either case. */
export async function readOrMiss(path: string) {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

/** Names in a folder; none where there is no folder yet, or something else in its place. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
