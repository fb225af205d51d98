import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Index } from "flexsearch";
import * as v from "valibot";
import { indexedText } from "../../../main/library/search/indexed-text.ts";
import { fold } from "../../../src/arabic/fold.ts";
import { joinedWords } from "../../../src/arabic/words.ts";
import { corpus } from "../../corpus/corpus.ts";
import type { SearchEngine } from "./search-engine.ts";

const keptSchema = v.array(v.tuple([v.string(), v.string()]));

/**
 * FlexSearch with our fold and words, whole words only: with its index of
 * beginnings it would not fit into memory. It ranks by place, not by weight,
 * and has no phrases.
 */
export const flexSearchEngine: SearchEngine = {
  build: (folder, count) => {
    const index = newIndex();
    let id = 0;
    for (const article of corpus(count)) {
      const { title, byline, source, body } = indexedText(article);
      index.add((id += 1), [title, byline, source, body].join(" "));
    }
    const kept: [string, string][] = [];
    index.export((key, data) => {
      kept.push([key, data]);
    });
    writeFileSync(
      fileIn(folder),
      kept.map((each) => JSON.stringify(each)).join("\n"),
    );
  },
  open: (folder) => {
    const index = newIndex();
    const lines = readFileSync(fileIn(folder), "utf8").split("\n");
    for (const [key, data] of v.parse(
      keptSchema,
      lines.map((line): unknown => JSON.parse(line)),
    ))
      index.import(key, data);
    return {
      search: ({ text }) =>
        index.search(joinedWords(fold(text).text), { limit: 20 }).length,
    };
  },
};

const newIndex = (): Index =>
  new Index({
    tokenize: "strict",
    encode: (text: string) => text.split(" ").filter((word) => word !== ""),
  });

const fileIn = (folder: string): string => join(folder, "flexsearch.json");
