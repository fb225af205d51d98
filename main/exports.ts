import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { QariError } from "../src/errors.ts";
import type { Article } from "../src/article/article.ts";
import type { Input, Output, PrintDocument } from "../src/ipc/contract.ts";
import { settingsForArticle } from "../src/settings/article-reading.ts";
import type { Mark } from "../src/marks/mark.ts";
import { paperOf } from "../src/printing/paper.ts";
import type { Settings } from "../src/settings/settings.ts";
import type { Printing } from "./printing/printing.ts";
import type { ArticleSummary } from "../src/library/records.ts";
import type { ReadingOptions } from "../src/speech/reading-options.ts";
import { outputFailure, writeOutput } from "./command-line/write-output.ts";
import type { Dialogs } from "./dialogs.ts";
import { distinctNames } from "./exporting/distinct-names.ts";
import type { ExportService } from "./exporting/export-service.ts";
import { PromisedFiles } from "./exporting/promised-files.ts";
import type { ExportFailure, ExportItem } from "./exporting/write-exports.ts";
import { fileNameOf } from "./file-name-of.ts";
import type { JobContext, Jobs } from "./jobs/jobs.ts";
import type { WrittenFiles } from "./jobs/written-files.ts";
import type { LibraryService } from "./library/service/library-service.ts";
import { withExtension } from "./with-extension.ts";

export interface ExportsDeps {
  readonly service: ExportService;
  readonly printing: Pick<Printing, "pdf" | "print">;
  readonly settings: () => Settings;
  /** Of the system's locale, ISO 3166; empty where it has none. */
  readonly country: () => string;
  readonly library: Pick<
    LibraryService,
    "summaries" | "readArticle" | "openArticle" | "markedArticles"
  >;
  /** Folder of the library, absolute. */
  readonly libraryFolder: string;
  /** Folder of the faces and codecs that exports need, absolute. */
  readonly assets: string;
  /** Folder of the bundled voice, absolute. */
  readonly voice: string;
  /** How the listener wants texts read. */
  readonly reading: () => ReadingOptions;
  readonly dialogs: Pick<Dialogs, "articleToWrite" | "exportFolder">;
  readonly jobs: Jobs;
  readonly written: WrittenFiles;
  readonly now: () => Date;
  /** What an article could not be written for, for the log. */
  readonly warn: (message: string) => void;
}

/** Words of the articles that a thread is given at once: what is in memory is bounded, and threads are few. */
const wordsAtOnce = 200_000;
const articlesAtOnce = 50;

/** An article and the file it is to have. */
interface Target {
  readonly summary: ArticleSummary;
  /** Absolute. */
  readonly path: string;
}

/** What a reader takes out of the library as files. */
export class Exports {
  readonly #deps: ExportsDeps;
  readonly #promised = new PromisedFiles();

  constructor(deps: ExportsDeps) {
    this.#deps = deps;
  }

  /**
   * Ask where to, and begin to write there: one article into a file, several
   * into a folder, where nothing that is there is written over.
   *
   * @returns Without a job when the reader thought better of it.
   * @throws QariError `not-found` when the articles are gone; `file-missing`,
   *   `file-unwritable` for a folder that cannot be read; of the library.
   */
  async export(
    request: Input<"articles.export">,
  ): Promise<Output<"articles.export">> {
    const { library, jobs, written } = this.#deps;
    const summaries = await library.summaries(request.articles);
    const [first, ...others] = summaries;
    if (!first) throw new QariError("not-found", "no article to write out");
    const chosen =
      others.length === 0
        ? await this.#file(first, request)
        : await this.#folder(summaries, request);
    if (!chosen) return {};
    const { path, targets, release } = chosen;
    const job = jobs.start("export", targets.length, async (context) => {
      const failures = await this.#write(targets, request, context).finally(
        release,
      );
      for (const { title, code, message } of failures)
        this.#deps.warn(`${code}: ${title}: ${message}`);
      const failed = new Set(failures.map((failure) => failure.path));
      const shown = targets.find((target) => !failed.has(target.path));
      const [failure] = failures;
      if (!shown && failure) throw new QariError(failure.code, failure.message);
      if (shown) written.add(job, shown.path);
      return {
        kind: "export",
        state: "finished",
        path,
        articles: targets.length - failures.length,
        failed: failures.length,
      };
    });
    return { job };
  }

  /**
   * Let the reader print an article.
   *
   * @throws QariError `not-found`, `print-failed`; of the library.
   */
  async print(id: string): Promise<void> {
    const article = await this.#deps.library.readArticle(id);
    await this.#deps.printing.print(await this.#onPaper(article, []));
  }

  async #file(
    summary: ArticleSummary,
    { format }: Input<"articles.export">,
  ): Promise<Chosen | undefined> {
    const chosen = await this.#deps.dialogs.articleToWrite(
      `${fileNameOf(summary.title)}.${format}`,
      format,
    );
    if (chosen === undefined) return undefined;
    const path = withExtension(chosen, format);
    return this.#chosen(path, [{ summary, path }]);
  }

  async #folder(
    summaries: readonly ArticleSummary[],
    { format }: Input<"articles.export">,
  ): Promise<Chosen | undefined> {
    const folder = await this.#deps.dialogs.exportFolder();
    if (folder === undefined) return undefined;
    // What is written while the folder is read may not be in the list yet.
    const promised = this.#promised.namesIn(folder);
    const there = await readdir(folder).catch((error: unknown) => {
      throw outputFailure(error, folder);
    });
    const names = distinctNames(
      summaries.map(({ title }) => title),
      format,
      [...there, ...promised, ...this.#promised.namesIn(folder)],
    );
    const targets = summaries.map((summary, at) => ({
      summary,
      path: join(folder, names[at] ?? ""),
    }));
    return this.#chosen(folder, targets);
  }

  /** At once: whoever chooses next is not to be given the same names. */
  #chosen(path: string, targets: readonly Target[]): Chosen {
    const paths = targets.map((target) => target.path);
    return { path, targets, release: this.#promised.add(paths) };
  }

  async #write(
    targets: readonly Target[],
    { format, marks, fonts, narration }: Input<"articles.export">,
    context: JobContext,
  ): Promise<readonly ExportFailure[]> {
    if (format === "pdf") return this.#writePdf(targets, marks, context);
    const { signal, progress } = context;
    const { service, libraryFolder: library, now } = this.#deps;
    const failures: ExportFailure[] = [];
    let done = 0;
    for (const part of partsOf(targets)) {
      signal.throwIfAborted();
      const items: ExportItem[] = [];
      for (const target of part)
        try {
          items.push(await this.#item(target, marks && format !== "json"));
        } catch (error) {
          if (!(error instanceof QariError)) throw error;
          const { code, message } = error;
          const { path, summary } = target;
          failures.push({ title: summary.title, path, code, message });
        }
      failures.push(
        ...(await service.write(
          {
            items,
            format,
            library,
            modified: now(),
            assets: this.#deps.assets,
            fonts,
            ...(narration && {
              narration: {
                ...narration,
                voice: this.#deps.voice,
                reading: this.#deps.reading(),
              },
            }),
          },
          {
            signal,
            onProgress: (within) => progress(done + within, targets.length),
          },
        )),
      );
      done += part.length;
      progress(done, targets.length);
    }
    return failures;
  }

  /** One by one: each has a page of its own while it is made. */
  async #writePdf(
    targets: readonly Target[],
    marks: boolean,
    { signal, progress }: JobContext,
  ): Promise<readonly ExportFailure[]> {
    const failures: ExportFailure[] = [];
    for (const [at, target] of targets.entries()) {
      signal.throwIfAborted();
      const bytes = await this.#pdf(target, marks, signal).catch(
        (error: unknown) => {
          if (!(error instanceof QariError)) throw error;
          const { path, summary } = target;
          const { code, message } = error;
          failures.push({ title: summary.title, path, code, message });
        },
      );
      if (bytes) await writeOutput(target.path, bytes);
      progress(at + 1, targets.length);
    }
    return failures;
  }

  async #pdf(
    target: Target,
    withTheirs: boolean,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    const { article, marks } = await this.#item(target, withTheirs);
    const document = await this.#onPaper(article, marks);
    return this.#deps.printing.pdf(document, signal);
  }

  /** Set as it is read: an article may have type of its own. */
  async #onPaper(
    article: Article,
    marks: readonly Mark[],
  ): Promise<PrintDocument> {
    const { reading } = await this.#deps.library.openArticle(article.id);
    const settings = this.#deps.settings();
    return {
      article,
      marks,
      settings: settingsForArticle(settings, reading),
      paper: paperOf(settings, this.#deps.country()),
    };
  }

  async #item(
    { summary: { id }, path }: Target,
    isMarked: boolean,
  ): Promise<ExportItem> {
    const { library } = this.#deps;
    const article = await library.readArticle(id);
    const [marked] = isMarked ? await library.markedArticles(id) : [];
    return { article, marks: marked?.marks ?? [], path };
  }
}

interface Chosen {
  /** Of the file or the folder. */
  readonly path: string;
  readonly targets: readonly Target[];
  /** Let go of the names: they are written, or will not be. */
  readonly release: () => void;
}

/** In order; an article longer than a part is one by itself. */
function* partsOf(targets: readonly Target[]): Generator<readonly Target[]> {
  let part: Target[] = [];
  let words = 0;
  for (const target of targets) {
    const isFull =
      part.length >= articlesAtOnce ||
      words + target.summary.words > wordsAtOnce;
    if (part.length > 0 && isFull) {
      yield part;
      part = [];
      words = 0;
    }
    part.push(target);
    words += target.summary.words;
  }
  if (part.length > 0) yield part;
}
