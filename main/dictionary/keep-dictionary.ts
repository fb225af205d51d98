import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { QariError } from "../../src/errors.ts";
import { readFileBytes } from "../importing/read-file-bytes.ts";
import { translateError } from "../library/translate-error.ts";
import { hashOf } from "../resources/kept-by-hash.ts";
import { syncFolder } from "../resources/sync-folder.ts";
import { writeDurably } from "../resources/write-durably.ts";
import { buildIndex } from "./build-index.ts";
import { Dictionary } from "./dictionary.ts";
import { keptNames, largest, readInfoFile } from "./kept-dictionary.ts";
import { sizeOf } from "./open-text.ts";

const unpack = promisify(gunzip);

/**
 * Copy a dictionary's files into a folder of its own, whole or not at all, make
 * its index, and see that it can be read.
 *
 * @param path Of its `.ifo` file; the others lie beside it.
 * @param folder Where dictionaries are kept.
 * @returns Its id, which is the name of its folder.
 * @throws QariError `dictionary-incomplete`, `dictionary-too-large`, `dictionary-unreadable`, `file-missing`, `file-unreadable`, `disk-full`, `library-unavailable`.
 */
export async function keepDictionary(
  path: string,
  folder: string,
): Promise<string> {
  const base = path.replace(/\.ifo$/iu, "");
  const draft = join(folder, `${randomUUID()}.part`);
  try {
    const info = await readInfoFile(path);
    const index = await readIndexFile(base, info.idxfilesize);
    const infoBytes = await readFileBytes(path, { maxBytes: largest.info });
    const id = hashOf(infoBytes, index).slice(0, 32);
    await writeDurably(join(draft, keptNames.info), infoBytes);
    await writeDurably(join(draft, keptNames.index), index);
    if ((await sizeOf(`${base}.syn`)) !== undefined)
      await copy(`${base}.syn`, join(draft, keptNames.forms), largest.index);
    await copyText(base, draft);
    await (await Dictionary.open(draft, buildIndex)).check();
    await replaceFolder(draft, folder, id);
    return id;
  } catch (error) {
    if (error instanceof QariError && error.code === "file-too-large")
      throw new QariError("dictionary-too-large", error.message, {
        cause: error,
      });
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** @param length Of the index when it is unpacked, as the `.ifo` says. */
async function readIndexFile(
  base: string,
  length: number,
): Promise<Uint8Array> {
  if (length > largest.index)
    throw new QariError("dictionary-too-large", `an index of ${length} bytes`);
  const maxBytes = largest.index;
  if ((await sizeOf(`${base}.idx`)) !== undefined)
    return readFileBytes(`${base}.idx`, { maxBytes });
  if ((await sizeOf(`${base}.idx.gz`)) === undefined)
    throw new QariError("dictionary-incomplete", `${base}.idx is not there`);
  const packed = await readFileBytes(`${base}.idx.gz`, { maxBytes });
  try {
    // A file of some KB may hold GB: no more than was promised is unpacked.
    return await unpack(packed, { maxOutputLength: Math.max(1, length) });
  } catch (cause) {
    throw new QariError("dictionary-unreadable", `${base}.idx.gz`, { cause });
  }
}

async function copyText(base: string, draft: string): Promise<void> {
  for (const [ending, name] of [
    ["dict.dz", keptNames.packed],
    ["dict", keptNames.text],
  ] as const) {
    const from = `${base}.${ending}`;
    if ((await sizeOf(from)) === undefined) continue;
    await copy(from, join(draft, name), largest.text);
    return;
  }
  throw new QariError("dictionary-incomplete", `${base}.dict is not there`);
}

async function copy(from: string, to: string, most: number): Promise<void> {
  const size = (await sizeOf(from)) ?? 0;
  if (size > most)
    throw new QariError("dictionary-too-large", `${from} has ${size} bytes`);
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    const handle = await open(to, "r+");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw translateError(error, to);
  }
}

/** What had that name goes: it is the same dictionary, whole or damaged. */
async function replaceFolder(
  draft: string,
  folder: string,
  id: string,
): Promise<void> {
  const to = join(folder, id);
  try {
    await syncFolder(draft);
    await rm(to, { recursive: true, force: true });
    await rename(draft, to);
    await syncFolder(folder);
  } catch (error) {
    throw translateError(error, to);
  }
}
