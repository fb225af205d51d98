import { articleFormats } from "../../src/exporting/article-format.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import type { Command } from "./command.ts";
import { oneOf, readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";
import {
  writeArticle,
  writeFlags,
  writeHelp,
  writeUsage,
} from "./write-article.ts";

/** Print one article of the library. */
export const showCommand: Command = {
  name: "show",
  usage: `ID [--to ${articleFormats.join("|")}] ${writeUsage}`,
  summary: {
    en: "print an article of the library",
    ar: "طباعة مقالة من المكتبة",
  },
  options: [
    {
      name: `--to ${articleFormats.join("|")}`,
      text: {
        en: "the format to print; txt when left out, json with --json",
        ar: "صيغة الطباعة؛ txt إن لم تُذكر، وjson مع --json",
      },
    },
    ...writeHelp,
  ],
  async run(argv, { io, isJson, folder, library }) {
    const { values, positionals } = readArguments(argv, {
      to: { type: "string", default: isJson ? "json" : "txt" },
      ...writeFlags,
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0)
      throw new UsageError("show takes the id of one article");
    const format = oneOf("--to", articleFormats, values.to);
    const resources = new ResourceStore(folder);
    await writeArticle(values, format, { io, isJson }, async () => ({
      article: (await library()).readArticle(id),
      read: (hash) => resources.read(hash),
    }));
  },
};
