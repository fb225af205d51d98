import { articleFormats } from "../../src/exporting/article-format.ts";
import type { ReadPicture } from "../exporting/publication-pictures.ts";
import { imageType } from "../resources/image-type.ts";
import type { Command } from "./command.ts";
import { importInput, type InputArticle } from "./import-input.ts";
import { oneOf, readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";
import {
  writeArticle,
  writeFlags,
  writeHelp,
  writeUsage,
} from "./write-article.ts";

/** Print a file as an article in another format, without any library. */
export const convertCommand: Command = {
  name: "convert",
  usage: `PATH|URL|- --to ${articleFormats.join("|")} ${writeUsage}`,
  summary: {
    en: "print a file or a page of the web as an article, without keeping it",
    ar: "طباعة ملف أو صفحة من الوب مقالةً دون حفظها",
  },
  options: [
    {
      name: `--to ${articleFormats.join("|")}`,
      text: { en: "the format to print", ar: "صيغة الطباعة" },
    },
    ...writeHelp,
  ],
  async run(argv, { io, isJson }) {
    const { values, positionals } = readArguments(argv, {
      to: { type: "string" },
      ...writeFlags,
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new UsageError("convert takes one file or address, or -");
    const format = oneOf("--to", articleFormats, values.to);
    await writeArticle(values, format, { io, isJson }, async () => {
      const { article, pictures } = await importInput(path, io);
      return { article, read: readFrom(pictures) };
    });
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
