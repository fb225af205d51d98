import { createHash } from "node:crypto";
import { readdir, readFile, rename } from "node:fs/promises";
import { translateError } from "../library/translate-error.ts";

/** How files that are kept by their content are named. */
export const hashPattern = /^[0-9a-f]{64}$/;

/** @returns SHA-256 of all parts as one, lower-case hex. */
export function hashOf(...parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

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

/**
 * Give a file or folder another name: how what was removed can come back.
 *
 * @returns Whether it was there.
 * @throws QariError `disk-full`, `library-unavailable`.
 */
export async function renameIfThere(
  from: string,
  to: string,
): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return false;
    throw translateError(error, from);
  }
}
