import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { QariError } from "../../src/errors.ts";
import { DictZip, type ReadBytes } from "./dict-zip.ts";
import { keptNames } from "./kept-dictionary.ts";

/** The text of a dictionary, read piece by piece. */
export interface DictionaryText {
  /** No entry lies beyond this, in bytes. */
  readonly mostLength: number;
  /** @throws QariError `dictionary-unreadable`, `file-missing`, `file-unreadable`. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

/**
 * @param folder Of the dictionary.
 * @throws QariError `dictionary-unreadable`, `file-missing`, `file-unreadable`.
 */
export async function openText(folder: string): Promise<DictionaryText> {
  const plain = join(folder, keptNames.text);
  const plainSize = await sizeOf(plain);
  if (plainSize !== undefined)
    return {
      mostLength: plainSize,
      read: async (offset, length) => {
        const bytes = await readBytes(plain)(offset, length);
        if (bytes.length < length)
          throw new QariError("dictionary-unreadable", `nothing at ${offset}`);
        return bytes;
      },
    };
  const packed = join(folder, keptNames.packed);
  const size = await sizeOf(packed);
  if (size === undefined) throw new QariError("file-missing", packed);
  const zip = await DictZip.open(readBytes(packed), size);
  return {
    mostLength: zip.mostLength,
    read: (offset, length) => zip.read(offset, length),
  };
}

/** Opened anew each time: a file that is held could not be removed on Windows. */
function readBytes(path: string): ReadBytes {
  return async (offset, length) => {
    try {
      const handle = await open(path);
      try {
        const { bytesRead, buffer } = await handle.read(
          new Uint8Array(length),
          0,
          length,
          offset,
        );
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    } catch (cause) {
      throw new QariError("file-unreadable", path, { cause });
    }
  };
}

/** @returns `undefined` when there is no such file. */
export async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    return undefined;
  }
}
