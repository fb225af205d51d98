import type { ArticleSummary } from "../../src/library/records.ts";
import type { Command } from "./command.ts";
import { oneLine } from "../../src/one-line.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Printed at a time: a list of any length takes the memory of one page. */
const pageLength = 500;

/** Print what the library holds, newest first. */
export const listCommand: Command = {
  name: "list",
  usage: "",
  summary: {
    en: "list the articles of the library, newest first",
    ar: "سرد مقالات المكتبة، الأحدث أولًا",
  },
  async run(argv, { io, isJson, library: open }) {
    if (readArguments(argv, {}).positionals.length > 0)
      throw new UsageError("list takes no arguments");
    const library = await open();
    const print = isJson ? JSON.stringify : readableLine;
    for (let offset = 0; ; offset += pageLength) {
      const { articles } = library.page({
        filter: {},
        sort: "added",
        isDescending: true,
        offset,
        limit: pageLength,
      });
      const isRead = await io.print(
        articles.map((each) => `${print(each)}\n`).join(""),
      );
      if (!isRead || articles.length < pageLength) return;
    }
  },
};

const readableLine = ({ id, title, source = "" }: ArticleSummary): string =>
  [id, oneLine(title), oneLine(source)].join("\t").trimEnd();
