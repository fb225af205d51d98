import { resolve } from "node:path";
import { batchReportCsv } from "../../src/batches/batch-report.ts";
import type { BatchLine } from "../../src/batches/batch.ts";
import { QariError } from "../../src/errors.ts";
import { isLink } from "../../src/importing/links-in-text.ts";
import { archiveItems } from "../importing/batch/archive-items.ts";
import type { NewItem } from "../importing/batch/batch-records.ts";
import { documentOf } from "../importing/batch/document-of.ts";
import { readAhead } from "../importing/batch/read-ahead.ts";
import { isFatal } from "../importing/batch/run-batch.ts";
import { walkPaths } from "../importing/batch/walk-paths.ts";
import type {
  ImportedArchive,
  ImportedDocument,
} from "../importing/import-document.ts";
import { namedMarks } from "../../src/importing/archives/archive-mark.ts";
import { withIdentity } from "../importing/import-file.ts";
import { addArchiveMarks } from "../marks/add-archive-marks.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import type { Command } from "./command.ts";
import type { CommandIo } from "./command-io.ts";
import { inputOf, standardInput } from "./import-input.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

type Read = { readonly item: NewItem } & (
  | { readonly read: ImportedDocument | ImportedArchive }
  | { readonly error: unknown }
);

/** Bring files and folders into the library. One that fails is named and does not stop the rest. */
export const importCommand: Command = {
  name: "import",
  usage: "PATH|URL|- … [--report FILE.csv]",
  summary: {
    en: "bring files, folders with all that is in them, and pages of the web into the library; - is standard input",
    ar: "إدخال ملفات، ومجلدات بكل ما فيها، وصفحات من الوب إلى المكتبة؛ - هو المُدخل القياسي",
  },
  async run(argv, { io, isJson, folder, library: open }) {
    const { positionals: paths, values } = readArguments(argv, {
      report: { type: "string" },
    });
    if (paths.length === 0) throw new UsageError("import takes a file, or -");
    const resources = new ResourceStore(folder);
    const sources = walkPaths(
      paths.map((path) =>
        path === standardInput || isLink(path) ? path : resolve(io.cwd, path),
      ),
    );
    /** What archives hold, after all else. */
    const held: NewItem[] = [];
    const lines: BatchLine[] = [];
    let first: QariError | undefined;
    // Read side by side, kept in the order given: that is the order of the library.
    for await (const read of readAhead(
      async () => (await sources.next()).value ?? held.shift(),
      io.ahead,
      (item) => reading(item, io),
    )) {
      const { source, saved, marks = [] } = read.item;
      try {
        if ("error" in read) throw read.error;
        if ("entries" in read.read) {
          held.push(...archiveItems(read.read.entries));
          continue;
        }
        const { pictures } = read.read;
        const article = withIdentity(read.read.article, io);
        // One by one: a line that is printed is on the disk.
        const library = await open();
        for (const { bytes } of pictures) await resources.put(bytes);
        const { summary, outcome } = library.addArticle(article, saved);
        const unplaced =
          marks.length === 0
            ? []
            : await addArchiveMarks(
                library,
                library.readArticle(summary.id),
                marks,
              );
        lines.push({
          source,
          outcome,
          title: summary.title,
          ...(unplaced.length > 0 && {
            code: "marks-unplaced",
            message: namedMarks(unplaced),
          }),
        });
        await io.print(
          isJson
            ? `${JSON.stringify({ ...summary, outcome })}\n`
            : `${summary.id}\t${summary.title}\t${outcome}\n`,
        );
      } catch (error) {
        if (!(error instanceof QariError) || isFatal(error)) throw error;
        first ??= error;
        const { code, message } = error;
        lines.push({
          source,
          outcome: "failed",
          code,
          message:
            marks.length === 0 ? message : `${message}; ${namedMarks(marks)}`,
        });
      }
    }
    await tell(lines, first, values.report, io);
  },
};

async function reading(item: NewItem, io: CommandIo): Promise<Read> {
  try {
    const input =
      item.source === standardInput
        ? await inputOf(item.source, io)
        : await documentOf(item, async () => item.content, {
            resolveProxy: io.resolveProxy,
          });
    return { item, read: await io.documents.readAny(input) };
  } catch (error) {
    return { item, error };
  }
}

/** What became of everything: of one file, its failure; of several, each failure and the counts. */
async function tell(
  lines: readonly BatchLine[],
  first: QariError | undefined,
  report: string | undefined,
  io: CommandIo,
): Promise<void> {
  if (report !== undefined)
    await writeOutput(resolve(io.cwd, report), batchReportCsv(lines));
  if (first && lines.length === 1) throw first;
  for (const { code, message } of lines)
    if (code !== undefined) io.complain(`${code}: ${message ?? ""}`);
  const count = (outcome: BatchLine["outcome"]): number =>
    lines.filter((line) => line.outcome === outcome).length;
  if (lines.length > 1)
    io.complain(
      (["added", "updated", "known", "failed"] as const)
        .map((outcome) => `${count(outcome)} ${outcome}`)
        .join(", "),
    );
  if (first)
    throw new QariError(
      first.code,
      `${count("failed")} of ${lines.length} files were not imported`,
    );
}
