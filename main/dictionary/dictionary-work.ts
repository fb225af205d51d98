import { buildIndex } from "./build-index.ts";
import { keepDictionary } from "./keep-dictionary.ts";

/** What takes seconds with a large dictionary. */
export interface DictionaryWork {
  readonly keep: typeof keepDictionary;
  readonly index: typeof buildIndex;
}

/** Done in the thread that asks for it: what the thread for it runs, and tests. */
export const workInThisThread: DictionaryWork = {
  keep: keepDictionary,
  index: buildIndex,
};
