import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { QariError } from "../../src/errors.ts";

/** Gives this many bytes of a file from a place in it; fewer at its end. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>;

/** Flag bits of a gzip header. */
const extra = 4;
const name = 8;
const comment = 16;
const headerCheck = 2;

/** Longest file name and comment in a header, together. Bytes. */
const longestNames = 8192;

const unpack = promisify(inflateRaw);

/**
 * A `.dict.dz` file: gzip cut into chunks that are unpacked by themselves, so
 * that a piece is read without what lies before it. Only the table of the
 * chunks is held.
 *
 * @source dictzip(1), "FILE FORMAT"; RFC 1952.
 */
export class DictZip {
  readonly #read: ReadBytes;
  readonly #chunkLength: number;
  /** Where each packed chunk begins; one more entry for the end. */
  readonly #starts: readonly number[];
  #last:
    { readonly chunk: number; readonly text: Promise<Uint8Array> } | undefined;

  private constructor(
    read: ReadBytes,
    chunkLength: number,
    starts: readonly number[],
  ) {
    this.#read = read;
    this.#chunkLength = chunkLength;
    this.#starts = starts;
  }

  /**
   * @param size Of the file, in bytes.
   * @throws QariError `dictionary-unreadable`: not made by dictzip. What `read` throws.
   */
  static async open(read: ReadBytes, size: number): Promise<DictZip> {
    const bytes = await read(0, 12 + 65_535 + longestNames);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const flags = bytes[3] ?? 0;
    if (bytes.length < 22 || view.getUint16(0) !== 0x1f8b || !(flags & extra))
      throw damaged("no dictzip header");
    const extraEnd = 12 + view.getUint16(10, true);
    const chunkLength = view.getUint16(18, true);
    const chunks = view.getUint16(20, true);
    if (
      view.getUint16(12) !== 0x5241 || // "RA", random access
      view.getUint16(16, true) !== 1 ||
      22 + chunks * 2 > extraEnd ||
      extraEnd > bytes.length ||
      chunkLength === 0
    )
      throw damaged("no table of chunks");
    let at = extraEnd;
    if (flags & name) at = afterText(bytes, at);
    if (flags & comment) at = afterText(bytes, at);
    if (flags & headerCheck) at += 2;
    const starts = [at];
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      at += view.getUint16(22 + chunk * 2, true);
      starts.push(at);
    }
    if (at > size) throw damaged("cut short");
    return new DictZip(read, chunkLength, starts);
  }

  /** No more than this is in it once it is unpacked. Bytes. */
  get mostLength(): number {
    return (this.#starts.length - 1) * this.#chunkLength;
  }

  /** @throws QariError `dictionary-unreadable`: there is no such piece, or it cannot be unpacked. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    const piece = new Uint8Array(length);
    for (let done = 0; done < length;) {
      const at = offset + done;
      const text = await this.#chunk(Math.floor(at / this.#chunkLength));
      const within = at % this.#chunkLength;
      const part = text.subarray(within, within + length - done);
      if (part.length === 0) throw damaged(`nothing at ${at}`);
      piece.set(part, done);
      done += part.length;
    }
    return piece;
  }

  #chunk(chunk: number): Promise<Uint8Array> {
    if (this.#last?.chunk === chunk) return this.#last.text;
    const text = this.#unpack(chunk);
    this.#last = { chunk, text };
    return text;
  }

  async #unpack(chunk: number): Promise<Uint8Array> {
    const [from, to] = [this.#starts[chunk], this.#starts[chunk + 1]];
    if (from === undefined || to === undefined)
      throw damaged(`no chunk ${chunk}`);
    const packed = await this.#read(from, to - from);
    try {
      // A chunk is flushed, not ended: what follows it is the next one's. More
      // than was promised comes from no honest file, and is not unpacked.
      return await unpack(packed, {
        finishFlush: 2,
        maxOutputLength: this.#chunkLength,
      });
    } catch (cause) {
      throw new QariError("dictionary-unreadable", `chunk ${chunk}`, { cause });
    }
  }
}

function afterText(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0, from);
  if (end === -1) throw damaged("a name without an end");
  return end + 1;
}

const damaged = (why: string): QariError =>
  new QariError("dictionary-unreadable", `dict.dz: ${why}`);
