import type { Bookmark } from "../../src/library/records.ts";
import type { Command } from "./command.ts";
import { oneLine } from "../../src/one-line.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Print the places a reader marked: of one article, or of all. */
export const bookmarksCommand: Command = {
  name: "bookmarks",
  usage: "[ID]",
  summary: {
    en: "list the bookmarks of an article, or all",
    ar: "سرد علامات مقالة، أو كل العلامات",
  },
  async run(argv, { io, isJson, library: open }) {
    const [id, ...more] = readArguments(argv, {}).positionals;
    if (more.length > 0)
      throw new UsageError("bookmarks takes the id of one article, or none");
    const library = await open();
    // An article that is not there is no article without bookmarks.
    if (id !== undefined) library.readArticle(id);
    const bookmarks =
      id === undefined ? library.allBookmarks() : library.bookmarks(id);
    const print = isJson ? JSON.stringify : readableLine;
    await io.print(bookmarks.map((each) => `${print(each)}\n`).join(""));
  },
};

const readableLine = ({ id, articleId, range, label }: Bookmark): string =>
  [articleId, id, oneLine(label ?? range.quote.exact)].join("\t");
