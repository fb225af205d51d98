import { join } from "node:path";
import { readFileBytes } from "../importing/read-file-bytes.ts";
import { readDictionaryInfo, type DictionaryInfo } from "./dictionary-info.ts";

/** Names of a dictionary's files as it is kept; the text is one of the last two. */
export const keptNames = {
  info: "dictionary.ifo",
  index: "dictionary.idx",
  /** Other spellings and forms, where there are some. */
  forms: "dictionary.syn",
  /** Made of both, and made again when it is not there. */
  sorted: "dictionary.sorted",
  text: "dictionary.dict",
  packed: "dictionary.dict.dz",
} as const;

/** Largest files that are read or copied, in bytes, and most words. The index of a million words has some 25 MB. */
export const largest = {
  info: 64 * 1024,
  index: 64 * 1024 * 1024,
  text: 2 * 1024 * 1024 * 1024,
  words: 2_000_000,
} as const;

/** What the dictionary in a folder says of itself. @throws QariError `dictionary-unreadable`, `file-missing`, `file-unreadable`. */
export const readInfo = (folder: string): Promise<DictionaryInfo> =>
  readInfoFile(join(folder, keptNames.info));

/** @param path Of an `.ifo` file. @throws As `readInfo`, and `file-too-large`. */
export async function readInfoFile(path: string): Promise<DictionaryInfo> {
  const bytes = await readFileBytes(path, { maxBytes: largest.info });
  return readDictionaryInfo(new TextDecoder().decode(bytes));
}
