import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Article } from "../../src/article/article.ts";
import { publicationOf } from "../../src/exporting/epub/publication.ts";
import type { BookFont } from "./book-fonts.ts";
import { linkAddress } from "./link-address.ts";
import {
  publicationPictures,
  type ReadPicture,
} from "./publication-pictures.ts";

/** Of every entry: the same article gives the same bytes. DOS time has no zone and begins here. */
const entryTime = new Date(1980, 0, 1);

export interface EpubOptions {
  readonly read: ReadPicture;
  /** Folder of `bookAssets`, absolute. */
  readonly assets: string;
  /** When it was made, for its metadata. */
  readonly modified: Date;
  /** Faces to carry; none when left out. */
  readonly fonts?: readonly BookFont[];
}

/** An article as an EPUB 3 file. */
export async function epubBytes(
  article: Article,
  { read, assets, modified, fonts = [] }: EpubOptions,
): Promise<Uint8Array> {
  const pictures = await publicationPictures(article, read, assets);
  const zip = new ZipFile();
  // First and as it is, so that the file says what it is (EPUB 3.3, 4.3.3).
  zip.addBuffer(Buffer.from("application/epub+zip"), "mimetype", {
    compress: false,
    mtime: entryTime,
    mode: 0o100644,
  });
  for (const { path, text } of publicationOf(article, {
    pictures,
    fonts,
    modified,
    address: linkAddress,
  }))
    zip.addBuffer(Buffer.from(text), path, { mtime: entryTime });
  for (const { resource, extension, bytes } of pictures)
    zip.addBuffer(Buffer.from(bytes), `EPUB/images/${resource}.${extension}`, {
      compress: false,
      mtime: entryTime,
    });
  // Compressed as they are.
  for (const { fileName, bytes } of fonts)
    zip.addBuffer(Buffer.from(bytes), `EPUB/fonts/${fileName}`, {
      compress: false,
      mtime: entryTime,
    });
  zip.end();
  return buffer(Readable.from(zip.outputStream));
}
