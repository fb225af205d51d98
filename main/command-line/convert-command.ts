import { resolve } from "node:path";
import { articleFormats, formatArticle } from "./article-formats.ts";
import type { Command } from "./command.ts";
import { importInput } from "./import-input.ts";
import { oneOf, readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

/** Print a file as an article in another format, without any library. */
export const convertCommand: Command = {
  name: "convert",
  usage: `PATH|- --to ${articleFormats.join("|")} [-o FILE]`,
  summary: {
    en: "print a file as an article, without keeping it",
    ar: "طباعة ملف مقالةً دون حفظه",
  },
  options: [
    {
      name: `--to ${articleFormats.join("|")}`,
      text: { en: "the format to print", ar: "صيغة الطباعة" },
    },
    {
      name: "-o FILE",
      text: {
        en: "the file to write, instead of printing",
        ar: "الملف الذي يُكتب بدل الطباعة",
      },
    },
  ],
  async run(argv, { io, isJson }) {
    const { values, positionals } = readArguments(argv, {
      to: { type: "string" },
      output: { type: "string", short: "o" },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new UsageError("convert takes one file, or -");
    const format = oneOf("--to", articleFormats, values.to);
    const { article } = await importInput(path, io);
    const text = formatArticle(article, format, isJson);
    if (values.output === undefined) await io.print(text);
    else await writeOutput(resolve(io.cwd, values.output), text);
  },
};
