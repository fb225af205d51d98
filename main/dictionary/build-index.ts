import { join } from "node:path";
import { QariError } from "../../src/errors.ts";
import { readFileBytes } from "../importing/read-file-bytes.ts";
import { writeDurably } from "../resources/write-durably.ts";
import { keyOf } from "./dictionary-index.ts";
import type { DictionaryInfo } from "./dictionary-info.ts";
import { headLength, layout, recordLength } from "./index-layout.ts";
import { keptNames, largest, readInfo } from "./kept-dictionary.ts";
import { openText, sizeOf } from "./open-text.ts";
import { readForms, readWords, type EntryPlace } from "./word-list.ts";

/**
 * Make the index of a dictionary: fold its words, sort them, and keep the
 * outcome beside them, where there is room. Seconds of work for some hundred
 * thousand words: `workInThread` has it done elsewhere.
 *
 * @param folder Of the dictionary.
 * @returns The file, as `DictionaryIndex` reads it.
 * @throws QariError `dictionary-unreadable` (also for entries outside of the text), `dictionary-too-large`, `file-missing`, `file-unreadable`.
 */
export async function buildIndex(
  folder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const info = await readInfo(folder);
  const maxBytes = largest.index;
  const words = await readFileBytes(join(folder, keptNames.index), {
    maxBytes,
  });
  const formsPath = join(folder, keptNames.forms);
  const forms =
    (await sizeOf(formsPath)) === undefined
      ? new Uint8Array()
      : await readFileBytes(formsPath, { maxBytes });
  const { mostLength } = await openText(folder);
  const file = sortedIndex(info, words, forms, mostLength);
  // It can be made again: a full disk keeps nobody from looking a word up.
  // One that was taken away in the meantime is not to come back as a shell.
  if ((await sizeOf(join(folder, keptNames.info))) !== undefined)
    await writeDurably(join(folder, keptNames.sorted), file).catch(
      () => undefined,
    );
  return file;
}

/** @param textLength What no entry may lie beyond, in bytes. */
export function sortedIndex(
  info: DictionaryInfo,
  words: Uint8Array,
  forms: Uint8Array,
  textLength: number,
): Uint8Array<ArrayBuffer> {
  if (info.wordcount > largest.words)
    throw new QariError("dictionary-too-large", `${info.wordcount} words`);
  const gathered = new Gathering();
  const places: EntryPlace[] = [];
  for (const place of readWords(words, info)) {
    if (place.offset + place.length > textLength)
      throw new QariError(
        "dictionary-unreadable",
        `idx: an entry ends at ${place.offset + place.length} of ${textLength}`,
      );
    places.push(place);
    gathered.add(place.word, place);
  }
  for (const { form, of } of readForms(forms)) {
    const place = places[of];
    if (!place)
      throw new QariError("dictionary-unreadable", `syn: no word ${of}`);
    if (gathered.size >= largest.words)
      throw new QariError("dictionary-too-large", `${gathered.size} words`);
    gathered.add(form, place);
  }
  return gathered.sorted(words.length);
}

/** Words in one run of bytes: some hundred thousand strings would take ten times the room. */
class Gathering {
  #text = Buffer.alloc(1024 * 1024);
  #length = 0;
  readonly #keyAt: number[] = [];
  readonly #keyLength: number[] = [];
  readonly #wordLength: number[] = [];
  readonly #places: EntryPlace[] = [];

  get size(): number {
    return this.#keyAt.length;
  }

  /** @param form What the entry is found by. */
  add(form: string, place: EntryPlace): void {
    const key = keyOf(form);
    // Only marks and spaces: no one can ask for it.
    if (key === "") return;
    this.#keyAt.push(this.#length);
    this.#keyLength.push(this.#write(key));
    this.#wordLength.push(this.#write(place.word));
    this.#places.push(place);
  }

  sorted(madeOf: number): Uint8Array<ArrayBuffer> {
    const { size } = this;
    const text = this.#text;
    const keyEnd = (at: number): number =>
      (this.#keyAt[at] ?? 0) + (this.#keyLength[at] ?? 0);
    const order = Uint32Array.from({ length: size }, (_, at) => at).toSorted(
      (a, b) =>
        text.compare(
          text,
          this.#keyAt[b],
          keyEnd(b),
          this.#keyAt[a],
          keyEnd(a),
        ) || a - b,
    );
    const textAt = headLength + size * recordLength;
    const file = Buffer.alloc(textAt + this.#length);
    file.writeUInt32LE(layout, 0);
    file.writeUInt32LE(madeOf, 4);
    file.writeUInt32LE(size, 8);
    file.writeUInt32LE(file.length, 12);
    let record = headLength;
    for (const at of order) {
      file.writeUInt32LE(this.#keyAt[at] ?? 0, record);
      file.writeUInt16LE(this.#keyLength[at] ?? 0, record + 4);
      file.writeUInt16LE(this.#wordLength[at] ?? 0, record + 6);
      file.writeDoubleLE(this.#places[at]?.offset ?? 0, record + 8);
      file.writeUInt32LE(this.#places[at]?.length ?? 0, record + 16);
      record += recordLength;
    }
    text.copy(file, textAt, 0, this.#length);
    return file;
  }

  /** @returns How many bytes it takes. */
  #write(text: string): number {
    const length = Buffer.byteLength(text);
    if (this.#length + length > this.#text.length)
      this.#text = Buffer.concat([this.#text], this.#text.length * 2 + length);
    this.#text.write(text, this.#length);
    this.#length += length;
    return length;
  }
}
