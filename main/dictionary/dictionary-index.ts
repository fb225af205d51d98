import { proclitics } from "../../src/arabic/affix-table.ts";
import { stems } from "../../src/arabic/affixes.ts";
import { fold } from "../../src/arabic/fold.ts";
import { headLength, layout, recordLength } from "./index-layout.ts";
import { differingMarks } from "./spelling.ts";
import type { EntryPlace } from "./word-list.ts";

/** Readings of a word without its affixes that are shown. */
const mostStems = 3;

/** Letters that a word has to share with another one to be near it. */
const leastShared = 3;

/**
 * The words of a dictionary by their folded forms, searched as they lie in the
 * file that `buildIndex` makes: nothing is read or made before the first
 * look-up.
 */
export class DictionaryIndex {
  readonly #bytes: Buffer;
  /** Where the words begin. */
  readonly #textAt: number;
  readonly size: number;

  private constructor(bytes: Buffer, size: number) {
    this.#bytes = bytes;
    this.size = size;
    this.#textAt = headLength + size * recordLength;
  }

  /**
   * @param madeOf Length of the `.idx` file, in bytes.
   * @returns `undefined` for what was not made of it by this version.
   */
  static from(file: Uint8Array, madeOf: number): DictionaryIndex | undefined {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    if (
      bytes.length < headLength ||
      bytes.readUInt32LE(0) !== layout ||
      bytes.readUInt32LE(4) !== madeOf ||
      bytes.readUInt32LE(12) !== bytes.length
    )
      return undefined;
    const size = bytes.readUInt32LE(8);
    return headLength + size * recordLength > bytes.length
      ? undefined
      : new DictionaryIndex(bytes, size);
  }

  /**
   * Entries whose word reads like this one, whatever its vowels and spelling,
   * the likest first; where none has its letters, also those of what it is
   * without its affixes: of كتابه, كتابة may hide كتاب.
   */
  find(word: string): readonly EntryPlace[] {
    const key = keyOf(word);
    if (key === "") return [];
    const alike = this.#placesOf(key);
    const isSpeltSo = alike.some(
      (place) => differingMarks(place.word, word) !== undefined,
    );
    return once([
      ...byLikeness(alike, word),
      ...(isSpeltSo ? [] : this.#placesOfStems(key)),
    ]);
  }

  /** Words that begin as this one does, with or without its particles; the likest first. @param most How many. */
  near(word: string, most: number): readonly string[] {
    const key = keyOf(word);
    const found = new Map<string, number>();
    for (const { text } of proclitics)
      if (key.startsWith(text))
        for (const [like, shared] of this.#beside(key.slice(text.length), most))
          found.set(like, Math.max(shared, found.get(like) ?? 0));
    const best = Math.max(...found.values());
    return [...found]
      .filter(([, shared]) => shared >= best - 1)
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([like]) => like);
  }

  /** The first word, one in the middle, and the last. */
  sample(): readonly EntryPlace[] {
    return [0, this.size >>> 1, this.size - 1]
      .filter((at) => at >= 0 && at < this.size)
      .map((at) => this.#place(at));
  }

  #placesOfStems(key: string): readonly EntryPlace[] {
    return this.#stems(key)
      .map((stem) => this.#placesOf(stem))
      .filter((places) => places.length > 0)
      .slice(0, mostStems)
      .flat();
  }

  #stems(key: string): readonly string[] {
    const known = new Map<string, boolean>();
    const isWord = (stem: string): boolean => {
      const isKnown = known.get(stem) ?? this.#placesOf(stem, 1).length > 0;
      known.set(stem, isKnown);
      return isKnown;
    };
    return stems(key, isWord);
  }

  #placesOf(key: string, most = Infinity): readonly EntryPlace[] {
    const bytes = Buffer.from(key);
    const places: EntryPlace[] = [];
    for (
      let at = this.#firstFrom(bytes);
      places.length < most && this.#compare(at, bytes) === 0;
      at += 1
    )
      places.push(this.#place(at));
    return places;
  }

  /** Words on both sides of a key in the order of the file, with how many letters they share. */
  *#beside(
    key: string,
    most: number,
  ): Generator<readonly [word: string, shared: number]> {
    const middle = this.#firstFrom(Buffer.from(key));
    const from = Math.max(0, middle - most);
    const to = Math.min(this.size, middle + most);
    for (let at = from; at < to; at += 1) {
      const shared = sharedStart(this.#key(at).toString(), key);
      if (shared >= leastShared) yield [this.#place(at).word, shared];
    }
  }

  /** The first record whose key is not before this one. */
  #firstFrom(key: Buffer): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(at: number, key: Buffer): number {
    return at < this.size ? this.#key(at).compare(key) : 1;
  }

  #key(at: number): Buffer {
    const { keyAt, wordAt } = this.#record(at);
    return this.#bytes.subarray(keyAt, wordAt);
  }

  #place(at: number): EntryPlace {
    const { record, wordAt } = this.#record(at);
    const bytes = this.#bytes;
    return {
      word: bytes.toString(
        "utf8",
        wordAt,
        wordAt + bytes.readUInt16LE(record + 6),
      ),
      offset: bytes.readDoubleLE(record + 8),
      length: bytes.readUInt32LE(record + 16),
    };
  }

  #record(at: number) {
    const record = headLength + at * recordLength;
    const keyAt = this.#textAt + this.#bytes.readUInt32LE(record);
    return {
      record,
      keyAt,
      wordAt: keyAt + this.#bytes.readUInt16LE(record + 4),
    };
  }
}

/** The form by which words are found. */
export const keyOf = (word: string): string => fold(word).text.trim();

/** Exact spellings come first, other letters last. */
function byLikeness(
  places: readonly EntryPlace[],
  word: string,
): readonly EntryPlace[] {
  const unlikeness = (place: EntryPlace): number =>
    place.word === word
      ? -1
      : (differingMarks(place.word, word) ?? Number.MAX_VALUE);
  return places
    .map((place) => ({ place, by: unlikeness(place) }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ place }) => place);
}

/** Each entry a single time: it is found by all its forms. */
function once(places: readonly EntryPlace[]): readonly EntryPlace[] {
  const byPlace = new Map<string, EntryPlace>();
  for (const place of places) {
    const key = `${place.offset} ${place.length}`;
    if (!byPlace.has(key)) byPlace.set(key, place);
  }
  return [...byPlace.values()];
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
