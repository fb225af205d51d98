import { QariError } from "../../src/errors.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import type { Command } from "./command.ts";
import { importInput } from "./import-input.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Bring files into the library. One that fails is named and does not stop the rest. */
export const importCommand: Command = {
  name: "import",
  usage: "PATH|- …",
  summary: {
    en: "bring files into the library (text, HTML, MHTML, Markdown, Word); - is standard input",
    ar: "إدخال ملفات إلى المكتبة (نص، HTML، MHTML، Markdown، Word)؛ - هو المُدخل القياسي",
  },
  async run(argv, { io, isJson, folder, library: open }) {
    const { positionals: paths } = readArguments(argv, {});
    if (paths.length === 0) throw new UsageError("import takes a file, or -");
    const resources = new ResourceStore(folder);
    const failures: QariError[] = [];
    for (const path of paths) {
      try {
        // In the order given: that is the order of the library.
        const { article, pictures } = await importInput(path, io);
        // One by one: a line that is printed is on the disk.
        const library = await open();
        for (const { bytes } of pictures) await resources.put(bytes);
        const { summary, outcome } = library.addArticle(article);
        await io.print(
          isJson
            ? `${JSON.stringify({ ...summary, outcome })}\n`
            : `${summary.id}\t${summary.title}\t${outcome}\n`,
        );
      } catch (error) {
        if (!(error instanceof QariError) || isFatal(error)) throw error;
        failures.push(error);
        if (paths.length > 1) io.complain(`${error.code}: ${error.message}`);
      }
    }
    const [first] = failures;
    if (first && paths.length === 1) throw first;
    if (first)
      throw new QariError(
        first.code,
        `${failures.length} of ${paths.length} files were not imported`,
      );
  },
};

/** The next file would fail the same way. */
const isFatal = ({ code }: QariError): boolean =>
  code === "disk-full" || code.startsWith("library-");
