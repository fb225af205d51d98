import type { BatchSummary } from "../../../src/batches/batch.ts";
import { QariError, type ErrorCode } from "../../../src/errors.ts";
import type { SavedState } from "../../../src/library/saved-state.ts";
import type { JobContext } from "../../jobs/jobs.ts";
import type { KeptArticle } from "../../library/library.ts";
import type { ArchiveEntry } from "../../../src/importing/archives/archive-entry.ts";
import {
  namedMarks,
  type ArchiveMark,
} from "../../../src/importing/archives/archive-mark.ts";
import type { ImportedArchive, ImportedDocument } from "../import-document.ts";
import { archiveItems } from "./archive-items.ts";
import type { ImportControl } from "../import-threads.ts";
import type { BatchQueue } from "./batch-queue.ts";
import type { BatchItem, Settled } from "./batch-records.ts";
import { listFolder } from "./list-folder.ts";
import { isWithoutNetwork, NetworkWatch } from "./network-watch.ts";
import { readAhead } from "./read-ahead.ts";

export interface BatchDeps {
  readonly queue: Pick<BatchQueue, "waiting" | "expand" | "settle" | "summary">;
  /** @throws QariError for what cannot be read. */
  readonly read: (
    item: BatchItem,
    control: ImportControl,
  ) => Promise<ImportedDocument | ImportedArchive>;
  /** How many documents are read, or wait to be kept, at a time. */
  readonly ahead: number;
  /** Durable when it settles. */
  readonly keep: (
    document: ImportedDocument,
    saved: SavedState | undefined,
  ) => Promise<KeptArticle>;
  /** Put what was marked elsewhere into an article; gives back what has no place there. */
  readonly mark: (
    article: string,
    marks: readonly ArchiveMark[],
  ) => Promise<readonly ArchiveMark[]>;
  readonly report: (bug: unknown) => void;
}

/** Asked of the queue at a time. */
const pageSize = 64;
/** More dead sites than stand one after the other in a list of old links; few enough that without a network nobody waits for them. */
const mostSilent = 6;

type Read = { readonly item: BatchItem } & (
  | { readonly document: ImportedDocument }
  | { readonly entries: readonly ArchiveEntry[] }
  | { readonly error: unknown }
);

/**
 * Bring in what is still waiting in a batch. What fails is noted and never
 * stops the rest; what is in stays in when this is cancelled or cut off.
 *
 * @returns Whether links were left because there is no network.
 * @throws QariError where the next thing would fail the same way (`disk-full`, `library-…`); the signal's reason when it is aborted.
 */
export async function runBatch(
  batch: string,
  { signal, progress }: JobContext,
  deps: BatchDeps,
): Promise<{ readonly isOffline: boolean }> {
  const { queue } = deps;
  await walkFolders(batch, signal, deps);
  const tally = new Tally(await queue.summary(batch), progress);
  const next = feed(queue, batch, ["file", "link", "text", "markup"]);
  const left: BatchItem[] = [];
  const network = new NetworkWatch(mostSilent);
  const first: Round = {
    next,
    network,
    withoutNetwork: (item) => {
      // It waits: what comes after it does not.
      left.push(item);
      return undefined;
    },
  };
  await bringIn(first, signal, tally, deps);
  if (network.isThere) {
    // There is a network: a site that gives no answer once more has none to give.
    const second: Round = {
      next: async () => left.shift() ?? (await next()),
      network: new NetworkWatch(Infinity),
      withoutNetwork: (item, cause) => ({
        item,
        error: new QariError("site-unreachable", cause.message, { cause }),
      }),
    };
    await bringIn(second, signal, tally, deps);
  }
  return { isOffline: left.length > 0 };
}

interface Round {
  readonly next: () => Promise<BatchItem | undefined>;
  readonly network: NetworkWatch;
  /** What becomes of something that would need a network; it waits if nothing. */
  readonly withoutNetwork: (
    item: BatchItem,
    error: QariError,
  ) => Read | undefined;
}

async function bringIn(
  { next, network, withoutNetwork }: Round,
  signal: AbortSignal,
  tally: Tally,
  deps: BatchDeps,
): Promise<void> {
  const { queue } = deps;
  // What is still read when this ends is read for nobody.
  const ended = new AbortController();
  const either = AbortSignal.any([signal, ended.signal]);
  const readItem = async (item: BatchItem): Promise<Read> => {
    try {
      if (item.kind === "link") network.checkIsWorthAsking(item.source);
      const read = await deps.read(item, {
        signal: either,
        onProgress: (done, total) => tally.within(item.seq, done, total),
      });
      return "entries" in read
        ? { item, entries: read.entries }
        : { item, document: read };
    } catch (error) {
      return { item, error };
    }
  };
  try {
    for await (const read of readAhead(next, deps.ahead, readItem)) {
      signal.throwIfAborted();
      const { item } = read;
      const error = "error" in read ? read.error : undefined;
      if (item.kind === "link") network.note(item.source, error);
      const done = isWithoutNetwork(error) ? withoutNetwork(item, error) : read;
      if (!done) continue;
      if ("entries" in done) {
        // They come last, and are counted from now on.
        await queue.expand(item.seq, archiveItems(done.entries));
        tally.expand(item.seq, done.entries.length);
        continue;
      }
      await queue.settle(item.seq, await settledOf(done, deps));
      tally.end(item.seq);
    }
  } finally {
    ended.abort();
  }
  signal.throwIfAborted();
}

/** Folders first, so that it is known soon how much there is to do. */
async function walkFolders(
  batch: string,
  signal: AbortSignal,
  { queue, report }: BatchDeps,
): Promise<void> {
  const next = feed(queue, batch, ["folder"]);
  for (;;) {
    signal.throwIfAborted();
    const folder = await next();
    if (!folder) return;
    try {
      await queue.expand(folder.seq, await listFolder(folder.source));
    } catch (error) {
      if (isFatal(error)) throw error;
      await queue.settle(folder.seq, failureOf(error, folder, report));
    }
  }
}

/** What waits in a batch, page by page; what is put in meanwhile comes last. */
function feed(
  queue: BatchDeps["queue"],
  batch: string,
  kinds: readonly BatchItem["kind"][],
): () => Promise<BatchItem | undefined> {
  let page: readonly BatchItem[] = [];
  let at = 0;
  let last = -1;
  return async () => {
    if (at === page.length) {
      page = await queue.waiting(batch, kinds, last, pageSize);
      at = 0;
      last = page.at(-1)?.seq ?? last;
    }
    const item = page[at];
    if (item) at += 1;
    return item;
  };
}

async function settledOf(
  read: Exclude<Read, { readonly entries: unknown }>,
  { keep, mark, report }: BatchDeps,
): Promise<Settled> {
  const { saved, marks = [] } = read.item;
  try {
    if ("error" in read) throw read.error;
    const { summary, outcome } = await keep(read.document, saved);
    const unplaced = marks.length > 0 ? await mark(summary.id, marks) : [];
    return {
      outcome,
      article: summary.id,
      title: summary.title,
      ...(unplaced.length > 0 && {
        code: "marks-unplaced",
        message: namedMarks(unplaced),
      }),
    };
  } catch (error) {
    if (isFatal(error)) throw error;
    return failureOf(error, read.item, report);
  }
}

function failureOf(
  error: unknown,
  { source, marks = [] }: BatchItem,
  report: (bug: unknown) => void,
): Settled {
  if (error instanceof QariError)
    return {
      outcome: "failed",
      code: error.code,
      // There is no article to put them into: the report is where they are.
      message:
        marks.length === 0
          ? error.message
          : `${error.message}; ${namedMarks(marks)}`,
    };
  report(error);
  return {
    outcome: "failed",
    code: "internal",
    message: `importing ${source}`,
  };
}

const fatal: ReadonlySet<ErrorCode> = new Set([
  "disk-full",
  "library-busy",
  "library-damaged",
  "library-newer",
  "library-unavailable",
]);

/** The next one would fail the same way. */
export const isFatal = (error: unknown): boolean =>
  error instanceof QariError && fatal.has(error.code);

/** How far a batch is, in things, with fractions for those that are being read. */
class Tally {
  readonly #progress: JobContext["progress"];
  #total: number;
  readonly #within = new Map<number, number>();
  #done: number;

  constructor(
    summary: BatchSummary | undefined,
    progress: JobContext["progress"],
  ) {
    const {
      waiting = 0,
      added = 0,
      updated = 0,
      known = 0,
      failed = 0,
    } = summary ?? {};
    this.#done = added + updated + known + failed;
    this.#total = this.#done + waiting;
    this.#progress = progress;
    this.#say();
  }

  within(seq: number, done: number, total: number): void {
    // Read is not yet kept.
    if (total > 0) this.#within.set(seq, Math.min(0.9, done / total));
    this.#say();
  }

  /** Something was replaced by so much that is in it. */
  expand(seq: number, by: number): void {
    this.#within.delete(seq);
    this.#total += by - 1;
    this.#say();
  }

  end(seq: number): void {
    this.#within.delete(seq);
    this.#done += 1;
    this.#say();
  }

  #say(): void {
    let done = this.#done;
    for (const fraction of this.#within.values()) done += fraction;
    this.#progress(done, this.#total);
  }
}
