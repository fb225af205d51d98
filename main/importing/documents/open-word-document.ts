import mammoth from "mammoth";
import { QariError } from "../../../src/errors.ts";
import { importMarkup } from "../../../src/importing/page/import-markup.ts";
import type { PictureSource } from "../pictures/picture-source.ts";
import { addresses } from "../resolve-address.ts";
import { ZipDocument } from "../zip/zip-document.ts";
import { readCoreProperties } from "./core-properties.ts";
import {
  bareName,
  type DocumentFile,
  type OpenedDocument,
} from "./opened-document.ts";

/** What mammoth reads into memory itself; pictures are few and text is small. Bytes. */
const mostBytes = 128 * 1024 * 1024;

/** Some services number it. */
const mainPart = /^word\/document\d*\.xml$/;

/** Word's own styles for what we have a block for. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "u => em",
  "comment-reference => ",
];

/**
 * A Word document (DOCX), by mammoth, whose HTML is read as HTML is.
 *
 * @throws QariError `document-damaged`, `document-too-heavy`, `document-protected`, `document-unsafe`, `format-unsupported` for archives that are no Word document.
 */
export async function openWordDocument({
  bytes,
  name,
}: DocumentFile): Promise<OpenedDocument> {
  const zip = await ZipDocument.open(bytes, name);
  let properties;
  try {
    await checkParts(zip, name);
    properties = await readCoreProperties(zip);
  } finally {
    zip.close();
  }
  const { markup, pictures } = await convert(bytes, name);
  return {
    draft: importMarkup(
      {
        // Between hemistichs Word's writers press Tab; nothing else in what mammoth writes is one.
        markup: markup.replaceAll("\t", "\u2003\u2003\u2003"),
        name: bareName(name),
        ...properties,
      },
      addresses,
    ),
    pictures,
  };
}

/** What the parts unpack to is known before another library unpacks them. */
async function checkParts(zip: ZipDocument, name: string): Promise<void> {
  if (!zip.names.some((part) => mainPart.test(part)))
    throw new QariError(
      zip.has("[Content_Types].xml")
        ? "format-unsupported"
        : "document-damaged",
      `${name} is no Word document`,
    );
  // Of two parts, the one that is looked at here is not the one that is unpacked there.
  if (zip.repeated !== undefined)
    throw new QariError("document-unsafe", `${name} has ${zip.repeated} twice`);
  let left = mostBytes;
  for (const part of zip.names) {
    left -= zip.sizeOf(part) ?? 0;
    if (left < 0)
      throw new QariError(
        "document-too-heavy",
        `${name} unpacks to more than ${mostBytes} bytes`,
      );
  }
  // Declared sizes may be wrong: reading a part proves its own.
  for (const part of zip.names) await zip.read(part, mostBytes);
}

async function convert(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly markup: string; readonly pictures: PictureSource }> {
  const found: Buffer[] = [];
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          found.push(await image.readAsBuffer());
          return { src: `${pictureAddress}${found.length - 1}` };
        }),
      },
    );
    return {
      markup: value,
      pictures: {
        read: async (address, most) => {
          if (!address.startsWith(pictureAddress)) return undefined;
          const picture = found[Number(address.slice(pictureAddress.length))];
          return picture && picture.length <= most ? picture : undefined;
        },
      },
    };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new QariError(
      "document-damaged",
      `${name}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

/** How a picture of the document is called on its way through HTML. */
const pictureAddress = "word-picture-";
