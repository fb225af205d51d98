import type { Article } from "../../src/article/article.ts";
import { QariError, type ErrorCode } from "../../src/errors.ts";
import type { ArticleFormat } from "../../src/exporting/article-format.ts";
import type { NarrationChoice } from "../../src/exporting/narration-choice.ts";
import type { Failure } from "../../src/ipc/contract.ts";
import type { Mark } from "../../src/marks/mark.ts";
import type { ReadingOptions } from "../../src/speech/reading-options.ts";
import { writeOutput } from "../command-line/write-output.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import { breathe, type WorkControl } from "../threads/work-control.ts";
import { bookFonts } from "./book-fonts.ts";
import { exportArticle } from "./export-article.ts";
import type { BookNarration } from "./narrate-book.ts";
import { writeNarratedBook } from "./write-narrated-book.ts";

/** An article and where it goes. */
export interface ExportItem {
  readonly article: Article;
  /** What is written with it. */
  readonly marks: readonly Mark[];
  /** Of its file, absolute. */
  readonly path: string;
}

/** How a thread is to narrate. */
export interface NarrationRequest extends NarrationChoice {
  /** Folder of the bundled voice, absolute. */
  readonly voice: string;
  readonly reading: ReadingOptions;
}

/** Articles to write out, a file each. */
export interface ExportRequest {
  readonly items: readonly ExportItem[];
  readonly format: ArticleFormat;
  /** Folder of the library, whose pictures they show; absolute. */
  readonly library: string;
  /** Folder of `bookAssets`, absolute. */
  readonly assets: string;
  /** An EPUB is to carry its face. */
  readonly fonts: boolean;
  /** An EPUB is to be read aloud. */
  readonly narration?: NarrationRequest;
  readonly modified: Date;
}

/** An article that no file could be made of. */
export interface ExportFailure extends Failure {
  readonly title: string;
  /** Of the file there is none of. */
  readonly path: string;
}

/** What makes the next file fail as well. */
const lasting: ReadonlySet<ErrorCode> = new Set([
  "disk-full",
  "file-missing",
  "file-unwritable",
  "voice-missing",
]);

/**
 * Write articles out, each into a file that appears when it is whole. An
 * article that no file can be made of is named in what is returned; a folder
 * that nothing can be written into ends all of it.
 *
 * @throws AbortError when it was cancelled: files that are whole stay;
 *   QariError `disk-full`, `file-missing` (no such folder), `file-unwritable`,
 *   `voice-missing`.
 */
export async function writeExports(
  request: ExportRequest,
  { signal, onProgress }: WorkControl,
): Promise<readonly ExportFailure[]> {
  const { items, format, assets } = request;
  const resources = new ResourceStore(request.library);
  const isBook = format === "epub";
  const options = {
    read: (hash: string) => resources.read(hash),
    modified: request.modified,
    assets,
    ...(request.fonts && isBook && { fonts: await bookFonts(assets) }),
  };
  const narration =
    request.narration && isBook
      ? await openNarration(request.narration)
      : undefined;
  const failures: ExportFailure[] = [];
  for (const [at, { article, marks, path }] of items.entries()) {
    await breathe(signal);
    try {
      if (narration)
        await writeNarratedBook(
          article,
          path,
          { ...options, marks, narration },
          {
            signal,
            onProgress: (done, total) =>
              onProgress(at + done / Math.max(1, total), items.length),
          },
        );
      else
        await writeOutput(
          path,
          await exportArticle(article, format, { ...options, marks }),
        );
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof QariError && lasting.has(error.code)) throw error;
      failures.push({ title: article.title, path, ...failureOf(error) });
    }
    onProgress(at + 1, items.length);
  }
  return failures;
}

async function openNarration({
  voice,
  ...choice
}: NarrationRequest): Promise<BookNarration> {
  // Loaded when it is needed: most exports say nothing.
  const { openEmbeddedVoice } = await import("../speech/embedded-voice.ts");
  return { ...choice, voice: await openEmbeddedVoice(voice) };
}

const failureOf = (error: unknown): Failure =>
  error instanceof QariError
    ? { code: error.code, message: error.message }
    : {
        code: "internal",
        message: error instanceof Error ? (error.stack ?? "") : String(error),
      };
