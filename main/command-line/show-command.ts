import { articleFormats, formatArticle } from "./article-formats.ts";
import type { Command } from "./command.ts";
import { oneOf, readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Print one article of the library. */
export const showCommand: Command = {
  name: "show",
  usage: `ID [--to ${articleFormats.join("|")}]`,
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
  ],
  async run(argv, { io, isJson, library }) {
    const { values, positionals } = readArguments(argv, {
      to: { type: "string", default: isJson ? "json" : "txt" },
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0)
      throw new UsageError("show takes the id of one article");
    const format = oneOf("--to", articleFormats, values.to);
    await io.print(
      formatArticle((await library()).readArticle(id), format, isJson),
    );
  },
};
