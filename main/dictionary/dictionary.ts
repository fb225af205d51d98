import { join } from "node:path";
import type { DictionaryEntry } from "../../src/dictionary/dictionary.ts";
import { QariError } from "../../src/errors.ts";
import { readOrMiss } from "../resources/kept-by-hash.ts";
import { DictionaryIndex } from "./dictionary-index.ts";
import type { DictionaryInfo } from "./dictionary-info.ts";
import { entryText } from "./entry-text.ts";
import { keptNames, readInfo } from "./kept-dictionary.ts";
import { openText, type DictionaryText } from "./open-text.ts";
import type { EntryPlace } from "./word-list.ts";

type MakeIndex = (folder: string) => Promise<Uint8Array>;

/** Bytes of an entry that are read, and letters that are shown. */
const mostBytes = 128 * 1024;
const mostLetters = 8000;

/** A dictionary that is kept, ready to be looked into. */
export class Dictionary {
  readonly #info: DictionaryInfo;
  readonly #index: DictionaryIndex;
  readonly #text: DictionaryText;

  private constructor(
    info: DictionaryInfo,
    index: DictionaryIndex,
    text: DictionaryText,
  ) {
    this.#info = info;
    this.#index = index;
    this.#text = text;
  }

  /**
   * @param folder Absolute.
   * @param makeIndex For when there is none, or one of another version.
   * @throws QariError `dictionary-unreadable`, `dictionary-too-large`, `file-missing`, `file-unreadable`.
   */
  static async open(folder: string, makeIndex: MakeIndex): Promise<Dictionary> {
    const info = await readInfo(folder);
    const text = await openText(folder);
    const kept = await readOrMiss(join(folder, keptNames.sorted));
    const index =
      (kept && DictionaryIndex.from(kept, info.idxfilesize)) ??
      DictionaryIndex.from(await makeIndex(folder), info.idxfilesize);
    if (!index) throw new QariError("dictionary-unreadable", folder);
    return new Dictionary(info, index, text);
  }

  /** @param limit Entries at most. @throws QariError `dictionary-unreadable`, `file-unreadable`. */
  async lookUp(
    word: string,
    limit: number,
  ): Promise<readonly DictionaryEntry[]> {
    const places = this.#index.find(word).slice(0, limit);
    return Promise.all(places.map((place) => this.#entry(place)));
  }

  /** See that entries can be read. @throws QariError `dictionary-unreadable`, `file-unreadable`. */
  async check(): Promise<void> {
    for (const place of this.#index.sample()) await this.#entry(place);
  }

  /** Words that begin as this one does, the likest first. */
  near(word: string, limit: number): readonly string[] {
    return this.#index.near(word, limit);
  }

  async #entry({ word, offset, length }: EntryPlace): Promise<DictionaryEntry> {
    const bytes = await this.#text.read(offset, Math.min(length, mostBytes));
    const text = entryText(
      new TextDecoder().decode(bytes),
      this.#info.sametypesequence,
    );
    return {
      dictionary: this.#info.bookname,
      word,
      text: text.slice(0, mostLetters),
      isCut: length > mostBytes || text.length > mostLetters,
    };
  }
}
