import { QariError } from "../../../src/errors.ts";
import { PartNames } from "../../../src/importing/epub/part-path.ts";
import {
  parseXml,
  type XmlElement,
} from "../../../src/importing/markup/parse-xml.ts";
import { decodeMarkup } from "../encoding/decode-markup.ts";
import type { PictureSource } from "../pictures/picture-source.ts";
import type { ZipDocument } from "../zip/zip-document.ts";

/** Package and contents; long ones have some hundred thousand bytes. */
const largestData = 16 * 1024 * 1024;

/** The archive that a book is in, by the names that the book calls its parts. */
export class BookContainer {
  /** Of the file, for error messages. */
  readonly name: string;
  readonly names: PartNames;
  readonly #zip: ZipDocument;

  constructor(zip: ZipDocument, name: string) {
    this.#zip = zip;
    this.name = name;
    this.names = new PartNames(zip.names);
  }

  has(path: string): boolean {
    return this.names.find(path) !== undefined;
  }

  /**
   * A part that is text, in whatever encoding.
   *
   * @returns `undefined` for what is not there, is empty, or is no text.
   * @throws QariError `document-damaged`, `document-protected`, `document-too-heavy`.
   */
  async text(path: string, most?: number): Promise<string | undefined> {
    const found = this.names.find(path);
    const bytes =
      found === undefined ? undefined : await this.#zip.read(found, most);
    if (!bytes) return undefined;
    try {
      return decodeMarkup(bytes, `${this.name}: ${path}`);
    } catch (error) {
      if (error instanceof QariError) return undefined;
      throw error;
    }
  }

  /** A part that is data. @throws As `text`, and `document-too-deep`. */
  async xml(path: string): Promise<XmlElement | undefined> {
    const text = await this.text(path, largestData);
    return text === undefined ? undefined : parseXml(text);
  }

  /** Pictures, by their paths in the archive. One that is damaged is not shown. */
  get pictures(): PictureSource {
    return {
      read: async (path, most) => {
        const size = this.#zip.sizeOf(path);
        if (size === undefined || size > most) return undefined;
        try {
          return await this.#zip.read(path, most);
        } catch (error) {
          if (error instanceof QariError) return undefined;
          throw error;
        }
      },
    };
  }
}
