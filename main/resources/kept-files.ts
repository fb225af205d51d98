import { createHash } from "node:crypto";
import { readdir, readFile, rename } from "node:fs/promises";
import { translateError } from "../library/translate-error.ts";

/** A SHA-256 as `hashOf` writes it. */
export const hashPattern = /^[0-9a-f]{64}$/;

/** SHA-256, lower-case hex: the name of what is kept by what it holds. */
export const hashOf = (...parts: readonly Uint8Array[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

/** @returns `undefined` for a file that is missing or unreadable: there is nothing to show in either case. */
export async function readOrMiss(path: string) {
  try {
    return await readFile(path);
  } catch {
    return undefined;
  }
}

/** Names in a folder. None when there is no folder yet, or something else in its place. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/**
 * Give a file or folder another name.
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
