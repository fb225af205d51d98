import { buffer } from "node:stream/consumers";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { QariError } from "../../../src/errors.ts";

/** One part of a document. A book of a million words has chapters of some 200 kB. Bytes. */
const largestPart = 64 * 1024 * 1024;
/** All parts that are read, together. Bytes. */
const mostBytes = 512 * 1024 * 1024;
const mostEntries = 50_000;

/**
 * A document that is a zip archive, opened to be read. Parts are read whole,
 * within limits: what unpacks to more than it says, or to more than anyone
 * writes, is refused before it is unpacked.
 */
export class ZipDocument {
  readonly #name: string;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  /** A name that more than one part has. Here the first of them counts; other programs take the last, and "a/./b" for "a/b". */
  readonly repeated: string | undefined;
  #left = mostBytes;

  private constructor(
    name: string,
    zip: ZipFile,
    entries: ReadonlyMap<string, Entry>,
    repeated: string | undefined,
  ) {
    this.#name = name;
    this.#zip = zip;
    this.#entries = entries;
    this.repeated = repeated;
  }

  /**
   * @param name For the error messages.
   * @throws QariError `document-damaged`, `document-too-heavy`, `document-unsafe` (names that lead out of the archive).
   */
  static async open(bytes: Uint8Array, name: string): Promise<ZipDocument> {
    try {
      const zip = await fromBufferPromise(
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        // What programs write on Windows has backslashes; they are turned round.
        { autoClose: false, strictFileNames: false },
      );
      const entries = new Map<string, Entry>();
      const plainNames = new Set<string>();
      let repeated: string | undefined;
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= mostEntries)
          throw new QariError(
            "document-too-heavy",
            `${name}: more than ${mostEntries} parts`,
          );
        const plain = plainName(entry.fileName);
        // Of folders there may be many: nothing is read of them.
        if (plainNames.has(plain) && !plain.endsWith("/")) repeated ??= plain;
        plainNames.add(plain);
        if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      }
      return new ZipDocument(name, zip, entries, repeated);
    } catch (error) {
      throw asDamage(error, name);
    }
  }

  /** Names of all parts, in the order of the archive. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Size of a part as the archive says it, unpacked. Bytes. */
  sizeOf(name: string): number | undefined {
    return this.#entries.get(name)?.uncompressedSize;
  }

  /**
   * @param most Bytes; a larger part is refused.
   * @returns `undefined` for what is not there.
   * @throws QariError `document-damaged`, `document-protected` (encrypted), `document-too-heavy`.
   */
  async read(
    name: string,
    most = largestPart,
  ): Promise<Uint8Array | undefined> {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const size = entry.uncompressedSize;
    if (size > Math.min(most, this.#left))
      throw new QariError(
        "document-too-heavy",
        `${this.#name}: ${name} unpacks to ${size} bytes`,
      );
    if (entry.isEncrypted())
      throw new QariError(
        "document-protected",
        `${this.#name}: ${name} is encrypted`,
      );
    this.#left -= size;
    try {
      // Ends with an error where more comes out than the archive says.
      return await buffer(await this.#zip.openReadStreamPromise(entry));
    } catch (error) {
      throw asDamage(error, `${this.#name}: ${name}`);
    }
  }

  close(): void {
    this.#zip.close();
  }
}

/** Without the steps that lead nowhere. */
const plainName = (name: string): string =>
  name
    .split("/")
    .filter(
      (step, at, { length }) =>
        step !== "." && (step !== "" || at === length - 1),
    )
    .join("/");

function asDamage(error: unknown, name: string): unknown {
  if (error instanceof QariError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const isUnsafe =
    /relative path|absolute path|invalid characters in fileName/i.test(message);
  return new QariError(
    isUnsafe ? "document-unsafe" : "document-damaged",
    `${name}: ${message}`,
    { cause: error },
  );
}
