import { articleFormats, formatArticle } from "./article-formats.ts";
import type { Command } from "./command.ts";
import { oneOf, readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Print one article of the library. */
export const showCommand: Command = {
  name: "show",
  usage: `ID [--to ${articleFormats.join("|")}]`,
  summary: "print an article of the library",
  async run(argv, { io, isJson, library }) {
    const { values, positionals } = readArguments(argv, {
      to: { type: "string", default: isJson ? "json" : "txt" },
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0)
      throw new UsageError("show takes the id of one article");
    const format = oneOf("--to", articleFormats, values.to);
    await io.print(formatArticle(library().readArticle(id), format, isJson));
  },
};
