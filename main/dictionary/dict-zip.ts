import { inflateRawSync } from "node:zlib";
import { QariError } from "../../src/errors.ts";

/** Flag bits of a gzip header. */
const extra = 4;
const name = 8;
const comment = 16;
const headerCheck = 2;

/**
 * A `.dict.dz` file: gzip cut into chunks that are unpacked by themselves, so
 * that a piece is read without what lies before it.
 *
 * @source dictzip(1), "FILE FORMAT"; RFC 1952.
 */
export class DictZip {
  readonly #bytes: Uint8Array;
  readonly #chunkLength: number;
  /** Where each packed chunk begins; one more entry for the end. */
  readonly #starts: readonly number[];
  #last: { readonly chunk: number; readonly text: Uint8Array } | undefined;

  /** @throws QariError `dictionary-unreadable`: not made by dictzip. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const flags = bytes[3] ?? 0;
    if (bytes.length < 22 || view.getUint16(0) !== 0x1f8b || !(flags & extra))
      throw damaged("no dictzip header");
    const extraEnd = 12 + view.getUint16(10, true);
    const chunks = view.getUint16(20, true);
    if (
      view.getUint16(12) !== 0x5241 || // "RA", random access
      view.getUint16(16, true) !== 1 ||
      22 + chunks * 2 > extraEnd ||
      extraEnd > bytes.length
    )
      throw damaged("no table of chunks");
    this.#bytes = bytes;
    this.#chunkLength = view.getUint16(18, true);
    let at = extraEnd;
    if (flags & name) at = bytes.indexOf(0, at) + 1;
    if (flags & comment) at = bytes.indexOf(0, at) + 1;
    if (flags & headerCheck) at += 2;
    const starts = [at];
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      at += view.getUint16(22 + chunk * 2, true);
      starts.push(at);
    }
    if (at > bytes.length || this.#chunkLength === 0)
      throw damaged("cut short");
    this.#starts = starts;
  }

  /** @throws QariError `dictionary-unreadable`: there is no such piece, or it cannot be unpacked. */
  read(offset: number, length: number): Uint8Array {
    const piece = new Uint8Array(length);
    for (let done = 0; done < length;) {
      const at = offset + done;
      const text = this.#chunk(Math.floor(at / this.#chunkLength));
      const within = at % this.#chunkLength;
      const part = text.subarray(within, within + length - done);
      if (part.length === 0) throw damaged(`nothing at ${at}`);
      piece.set(part, done);
      done += part.length;
    }
    return piece;
  }

  #chunk(chunk: number): Uint8Array {
    if (this.#last?.chunk === chunk) return this.#last.text;
    const [from, to] = [this.#starts[chunk], this.#starts[chunk + 1]];
    if (from === undefined || to === undefined)
      throw damaged(`no chunk ${chunk}`);
    try {
      // A chunk is flushed, not ended: what follows it is the next one's.
      const text = inflateRawSync(this.#bytes.subarray(from, to), {
        finishFlush: 2,
        maxOutputLength: 65_536,
      });
      this.#last = { chunk, text };
      return text;
    } catch (cause) {
      throw new QariError("dictionary-unreadable", `chunk ${chunk}`, { cause });
    }
  }
}

const damaged = (why: string): QariError =>
  new QariError("dictionary-unreadable", `dict.dz: ${why}`);
