import { basename } from "node:path";
import { QariError } from "../../src/errors.ts";
import type { ArchiveEntry } from "../../src/importing/archives/archive-entry.ts";
import type { Fragment } from "../../src/importing/fragment.ts";
import {
  assembleArticle,
  picturesOf,
} from "../../src/importing/assemble/assemble-article.ts";
import { articleOfJson } from "../../src/importing/article-json.ts";
import {
  importText,
  type ImportedArticle,
} from "../../src/importing/plain-text.ts";
import { decodeText } from "./decode-text.ts";
import { openArchive } from "./archives/open-archive.ts";
import { openDocument } from "./documents/open-document.ts";
import type { DocumentFile, FetchedFrom } from "./documents/opened-document.ts";
import {
  gatherPictures,
  type FoundPicture,
} from "./pictures/gather-pictures.ts";
import type { ResolveProxy } from "./web/proxies.ts";
import { readFileBytes, type ReadOptions } from "./read-file-bytes.ts";

/** What became of a document. */
export interface ImportedDocument {
  readonly article: ImportedArticle;
  /** The pictures it shows, to be kept before it. */
  readonly pictures: readonly FoundPicture[];
}

/** What became of a file that holds the articles of another program. */
export interface ImportedArchive {
  readonly entries: readonly ArchiveEntry[];
}

/** A file, or bytes from elsewhere with a name that stands for one. */
export type DocumentInput =
  | { readonly path: string }
  | {
      readonly bytes: Uint8Array;
      readonly name: string;
      /** For what was fetched. */
      readonly web?: FetchedFrom;
      /** For markup that is not a whole page. */
      readonly fragment?: Fragment;
    };

/**
 * Read a file that may hold many articles.
 *
 * @throws QariError as `importDocument` and `openArchive` do.
 */
export async function importAny(
  input: DocumentInput,
  {
    resolveProxy,
    ...reading
  }: ReadOptions & { readonly resolveProxy?: ResolveProxy } = {},
): Promise<ImportedDocument | ImportedArchive> {
  const file = { ...(await fileOf(input, reading)), resolveProxy };
  const entries = await openArchive(file);
  return entries ? { entries } : importWhole(file);
}

/**
 * Read a document of any format Qari knows into an article
 * (docs/decisions/0023-importing.md). What it costs in time and memory is
 * bounded by whoever runs it: see `ImportThread`.
 *
 * @param input With an absolute path, or with bytes.
 * @throws QariError the codes of `readFileBytes`, `decodeText` and the readers of formats; `document-too-deep` where a reader's stack ends.
 */
export async function importDocument(
  input: DocumentInput,
  reading: ReadOptions = {},
): Promise<ImportedDocument> {
  return importWhole(await fileOf(input, reading));
}

async function importWhole(file: DocumentFile): Promise<ImportedDocument> {
  try {
    return await importFrom(file);
  } catch (error) {
    // Libraries that recurse meet their end in what is nested too deep for them.
    if (error instanceof RangeError && /call stack/i.test(error.message))
      throw new QariError(
        "document-too-deep",
        `${file.name}: ${error.message}`,
        {
          cause: error,
        },
      );
    throw error;
  }
}

async function fileOf(
  input: DocumentInput,
  reading: ReadOptions,
): Promise<DocumentFile> {
  if ("bytes" in input) return input;
  const { path } = input;
  return {
    path,
    name: basename(path),
    bytes: await readFileBytes(path, reading),
  };
}

async function importFrom(file: DocumentFile): Promise<ImportedDocument> {
  const opened = await openDocument(file);
  if (!opened) {
    const text = decodeText(file.bytes, file.path ?? file.name);
    const article =
      articleOfJson(text, file.name) ?? importText(text, { name: file.name });
    return {
      article: file.web ? { ...article, url: file.web.address } : article,
      pictures: [],
    };
  }
  try {
    const { pictures, hashBySource } = await gatherPictures(
      picturesOf(opened.draft),
      opened.pictures,
    );
    const article = assembleArticle(opened.draft, (source) =>
      hashBySource.get(source),
    );
    return {
      // A book or a PDF does not know where it lay.
      article: file.web ? { url: file.web.address, ...article } : article,
      pictures,
    };
  } finally {
    opened.close?.();
  }
}
