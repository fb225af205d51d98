import { fold } from "../arabic/fold.ts";
import type { Pronunciation } from "./reading-options.ts";

const lists = new WeakMap<
  readonly Pronunciation[],
  ReadonlyMap<string, string>
>();

/**
 * How the listener wants a word said.
 *
 * @param word Without the punctuation around it; matched folded, so that
 *   spelling and marks make no difference.
 * @returns `undefined` for a word that is not in the list.
 * @throws Nothing.
 */
export function ownPronunciation(
  word: string,
  list: readonly Pronunciation[],
): string | undefined {
  if (list.length === 0) return undefined;
  let spellings = lists.get(list);
  if (!spellings) {
    spellings = new Map(
      list.map(({ word: each, spelling }) => [
        fold(each.trim()).text,
        spelling,
      ]),
    );
    lists.set(list, spellings);
  }
  return spellings.get(fold(word).text);
}
