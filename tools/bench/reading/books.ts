import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { Article } from "../../../src/article/article.ts";
import {
  libraryFileName,
  openLibrary,
} from "../../../main/library/open-library.ts";
import { corpusBook } from "../../corpus/book.ts";
import { fingerprint } from "../fingerprint.ts";
import { writeEpub } from "./write-epub.ts";

/** What decides over the books and over how they are kept. */
const decisive = [
  "src/article",
  "src/arabic/fold.ts",
  "src/arabic/fold-table.ts",
  "main/library/articles.ts",
  "main/library/content.ts",
  "main/library/schema",
  "main/library/search",
  "tools/corpus",
  "tools/bench/reading/write-epub.ts",
];

/** The books that reading is measured with. */
export const bookNames = ["one", "hundred", "short", "characters"] as const;
export type BookName = (typeof bookNames)[number];

const titlesSchema = v.strictObject({
  one: v.string(),
  hundred: v.string(),
  short: v.string(),
  characters: v.string(),
});

const books: Readonly<Record<BookName, () => Article>> = {
  /** A million words in one section. */
  one: () => corpusBook({ length: { words: 1_000_000 }, chapters: 1 }),
  /** The same length in a hundred chapters. */
  hundred: () =>
    corpusBook({ length: { words: 1_000_000 }, chapters: 100, seed: 2 }),
  /** What any cost that grows with length is held against. */
  short: () => corpusBook({ length: { words: 10_000 }, chapters: 1, seed: 3 }),
  /** A million characters, for finding. */
  characters: () =>
    corpusBook({ length: { characters: 1_000_000 }, chapters: 1, seed: 4 }),
};

export interface Books {
  /** Of each book: `NAME.epub` with the same text, and `NAME.json`, the article. */
  readonly folder: string;
  /** A library folder with all of them. Not to be written to: copy it. */
  readonly library: string;
  readonly titleOf: (name: BookName) => string;
}

let made: Promise<Books> | undefined;

/** The books, made at the first call ever and left in `out/bench/`. */
export const booksAtHand = (): Promise<Books> => (made ??= make());

async function make(): Promise<Books> {
  const root = join(import.meta.dirname, "../../../out/bench");
  const folder = join(root, `books-${fingerprint(decisive)}`);
  if (!existsSync(folder)) {
    console.error("Making the books to measure with, once.");
    // Under another name until it is whole.
    const making = `${folder}-${process.pid}`;
    mkdirSync(join(making, "library"), { recursive: true });
    const library = openLibrary(join(making, "library", libraryFileName), {
      now: () => new Date(),
      newId: randomUUID,
    });
    const titles: Partial<Record<BookName, string>> = {};
    for (const name of bookNames) {
      const article = books[name]();
      titles[name] = article.title;
      library.addArticle(article);
      await writeEpub(article, join(making, `${name}.epub`));
      writeFileSync(join(making, `${name}.json`), JSON.stringify(article));
    }
    library.close();
    writeFileSync(join(making, "titles.json"), JSON.stringify(titles));
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
  }
  const titles = v.parse(
    titlesSchema,
    JSON.parse(readFileSync(join(folder, "titles.json"), "utf8")),
  );
  return {
    folder,
    library: join(folder, "library"),
    titleOf: (name) => titles[name],
  };
}
