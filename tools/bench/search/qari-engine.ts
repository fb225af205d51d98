import { randomUUID } from "node:crypto";
import { join } from "node:path";
import {
  libraryFileName,
  openLibrary,
} from "../../../main/library/open-library.ts";
import type { Library } from "../../../main/library/library.ts";
import { batches } from "../../corpus/batches.ts";
import { corpus } from "../../corpus/corpus.ts";
import type { SearchEngine } from "./search-engine.ts";

/** As an import brings them: one transaction each. */
const perTransaction = 500;

/** The whole of a search as the app gets it: found, ranked, read, with snippets. */
export const qariEngine: SearchEngine = {
  build: (folder, count) => {
    const library = openIn(folder);
    for (const batch of batches(corpus(count), perTransaction))
      library.addArticles(batch);
    library.close();
  },
  open: (folder) => {
    const library = openIn(folder);
    return {
      search: ({ kind, text }) =>
        library.search({
          query: text,
          isExact: false,
          isTyping: kind === "prefix",
          filter: {},
          offset: 0,
          limit: 20,
        }).total,
    };
  },
};

const openIn = (folder: string): Library =>
  openLibrary(join(folder, libraryFileName), {
    now: () => new Date(),
    newId: randomUUID,
  });
