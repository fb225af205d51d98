import { QariError } from "../../src/errors.ts";
import type { DictionaryInfo } from "./dictionary-info.ts";

/** Where an entry lies in the text of the dictionary, in bytes. */
export interface EntryPlace {
  readonly word: string;
  readonly offset: number;
  readonly length: number;
}

/** Longest word, in bytes, by the format. */
const longestWord = 255;

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * The words of an `.idx` file: each ends with NUL; its offset and length
 * follow, most significant byte first.
 *
 * @param bytes The file, unpacked.
 * @throws QariError `dictionary-unreadable`: it is not what the `.ifo` says.
 * @source StarDict, "Format for StarDict dictionary files", "The .idx file's format".
 */
export function* readWords(
  bytes: Uint8Array,
  { wordcount, idxfilesize, idxoffsetbits }: DictionaryInfo,
): Generator<EntryPlace> {
  if (bytes.length !== idxfilesize)
    throw damaged(`${bytes.length} bytes of ${idxfilesize}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWide = idxoffsetbits === "64";
  const tail = isWide ? 12 : 8;
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    const from = endOfWord(bytes, at, tail) + 1;
    const offset = isWide
      ? Number(view.getBigUint64(from))
      : view.getUint32(from);
    count += 1;
    yield {
      word: decoded(bytes.subarray(at, from - 1)),
      offset,
      length: view.getUint32(from + tail - 4),
    };
    at = from + tail;
  }
  if (count !== wordcount) throw damaged(`${count} words of ${wordcount}`);
}

/**
 * The other spellings and forms of a `.syn` file, each with the number of the
 * word that it leads to.
 *
 * @throws QariError `dictionary-unreadable`.
 * @source As `readWords`, "The .syn file's format".
 */
export function* readForms(
  bytes: Uint8Array,
): Generator<{ readonly form: string; readonly of: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length;) {
    const from = endOfWord(bytes, at, 4) + 1;
    yield {
      form: decoded(bytes.subarray(at, from - 1)),
      of: view.getUint32(from),
    };
    at = from + 4;
  }
}

function endOfWord(bytes: Uint8Array, at: number, tail: number): number {
  const end = bytes.indexOf(0, at);
  if (end === -1 || end - at > longestWord || end + 1 + tail > bytes.length)
    throw damaged(`no word at ${at}`);
  return end;
}

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new QariError("dictionary-unreadable", "a word is not UTF-8", {
      cause,
    });
  }
}

const damaged = (why: string): QariError =>
  new QariError("dictionary-unreadable", `idx: ${why}`);
