import { QariError } from "../../src/errors.ts";
import { fold } from "../../src/arabic/fold.ts";
import type { DictionaryInfo } from "./dictionary-info.ts";

/** Where an entry lies in the text of the dictionary, in bytes. */
export interface EntryPlace {
  readonly word: string;
  readonly offset: number;
  readonly length: number;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The words of a dictionary, found by their folded forms. */
export class DictionaryIndex {
  readonly #keys: readonly string[];
  readonly #places: readonly EntryPlace[];

  /**
   * @param bytes The `.idx` file, unpacked.
   * @throws QariError `dictionary-unreadable`: it is not what the `.ifo` says.
   */
  constructor(bytes: Uint8Array, info: DictionaryInfo) {
    const sorted = readIndex(bytes, info)
      .map((place) => ({ key: keyOf(place.word), place }))
      .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
    this.#keys = sorted.map(({ key }) => key);
    this.#places = sorted.map(({ place }) => place);
  }

  get size(): number {
    return this.#places.length;
  }

  /** Entries whose word reads like this one, whatever its vowels and spelling. */
  find(word: string): readonly EntryPlace[] {
    const key = keyOf(word);
    if (key === "") return [];
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle] ?? "") < key) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.#keys[end] === key) end += 1;
    return this.#places.slice(low, end);
  }
}

const keyOf = (word: string): string => fold(word).text.trim();

/** Words end with NUL; their offset and length follow, most significant byte first. */
function readIndex(
  bytes: Uint8Array,
  { wordcount, idxfilesize, idxoffsetbits }: DictionaryInfo,
): readonly EntryPlace[] {
  if (bytes.length !== idxfilesize)
    throw damaged(`${bytes.length} bytes of ${idxfilesize}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWide = idxoffsetbits === "64";
  const tail = isWide ? 12 : 8;
  const places: EntryPlace[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0, at);
    if (end === -1 || end - at > 255 || end + 1 + tail > bytes.length)
      throw damaged(`an entry at ${at} has no end`);
    const from = end + 1;
    const offset = isWide
      ? Number(view.getBigUint64(from))
      : view.getUint32(from);
    places.push({
      word: decoded(bytes.subarray(at, end)),
      offset,
      length: view.getUint32(from + tail - 4),
    });
    at = from + tail;
  }
  if (places.length !== wordcount)
    throw damaged(`${places.length} words of ${wordcount}`);
  return places;
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
  new QariError("dictionary-unreadable", `index: ${why}`);
