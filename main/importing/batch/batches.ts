import type { BatchLine, BatchSummary } from "../../../src/batches/batch.ts";
import { batchReportCsv } from "../../../src/batches/batch-report.ts";
import { QariError } from "../../../src/errors.ts";
import type { ImportResult } from "../../../src/ipc/contract.ts";
import { writeOutput } from "../../command-line/write-output.ts";
import type { Dialogs } from "../../dialogs.ts";
import type { JobContext, JobResult, Jobs } from "../../jobs/jobs.ts";
import type { BatchQueue } from "./batch-queue.ts";
import type { LinesRequest, NewItem } from "./batch-records.ts";
import { linksOf } from "../../../src/importing/links-in-text.ts";
import { pastedItem, type Pasted } from "./pasted.ts";
import { itemsOf } from "./list-folder.ts";
import { runBatch, type BatchDeps } from "./run-batch.ts";

/** A batch that was cut off is begun again so often in vain: a document that ends Qari is not to do it at every start. */
const mostAttempts = 2;
/** Failures that are told with the end of a job; the report has all of them. */
const toldFailures = 20;
/** Lines of a report, read at a time. */
const reportPage = 1000;

export interface BatchesDeps extends Omit<BatchDeps, "queue"> {
  readonly queue: BatchQueue;
  readonly jobs: Jobs;
  readonly dialogs: Pick<Dialogs, "reportToWrite">;
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  /** The library is another one than before. */
  readonly onChanged: () => void;
}

/** What is brought in, as batches: each is on the disk before its first document is read, and outlives Qari. */
export class Batches {
  readonly #deps: BatchesDeps;
  /** Batches at work, and their jobs. */
  readonly #running = new Map<string, string>();
  #isClosing = false;

  constructor(deps: BatchesDeps) {
    this.#deps = deps;
  }

  /**
   * Bring in files, folders with all that is in them, and pages of the web.
   *
   * @param sources Absolute paths, and addresses.
   * @param by Who named them: links of other programs do not lead into the reader's own network.
   * @returns The job's id.
   */
  start(sources: readonly string[], by: "reader" | "program"): string {
    return this.#begin(sources.length, () => itemsOf(sources, by === "reader"));
  }

  /** Bring in what was pasted or dropped: links where it is nothing else, else its text. @returns The job's id. @throws QariError `nothing-to-read`. */
  startPasted(pasted: Pasted): string {
    const links = linksOf(pasted.text ?? "");
    if (links.length > 0) return this.start(links, "reader");
    return this.#begin(1, async () => [pastedItem(pasted)]);
  }

  #begin(count: number, items: () => Promise<readonly NewItem[]>): string {
    const { queue, newId, now } = this.#deps;
    const batch = newId();
    return this.#run(batch, count, async () =>
      queue.create(batch, now().toISOString(), await items()),
    );
  }

  /** Go on with a batch that was stopped. @returns The job's id; of the one that runs, if it does. */
  resume(batch: string): string {
    return (
      this.#running.get(batch) ??
      this.#run(batch, 0, () => this.#deps.queue.change(batch, "running"))
    );
  }

  /** Go on with what was cut off when Qari ended, and with what waits for the network. */
  async resumeAll(): Promise<void> {
    const { queue, jobs } = this.#deps;
    const { running, stopped } = await queue.beginAgain(mostAttempts);
    // A job that ends at once says what is left, and offers to go on.
    for (const batch of stopped)
      jobs.start("import", 0, async () => this.#finished(batch));
    for (const batch of running)
      if (!this.#running.has(batch)) this.#run(batch, 0);
  }

  /** Go on with what waits for the network. */
  async resumeOffline(): Promise<void> {
    for (const { id, state } of await this.list())
      if (state === "offline") this.resume(id);
  }

  /** Newest first. */
  list(): Promise<readonly BatchSummary[]> {
    return this.#deps.queue.list();
  }

  lines(request: LinesRequest): Promise<readonly BatchLine[]> {
    return this.#deps.queue.lines(request);
  }

  /** Its articles stay. One that is at work is left alone. */
  async forget(batch: string): Promise<void> {
    if (!this.#running.has(batch)) await this.#deps.queue.forget(batch);
  }

  /**
   * Ask where to, and write what became of everything in a batch.
   *
   * @returns Nothing when the reader thought better of it.
   * @throws QariError `not-found`; as `writeOutput` does.
   */
  async saveReport(batch: string): Promise<{ readonly path?: string }> {
    const { queue, dialogs } = this.#deps;
    const summary = await queue.summary(batch);
    if (!summary) throw new QariError("not-found", `no batch ${batch}`);
    const path = await dialogs.reportToWrite(
      `qari-import-${summary.createdAt.slice(0, 10)}.csv`,
    );
    if (path === undefined) return {};
    const lines: BatchLine[] = [];
    for (;;) {
      const page = await queue.lines({
        batch,
        outcomes: ["added", "updated", "known", "failed"],
        from: lines.length,
        most: reportPage,
      });
      lines.push(...page);
      if (page.length < reportPage) break;
    }
    await writeOutput(path, batchReportCsv(lines));
    return { path };
  }

  /** What runs from now on is cut off by Qari's end, not by the reader: it is gone on with at the next start. */
  beginClosing(): void {
    this.#isClosing = true;
  }

  /** @param prepare What has to be on the disk before the work begins. @returns The job's id. */
  #run(
    batch: string,
    count: number,
    prepare: () => Promise<void> = () => Promise.resolve(),
  ): string {
    const { jobs, onChanged } = this.#deps;
    const job = jobs.start("import", count, async (context) => {
      try {
        await prepare();
        await this.#work(batch, context);
      } finally {
        // However it ended: what seems to be at work can be neither gone on with nor forgotten.
        this.#running.delete(batch);
      }
      onChanged();
      return this.#finished(batch);
    });
    this.#running.set(batch, job);
    return job;
  }

  async #work(batch: string, context: JobContext): Promise<void> {
    const { queue } = this.#deps;
    try {
      const { isOffline } = await runBatch(batch, context, this.#deps);
      await queue.change(batch, isOffline ? "offline" : "finished");
    } catch (error) {
      if (this.#isClosing) throw error;
      await queue.change(batch, "stopped");
      if (!context.signal.aborted) throw error;
    }
  }

  async #finished(batch: string): Promise<JobResult> {
    const result = await this.#result(batch);
    return { kind: "import", state: "finished", ...result };
  }

  async #result(batch: string): Promise<ImportResult> {
    const { queue } = this.#deps;
    const [summary, first, failures] = await Promise.all([
      queue.summary(batch),
      queue.first(batch),
      queue.lines({ batch, outcomes: ["failed"], from: 0, most: toldFailures }),
    ]);
    const {
      waiting = 0,
      added = 0,
      updated = 0,
      known = 0,
      failed = 0,
    } = summary ?? {};
    return {
      batch,
      waiting,
      added,
      updated,
      known,
      failed,
      isOffline: summary?.state === "offline",
      ...(first !== undefined && { first }),
      failures: failures.map(({ source, code, message }) => ({
        path: source,
        code: code ?? "internal",
        message: message ?? source,
      })),
    };
  }
}
