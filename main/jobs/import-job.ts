import type { Article } from "../../src/article/article.ts";
import { QariError } from "../../src/errors.ts";
import type { Failure, ImportResult } from "../../src/ipc/contract.ts";
import type { ArticleSummary } from "../../src/library/records.ts";
import type { KeptArticle } from "../library/library.ts";
import type { JobContext } from "./jobs.ts";

export interface ImportJobDeps {
  readonly importFile: (
    path: string,
    options: {
      readonly signal: AbortSignal;
      /** Bytes read so far, of all. */
      readonly onProgress: (done: number, total: number) => void;
    },
  ) => Promise<Article>;
  /** Durable when it returns. */
  readonly keep: (article: Article) => Promise<KeptArticle>;
  readonly report: (bug: unknown) => void;
}

/**
 * Bring files into the library, one after the other. A file that fails is
 * named in the result and never stops the rest; what is in stays in when the
 * job is cancelled.
 *
 * @throws QariError `cancelled`.
 */
export async function importFiles(
  paths: readonly string[],
  { signal, progress }: JobContext,
  { importFile, keep, report }: ImportJobDeps,
): Promise<ImportResult> {
  const counts = { added: 0, updated: 0, known: 0 };
  let first: ArticleSummary | undefined;
  const failures: (Failure & { path: string })[] = [];
  for (const [at, path] of paths.entries()) {
    signal.throwIfAborted();
    try {
      // One file at a time: the work is reading and one processor's parsing.
      const article = await importFile(path, {
        signal,
        onProgress: (done, total) =>
          progress(at + (total > 0 ? done / total : 0), paths.length),
      });
      signal.throwIfAborted();
      const { summary, outcome } = await keep(article);
      counts[outcome] += 1;
      first ??= summary;
    } catch (error) {
      if (signal.aborted) throw error;
      if (!(error instanceof QariError)) report(error);
      failures.push({ path, ...failureOf(error, path) });
    }
    progress(at + 1, paths.length);
  }
  return { ...counts, ...(first && { first }), failures };
}

const failureOf = (error: unknown, path: string): Failure =>
  error instanceof QariError
    ? { code: error.code, message: error.message }
    : { code: "internal", message: `importing ${path}` };
