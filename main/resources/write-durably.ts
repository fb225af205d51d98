import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../library/make-folder.ts";
import { translateError } from "../library/translate-error.ts";
import { syncFolder } from "./sync-folder.ts";

/**
 * Write a file whole or not at all, in a folder that is made when it is not
 * there. On the disk when this settles.
 *
 * @param path Absolute.
 * @throws QariError `disk-full`, `library-unavailable`.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`;
  try {
    makeFolder(dirname(path));
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw translateError(error, path);
  }
}
