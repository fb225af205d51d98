import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

/** What went into an archive under a name. */
export interface Added {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * A ZIP archive, written entry by entry as it is read: memory does not grow
 * with it. Beyond 4 GB or 65,534 entries it is ZIP64 by itself.
 */
export class ArchiveWriter {
  readonly #zip = new ZipFile();
  readonly #written: Promise<void>;
  readonly #onBytes: (bytes: number) => void;
  readonly #failed = Promise.withResolvers<never>();

  /**
   * @param path A file that is not there yet.
   * @param onBytes Told how many bytes more were read.
   */
  constructor(
    path: string,
    signal: AbortSignal,
    onBytes: (bytes: number) => void,
  ) {
    this.#onBytes = onBytes;
    this.#written = pipeline(
      this.#zip.outputStream,
      createWriteStream(path, { flags: "wx", flush: true }),
      { signal },
    );
    this.#written.catch(this.#failed.reject);
    this.#failed.promise.catch(() => undefined);
    this.#zip.on("error", this.#failed.reject);
  }

  /** @param level Of deflate, 1–9; 0 stores what is compressed already. */
  async add(name: string, source: Readable, level: number): Promise<Added> {
    const hash = createHash("sha256");
    let bytes = 0;
    const counted = new Transform({
      transform: (chunk: Uint8Array, _encoding, done) => {
        hash.update(chunk);
        bytes += chunk.byteLength;
        this.#onBytes(chunk.byteLength);
        done(undefined, chunk);
      },
    });
    this.#zip.addReadStream(counted, name, {
      compress: level > 0,
      compressionLevel: level,
    });
    try {
      await Promise.race([pipeline(source, counted), this.#failed.promise]);
    } catch (error) {
      source.destroy();
      counted.destroy();
      throw error;
    }
    return { name, bytes, sha256: hash.digest("hex") };
  }

  /** On the disk when this settles, its name apart. */
  async finish(): Promise<void> {
    this.#zip.end();
    await Promise.race([this.#written, this.#failed.promise]);
  }

  /** Let go of the file after a failure. */
  async abandon(): Promise<void> {
    const { outputStream } = this.#zip;
    if (outputStream instanceof Readable) outputStream.destroy();
    await this.#written.catch(() => undefined);
  }
}
