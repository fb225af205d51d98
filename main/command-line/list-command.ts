import type { Command } from "./command.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Print what the library holds, newest first. */
export const listCommand: Command = {
  name: "list",
  usage: "",
  summary: "list the articles of the library, newest first",
  async run(argv, { io, isJson, library }) {
    if (readArguments(argv, {}).positionals.length > 0)
      throw new UsageError("list takes no arguments");
    const lines = library()
      .listArticles()
      .map((summary) =>
        isJson
          ? JSON.stringify(summary)
          : [summary.id, summary.title, summary.source ?? ""]
              .join("\t")
              .trimEnd(),
      );
    await io.print(lines.map((line) => `${line}\n`).join(""));
  },
};
