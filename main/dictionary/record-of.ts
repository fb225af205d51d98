import { join } from "node:path";
import type {
  DictionaryDamage,
  DictionaryRecord,
} from "../../src/dictionary/dictionary.ts";
import { readOrMiss } from "../resources/kept-by-hash.ts";
import { keptNames, readInfo } from "./kept-dictionary.ts";
import { sizeOf } from "./open-text.ts";

/**
 * How a dictionary is listed. One that is damaged is listed too: what
 * vanishes without a word would be missed, and could not be removed.
 *
 * @param folder Of the dictionary.
 */
export async function recordOf(
  folder: string,
  id: string,
): Promise<DictionaryRecord> {
  try {
    const { bookname, wordcount, idxfilesize } = await readInfo(folder);
    const damage = await damageOf(folder, idxfilesize);
    return { id, name: bookname, words: wordcount, ...(damage && { damage }) };
  } catch {
    const text = await readOrMiss(join(folder, keptNames.info));
    return {
      id,
      name: text === undefined ? "" : nameIn(text.toString("utf8")),
      words: 0,
      damage: text === undefined ? "incomplete" : "unreadable",
    };
  }
}

/** What can be told without reading it through. */
async function damageOf(
  folder: string,
  indexSize: number,
): Promise<DictionaryDamage | undefined> {
  const [index, text, packed] = await Promise.all(
    [keptNames.index, keptNames.text, keptNames.packed].map((name) =>
      sizeOf(join(folder, name)),
    ),
  );
  if (index === undefined || (text ?? packed) === undefined)
    return "incomplete";
  return index === indexSize ? undefined : "unreadable";
}

/** What is left of its name in a damaged `.ifo`. */
const nameIn = (text: string): string =>
  (/^bookname=([^\n\r\0]{1,500})/mu.exec(text)?.[1] ?? "").trim();
