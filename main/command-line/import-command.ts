import { resolve } from "node:path";
import { batchReportCsv } from "../../src/batches/batch-report.ts";
import type { BatchLine } from "../../src/batches/batch.ts";
import { QariError } from "../../src/errors.ts";
import type { ArchiveEntry } from "../../src/importing/archives/archive-entry.ts";
import { namedMarks } from "../../src/importing/archives/archive-mark.ts";
import { isLink } from "../../src/importing/links-in-text.ts";
import { archiveItems } from "../importing/batch/archive-items.ts";
import type { NewItem } from "../importing/batch/batch-records.ts";
import { documentOf } from "../importing/batch/document-of.ts";
import { readAhead } from "../importing/batch/read-ahead.ts";
import { isFatal } from "../importing/batch/run-batch.ts";
import { walkPaths } from "../importing/batch/walk-paths.ts";
import type { ImportedDocument } from "../importing/import-document.ts";
import { withIdentity } from "../importing/import-file.ts";
import type { KeptArticle } from "../library/library.ts";
import { addArchiveMarks } from "../marks/add-archive-marks.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import type { Command, CommandContext } from "./command.ts";
import type { CommandIo } from "./command-io.ts";
import { inputOf, standardInput } from "./import-input.ts";
import { oneLine } from "../../src/one-line.ts";
import { errorLine } from "./error-line.ts";
import { readArguments } from "./read-arguments.ts";
import { UsageError } from "./usage-error.ts";
import { writeOutput } from "./write-output.ts";

type Read = { readonly item: NewItem } & (
  | { readonly document: ImportedDocument }
  | { readonly entries: readonly ArchiveEntry[] }
  | { readonly error: unknown }
);

/** What became of one thing. */
interface End {
  readonly line: BatchLine;
  readonly kept?: KeptArticle;
  readonly error?: QariError;
}

/** Bring files and folders into the library. One that fails is named and does not stop the rest. */
export const importCommand: Command = {
  name: "import",
  missingLibrary: "made",
  usage: "PATH|URL|- … [--report FILE.csv]",
  summary: {
    en: "bring files, folders with all that is in them, and pages of the web into the library; - is standard input",
    ar: "إدخال ملفات، ومجلدات بكل ما فيها، وصفحات من الوب إلى المكتبة؛ - هو المُدخل القياسي",
  },
  options: [
    {
      name: "--report FILE.csv",
      text: {
        en: "a table of what became of each file",
        ar: "جدول بما آل إليه كل ملف",
      },
    },
  ],
  async run(argv, context) {
    const { io, isJson, folder } = context;
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
    const ends: End[] = [];
    let stopped: unknown;
    try {
      // Read side by side, kept in the order given: that is the order of the library.
      for await (const read of readAhead(
        async () => (await sources.next()).value ?? held.shift(),
        io.ahead,
        (item) => reading(item, io),
      )) {
        if ("entries" in read) {
          held.push(...archiveItems(read.entries));
          continue;
        }
        const end = await endOf(read, resources, context);
        ends.push(end);
        if (isFatal(end.error)) throw end.error;
        const { kept } = end;
        if (kept)
          await io.print(
            isJson
              ? `${JSON.stringify({ ...kept.summary, outcome: kept.outcome })}\n`
              : `${kept.summary.id}\t${oneLine(kept.summary.title)}\t${kept.outcome}\n`,
          );
      }
    } catch (error) {
      stopped = error;
    }
    await tell(ends, stopped, values.report, io);
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
    const read = await io.documents.readAny(input);
    return "entries" in read
      ? { item, entries: read.entries }
      : { item, document: read };
  } catch (error) {
    return { item, error };
  }
}

/** Keep what was read. One by one: a line that is printed is on the disk. */
async function endOf(
  read: Exclude<Read, { readonly entries: unknown }>,
  resources: ResourceStore,
  { io, library: open }: CommandContext,
): Promise<End> {
  const { source, saved, marks = [] } = read.item;
  try {
    if ("error" in read) throw read.error;
    const { pictures } = read.document;
    const article = withIdentity(read.document.article, io);
    const library = await open();
    for (const { bytes } of pictures) await resources.put(bytes);
    const kept = library.addArticle(article, saved);
    const { summary, outcome } = kept;
    const unplaced =
      marks.length === 0
        ? []
        : await addArchiveMarks(
            library,
            library.readArticle(summary.id),
            marks,
          );
    const line: BatchLine = {
      source,
      outcome,
      title: summary.title,
      ...(unplaced.length > 0 && {
        code: "marks-unplaced",
        message: namedMarks(unplaced),
      }),
    };
    return { line, kept };
  } catch (error) {
    if (!(error instanceof QariError)) throw error;
    const { code } = error;
    const message =
      marks.length === 0
        ? error.message
        : `${error.message}; ${namedMarks(marks)}`;
    return { line: { source, outcome: "failed", code, message }, error };
  }
}

/**
 * What became of everything: each failure, the counts, and the report.
 *
 * @param stopped Why nothing came after the last one, if so.
 * @throws `stopped`, or what failed; what that says is not said before it.
 */
async function tell(
  ends: readonly End[],
  stopped: unknown,
  report: string | undefined,
  io: CommandIo,
): Promise<void> {
  const lines = ends.map(({ line }) => line);
  const count = (outcome: BatchLine["outcome"]): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const first = ends.find(({ error }) => error)?.error;
  const failure =
    stopped ??
    (first && ends.length > 1
      ? new QariError(
          first.code,
          `${count("failed")} of ${ends.length} files were not imported`,
        )
      : first);
  for (const { line, error } of ends)
    if (line.code !== undefined && error !== failure)
      io.complain(errorLine(line.code, line.message));
  // Of one file its own line says it all. Of none, as in an empty folder, nothing would.
  if (ends.length !== 1)
    io.complain(
      (["added", "updated", "known", "failed"] as const)
        .map((outcome) => `${count(outcome)} ${outcome}`)
        .join(", "),
    );
  if (report !== undefined)
    try {
      await writeOutput(resolve(io.cwd, report), batchReportCsv(lines));
    } catch (error) {
      // It does not take the place of what failed before it.
      if (!failure || !(error instanceof QariError)) throw error;
      io.complain(errorLine(error.code, error.message));
    }
  if (failure) throw failure;
}
