import type { Article } from "../../src/article/article.ts";
import { QariError } from "../../src/errors.ts";
import type { ArticleFormat } from "../../src/exporting/article-format.ts";
import { withMarks } from "../../src/exporting/with-marks.ts";
import type { Failure } from "../../src/ipc/contract.ts";
import type { Mark } from "../../src/marks/mark.ts";
import { writeOutput } from "../command-line/write-output.ts";
import { ResourceStore } from "../resources/resource-store.ts";
import { breathe, type WorkControl } from "../threads/work-control.ts";
import { bookFonts } from "./book-fonts.ts";
import { exportArticle } from "./export-article.ts";

/** An article and where it goes. */
export interface ExportItem {
  readonly article: Article;
  /** What is written with it. */
  readonly marks: readonly Mark[];
  /** Of its file, absolute. */
  readonly path: string;
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
  readonly modified: Date;
}

/** An article that no file could be made of. */
export interface ExportFailure extends Failure {
  readonly title: string;
  /** Of the file there is none of. */
  readonly path: string;
}

/**
 * Write articles out, each into a file that appears when it is whole. An
 * article that no file can be made of is named in what is returned; a folder
 * that nothing can be written into ends all of it.
 *
 * @throws AbortError when it was cancelled: files that are whole stay;
 *   QariError `disk-full`, `file-missing` (no such folder), `file-unwritable`.
 */
export async function writeExports(
  { items, format, library, assets, fonts, modified }: ExportRequest,
  { signal, onProgress }: WorkControl,
): Promise<readonly ExportFailure[]> {
  const resources = new ResourceStore(library);
  const options = {
    read: (hash: string) => resources.read(hash),
    modified,
    assets,
    ...(fonts && format === "epub" && { fonts: await bookFonts(assets) }),
  };
  const failures: ExportFailure[] = [];
  for (const [at, { article, marks, path }] of items.entries()) {
    await breathe(signal);
    const made = await exportArticle(
      withMarks(article, marks),
      format,
      options,
    ).catch((error: unknown) => {
      failures.push({
        title: article.title,
        path,
        ...(error instanceof QariError
          ? { code: error.code, message: error.message }
          : {
              code: "internal",
              message: error instanceof Error ? (error.stack ?? "") : "",
            }),
      });
    });
    signal.throwIfAborted();
    if (made) await writeOutput(path, made);
    onProgress(at + 1, items.length);
  }
  return failures;
}
