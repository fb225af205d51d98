import type { PrintToPDFOptions } from "electron";
import type { OpenedPage } from "../chromium/browser.ts";
import { NotImplemented } from "../not-implemented.ts";

/** In inches. @source https://www.electronjs.org/docs/latest/api/web-contents#contentsprinttopdfoptions; ISO 216 */
const sizes: Readonly<
  Record<string, readonly [width: number, height: number]>
> = {
  A4: [210 / 25.4, 297 / 25.4],
  A5: [148 / 25.4, 210 / 25.4],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
};

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
    landscape = false,
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
  const size = typeof pageSize === "string" ? sizes[pageSize] : undefined;
  if (!size)
    throw new NotImplemented(
      `webContents.printToPDF({ pageSize: ${JSON.stringify(pageSize)} })`,
    );
  const { stream } = await session.send("Page.printToPDF", {
    paperWidth: size[0],
    paperHeight: size[1],
    landscape,
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
