import { resolve } from "node:path";
import { articleFormats } from "../../src/exporting/article-format.ts";
import { bookFonts } from "../exporting/book-fonts.ts";
import { exportArticle } from "../exporting/export-article.ts";
import type { ReadPicture } from "../exporting/publication-pictures.ts";
import { imageType } from "../resources/image-type.ts";
import type { Command } from "./command.ts";
import { importInput, type InputArticle } from "./import-input.ts";
import { fontsOption } from "./shared-options.ts";
import { oneOf, readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

/** Print a file as an article in another format, without any library. */
export const convertCommand: Command = {
  name: "convert",
  usage: `PATH|- --to ${articleFormats.join("|")} [--fonts] [-o FILE]`,
  summary: {
    en: "print a file as an article, without keeping it",
    ar: "طباعة ملف مقالةً دون حفظه",
  },
  options: [
    {
      name: `--to ${articleFormats.join("|")}`,
      text: { en: "the format to print", ar: "صيغة الطباعة" },
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
  async run(argv, { io, isJson }) {
    const { values, positionals } = readArguments(argv, {
      to: { type: "string" },
      output: { type: "string", short: "o" },
      fonts: { type: "boolean", default: false },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new UsageError("convert takes one file, or -");
    const format = oneOf("--to", articleFormats, values.to);
    const { article, pictures } = await importInput(path, io);
    const bytes = await exportArticle(article, format, {
      read: readFrom(pictures),
      assets: io.bookAssets,
      ...(values.fonts && { fonts: await bookFonts(io.bookAssets) }),
      modified: io.now(),
      isOneLine: isJson,
    });
    if (values.output === undefined) await io.print(bytes);
    else await writeOutput(resolve(io.cwd, values.output), bytes);
  },
};

/** Pictures of a document that no library keeps. */
const readFrom =
  (pictures: InputArticle["pictures"]): ReadPicture =>
  (hash) => {
    const bytes = pictures.find((each) => each.hash === hash)?.bytes;
    const type = bytes && imageType(bytes);
    return Promise.resolve(
      bytes && type ? { type, bytes: new Uint8Array(bytes) } : undefined,
    );
  };
