/** Reads the big-endian numbers of font files. Reading beyond the end throws RangeError. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** Where the `next…` methods read. */
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u16(at: number): number {
    return this.#view.getUint16(at);
  }

  i16(at: number): number {
    return this.#view.getInt16(at);
  }

  u32(at: number): number {
    return this.#view.getUint32(at);
  }

  /** `count` 16-bit numbers in a row. */
  u16s(at: number, count: number): readonly number[] {
    return Array.from({ length: count }, (_, index) =>
      this.u16(at + 2 * index),
    );
  }

  tag(at: number): string {
    return String.fromCharCode(...this.slice(at, 4));
  }

  slice(at: number, length: number): Uint8Array {
    if (at + length > this.#bytes.length)
      throw new RangeError(`${at + length} is beyond the end`);
    return this.#bytes.subarray(at, at + length);
  }

  next(length: number): Uint8Array {
    const bytes = this.slice(this.at, length);
    this.at += length;
    return bytes;
  }

  nextU8(): number {
    this.at += 1;
    return this.#view.getUint8(this.at - 1);
  }

  nextTag(): string {
    this.at += 4;
    return this.tag(this.at - 4);
  }

  /** WOFF 2's number of one to five bytes, seven bits in each. */
  nextBase128(): number {
    let value = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = this.nextU8();
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    throw new RangeError("a number without an end");
  }
}

/** Writes the big-endian numbers of font files. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  u8(value: number): this {
    return this.bytes(Uint8Array.of(value));
  }

  u16(value: number): this {
    return this.bytes(Uint8Array.of(value >> 8, value));
  }

  u32(value: number): this {
    return this.bytes(
      Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value),
    );
  }

  tag(tag: string): this {
    return this.bytes(
      Uint8Array.from(tag, (character) => character.charCodeAt(0)),
    );
  }

  base128(value: number): this {
    const groups = [value & 127];
    for (let rest = value >>> 7; rest > 0; rest >>>= 7)
      groups.unshift((rest & 127) | 128);
    return this.bytes(Uint8Array.from(groups));
  }

  zeros(count: number): this {
    return this.bytes(new Uint8Array(count));
  }

  bytes(bytes: Uint8Array): this {
    this.#parts.push(bytes);
    this.length += bytes.length;
    return this;
  }

  /** Zeros up to a multiple of `size`. */
  pad(size: number): this {
    const over = this.length % size;
    return over === 0 ? this : this.zeros(size - over);
  }

  done(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
