import { resolve } from "node:path";
import { articleFormats } from "../../src/exporting/article-format.ts";
import { bookFonts } from "../exporting/book-fonts.ts";
import { exportArticle } from "../exporting/export-article.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import type { Command } from "./command.ts";
import { fontsOption } from "./shared-options.ts";
import { oneOf, readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

/** Print one article of the library. */
export const showCommand: Command = {
  name: "show",
  usage: `ID [--to ${articleFormats.join("|")}] [--fonts] [-o FILE]`,
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
    fontsOption,
    {
      name: "-o FILE",
      text: {
        en: "the file to write, instead of printing",
        ar: "الملف الذي يُكتب بدل الطباعة",
      },
    },
  ],
  async run(argv, { io, isJson, folder, library }) {
    const { values, positionals } = readArguments(argv, {
      to: { type: "string", default: isJson ? "json" : "txt" },
      output: { type: "string", short: "o" },
      fonts: { type: "boolean", default: false },
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0)
      throw new UsageError("show takes the id of one article");
    const format = oneOf("--to", articleFormats, values.to);
    const resources = new ResourceStore(folder);
    const bytes = await exportArticle(
      (await library()).readArticle(id),
      format,
      {
        read: (hash) => resources.read(hash),
        assets: io.bookAssets,
        ...(values.fonts && { fonts: await bookFonts(io.bookAssets) }),
        modified: io.now(),
        isOneLine: isJson,
      },
    );
    if (values.output === undefined) await io.print(bytes);
    else await writeOutput(resolve(io.cwd, values.output), bytes);
  },
};
