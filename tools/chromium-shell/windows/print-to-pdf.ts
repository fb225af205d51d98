import type { PrintToPDFOptions } from "electron";
import type { OpenedPage } from "../chromium/browser.ts";
import { NotImplemented } from "../not-implemented.ts";

/** A4, in inches. @source ISO 216 */
const a4 = { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 };

/**
 * The page as a PDF file.
 *
 * @source https://www.electronjs.org/docs/latest/api/web-contents#contentsprinttopdfoptions
 * @throws NotImplemented for an option that Qari does not use.
 */
export async function printToPdf(
  { session }: OpenedPage,
  {
    pageSize = "Letter",
    preferCSSPageSize = false,
    printBackground = false,
    generateTaggedPDF = false,
    generateDocumentOutline = false,
    ...others
  }: PrintToPDFOptions,
): Promise<Buffer> {
  const [other] = Object.keys(others);
  if (other !== undefined)
    throw new NotImplemented(`webContents.printToPDF({ ${other} })`);
  if (pageSize !== "A4")
    throw new NotImplemented(
      `webContents.printToPDF({ pageSize: ${JSON.stringify(pageSize)} })`,
    );
  const { stream } = await session.send("Page.printToPDF", {
    ...a4,
    preferCSSPageSize,
    printBackground,
    generateTaggedPDF,
    generateDocumentOutline,
    // A message holds no book.
    transferMode: "ReturnAsStream",
  });
  if (stream === undefined) throw new Error("Failed to generate PDF");
  const pieces: Buffer[] = [];
  for (;;) {
    const { data, base64Encoded, eof } = await session.send("IO.read", {
      handle: stream,
    });
    pieces.push(Buffer.from(data, base64Encoded ? "base64" : "utf8"));
    if (eof) break;
  }
  session.tell("IO.close", { handle: stream });
  return Buffer.concat(pieces);
}
