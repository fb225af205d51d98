// oxlint-disable-next-line typescript/triple-slash-reference -- the module comes without types; whoever compiles this file needs them
/// <reference path="./pdf-worker.d.ts" />
import "pdfjs-dist/legacy/build/pdf.worker.mjs";
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import * as v from "valibot";
import { QariError } from "../../../src/errors.ts";
import {
  importPdf,
  type OutlineEntry,
  type PdfSource,
} from "../../../src/importing/pdf/import-pdf.ts";
import type { PaintedPage } from "../../../src/importing/pdf/painted-text.ts";
import {
  bareName,
  type DocumentFile,
  type OpenedDocument,
} from "../documents/opened-document.ts";
import { PageMarks } from "./content-streams.ts";
import { markNames, paintText, type FontFacts } from "./paint-text.ts";
import { readOutline } from "./read-outline.ts";

/** A book has a thousand; what has more is a collection of them. */
const mostPages = 5000;
/** Strokes of text of all pages: a book of a million words has some 6 million letters. */
const mostTexts = 12_000_000;

/** What is believed of a file's own description. */
const infoSchema = v.object({
  Title: v.fallback(v.optional(v.string()), undefined),
  Author: v.fallback(v.optional(v.string()), undefined),
  Language: v.fallback(v.nullish(v.string()), undefined),
});

/**
 * A PDF with a text layer, by pdf.js (docs/decisions/0026-books-and-pdf.md).
 *
 * @throws QariError `document-damaged`, `document-password`, `document-scanned`, `document-too-heavy`.
 */
export async function openPdf({
  bytes,
  name,
}: DocumentFile): Promise<OpenedDocument> {
  const source = await readPdf(bytes, name);
  return {
    draft: importPdf({ ...source, name: bareName(name) }),
    pictures: { read: () => Promise.resolve(undefined) },
  };
}

async function readPdf(
  bytes: Uint8Array,
  name: string,
): Promise<Omit<PdfSource, "name">> {
  const task = getDocument({
    // It takes what it is given: the file's own bytes are looked at once more.
    data: Uint8Array.from(bytes),
    // Text only: nothing is drawn, fetched, or run.
    disableFontFace: false,
    enableXfa: false,
    fontExtraProperties: false,
    maxImageSize: 1,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages)
      throw new QariError(
        "document-too-heavy",
        `${name}: ${document.numPages} pages`,
      );
    return {
      ...(await infoOf(document)),
      pages: await pagesOf(document, bytes, name),
      outline: await outlineOf(document),
    };
  } catch (error) {
    throw asQariError(error, name);
  } finally {
    await task.destroy();
  }
}

async function infoOf(document: PDFDocumentProxy): Promise<{
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly language: string | undefined;
}> {
  const { info } = await document.getMetadata();
  const said = v.parse(infoSchema, info);
  return {
    title: said.Title,
    author: said.Author,
    language: said.Language ?? undefined,
  };
}

async function pagesOf(
  document: PDFDocumentProxy,
  bytes: Uint8Array,
  name: string,
): Promise<readonly PaintedPage[]> {
  const marks = new PageMarks(bytes);
  const pages: PaintedPage[] = [];
  let left = mostTexts;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const painted = await paintedPage(page, marks);
    left -= painted.texts.length;
    if (left < 0)
      throw new QariError(
        "document-too-heavy",
        `${name}: more than ${mostTexts} letters`,
      );
    pages.push(painted);
    page.cleanup();
  }
  return pages;
}

async function paintedPage(
  page: PDFPageProxy,
  marks: PageMarks,
): Promise<PaintedPage> {
  const viewport = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const fonts = new Map<string, FontFacts | undefined>();
  const fontOf = (font: string): FontFacts | undefined => {
    if (!fonts.has(font)) fonts.set(font, fontFacts(page, font));
    return fonts.get(font);
  };
  return {
    width: viewport.width,
    height: viewport.height,
    texts: paintText(
      operators,
      viewport.transform,
      fontOf,
      marks.textsFor(markNames(operators)),
    ),
  };
}

const fontSchema = v.object({
  fontMatrix: v.optional(v.array(v.number())),
  vertical: v.optional(v.boolean()),
});

function fontFacts(page: PDFPageProxy, name: string): FontFacts | undefined {
  if (!page.commonObjs.has(name)) return undefined;
  const found = v.safeParse(fontSchema, page.commonObjs.get(name));
  if (!found.success) return { scale: 0.001, isVertical: false };
  return {
    scale: Math.abs(found.output.fontMatrix?.[0] ?? 0.001),
    isVertical: found.output.vertical ?? false,
  };
}

async function outlineOf(
  document: PDFDocumentProxy,
): Promise<readonly OutlineEntry[]> {
  try {
    return await readOutline(document);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // A book without usable contents is still a book.
    return [];
  }
}

/** What pdf.js says of a file, in our words. */
function asQariError(error: unknown, name: string): unknown {
  if (error instanceof QariError || error instanceof RangeError) return error;
  const kind = error instanceof Error ? error.name : "";
  const message = error instanceof Error ? error.message : String(error);
  return new QariError(
    kind === "PasswordException" ? "document-password" : "document-damaged",
    `${name}: ${message}`,
    { cause: error },
  );
}
