import { QariError } from "../../../src/errors.ts";
import { documentFormat, type DocumentFormat } from "../document-format.ts";
import { openBook } from "../epub/open-book.ts";
import { openFragment } from "./open-fragment.ts";
import { openMarkdown } from "./open-markdown.ts";
import { openPage } from "./open-page.ts";
import { openWebArchive } from "./open-web-archive.ts";
import { openWordDocument } from "./open-word-document.ts";
import type { DocumentFile, OpenedDocument } from "./opened-document.ts";

type MarkedUp = Exclude<DocumentFormat, "text">;

/** How each format is read. */
const open: Readonly<
  Record<
    MarkedUp,
    (file: DocumentFile) => OpenedDocument | Promise<OpenedDocument>
  >
> = {
  html: openPage,
  mhtml: openWebArchive,
  markdown: openMarkdown,
  docx: openWordDocument,
  epub: openBook,
  // pdf.js is large, and most documents are no PDF.
  pdf: async (file) => (await import("../pdf/open-pdf.ts")).openPdf(file),
};

/**
 * Read a document by what it is.
 *
 * @returns `undefined` for plain text.
 * @throws QariError `format-unsupported`, and what the format's reader throws.
 */
export async function openDocument(
  file: DocumentFile,
): Promise<OpenedDocument | undefined> {
  if (file.fragment) return openFragment(file, file.fragment);
  const format = documentFormat(file.bytes, file.name);
  if (typeof format === "object")
    throw new QariError(
      "format-unsupported",
      `${file.name} is ${format.unsupported}`,
    );
  return format === "text" ? undefined : open[format](file);
}
