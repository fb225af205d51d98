import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { Article } from "../../src/article/article.ts";
import { publicationOf } from "../../src/exporting/epub/publication.ts";
import { marksInPlace } from "../../src/exporting/marks-in-place.ts";
import type { Mark } from "../../src/marks/mark.ts";
import type { BookFont } from "./book-fonts.ts";
import { linkAddress } from "./link-address.ts";
import type { NarratedBook } from "./narrate-book.ts";
import {
  publicationPictures,
  type ReadPicture,
} from "./publication-pictures.ts";

/** Of every entry: the same article gives the same bytes. DOS time has no zone and begins here. */
const mtime = new Date(1980, 0, 1);

export interface EpubOptions {
  readonly read: ReadPicture;
  /** Folder of `bookAssets`, absolute. */
  readonly assets: string;
  /** When it was made, for its metadata. */
  readonly modified: Date;
  /** Faces to carry; none when left out. */
  readonly fonts?: readonly BookFont[];
  /** What the reader marked in it, in reading order; none when left out. */
  readonly marks?: readonly Mark[];
}

/** An article as an EPUB 3 file, piece by piece: with its sound it may be larger than memory. */
export async function epubArchive(
  article: Article,
  { read, assets, modified, fonts = [], marks = [] }: EpubOptions,
  narration?: NarratedBook,
): Promise<Readable> {
  const pictures = await publicationPictures(article, read, assets);
  const zip = new ZipFile();
  /** What is compressed by its own nature. */
  const addAsIs = (bytes: Uint8Array, path: string): void =>
    zip.addBuffer(Buffer.from(bytes), path, { compress: false, mtime });
  // First and as it is, so that the file says what it is (EPUB 3.3, 4.3.3).
  zip.addBuffer(Buffer.from("application/epub+zip"), "mimetype", {
    compress: false,
    mtime,
    mode: 0o100644,
  });
  const marked = marks.length > 0 ? marksInPlace(article, marks) : undefined;
  for (const { path, text } of publicationOf(marked?.article ?? article, {
    pictures,
    fonts,
    modified,
    address: linkAddress,
    ...(narration && { narration }),
    ...(marked && { marks: marked }),
  }))
    zip.addBuffer(Buffer.from(text), path, { mtime });
  for (const { resource, extension, bytes } of pictures)
    addAsIs(bytes, `EPUB/images/${resource}.${extension}`);
  for (const { fileName, bytes } of fonts)
    addAsIs(bytes, `EPUB/fonts/${fileName}`);
  for (const { path } of narration?.sounds ?? []) {
    const file = narration?.files.get(path);
    if (file !== undefined)
      zip.addFile(file, `EPUB/${path}`, {
        compress: false,
        mtime,
        mode: 0o100644,
      });
  }
  const archive = Readable.from(zip.outputStream);
  zip.on("error", (error: Error) => archive.destroy(error));
  zip.end();
  return archive;
}
