import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { indexedText } from "../../../main/library/search/indexed-text.ts";
import { fold } from "../../../src/arabic/fold.ts";
import { joinedWords } from "../../../src/arabic/words.ts";
import { corpus } from "../../corpus/corpus.ts";
import type { SearchEngine } from "./search-engine.ts";

/** What is indexed is folded and apart by spaces, as for our own index. */
const options = {
  fields: ["title", "byline", "source", "body"],
  tokenize: (text: string) => text.split(" ").filter((word) => word !== ""),
  processTerm: (term: string) => term,
};

/** MiniSearch with our fold, words and weights. It has no phrases: it is asked for all of the words. */
export const miniSearchEngine: SearchEngine = {
  build: (folder, count) => {
    const index = new MiniSearch(options);
    let id = 0;
    for (const article of corpus(count))
      index.add({ id: (id += 1), ...indexedText(article) });
    writeFileSync(fileIn(folder), JSON.stringify(index));
  },
  open: (folder) => {
    const index = MiniSearch.loadJSON(
      readFileSync(fileIn(folder), "utf8"),
      options,
    );
    return {
      search: ({ kind, text }) =>
        index.search(joinedWords(fold(text).text), {
          combineWith: "AND",
          prefix: kind === "prefix",
          boost: { title: 8, byline: 3, source: 3 },
        }).length,
    };
  },
};

const fileIn = (folder: string): string => join(folder, "minisearch.json");
