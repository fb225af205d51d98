import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { outputFailure } from "../command-line/write-output.ts";
import { draftBeside } from "../draft-beside.ts";

/** Bytes that are gathered before they are written. */
const blockBytes = 1 << 18;

/**
 * A file that is written piece by piece and appears under its name only when
 * it is whole; until then it has a name of its own beside it.
 *
 * Every method may throw QariError `disk-full`, `file-missing` (no such
 * folder), `file-unwritable`.
 */
export class OutputFile {
  readonly path: string;
  readonly #draft: string;
  readonly #handle: FileHandle;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #written = 0;
  #isClosed = false;

  private constructor(path: string, draft: string, handle: FileHandle) {
    this.path = path;
    this.#draft = draft;
    this.#handle = handle;
  }

  /** @param path Absolute; its folder exists. What is there stays until `commit`. */
  static async create(path: string): Promise<OutputFile> {
    const draft = draftBeside(path);
    const handle = await open(draft, "wx").catch((error: unknown) => {
      throw outputFailure(error, path);
    });
    return new OutputFile(path, draft, handle);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#written + this.#waitingBytes;
  }

  /** @param bytes Kept until they are written: not to be changed by the caller. */
  async append(bytes: Uint8Array): Promise<void> {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.byteLength;
    if (this.#waitingBytes >= blockBytes) await this.#flush();
  }

  /** Write over bytes that are there. */
  async overwrite(at: number, bytes: Uint8Array): Promise<void> {
    await this.#flush();
    await this.#do(() => this.#handle.write(bytes, 0, bytes.byteLength, at));
  }

  /** All of it is on the disk; nothing can be added. */
  async seal(): Promise<void> {
    await this.#flush();
    await this.#do(() => this.#handle.sync());
    await this.#close();
  }

  /** Give it its name. To be sealed before. */
  async commit(): Promise<void> {
    await this.#do(() => rename(this.#draft, this.path));
  }

  /** Leave nothing behind. Never throws: there is a reason already. */
  async discard(): Promise<void> {
    await this.#close().catch(() => undefined);
    await rm(this.#draft, { force: true }).catch(() => undefined);
  }

  async #flush(): Promise<void> {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#do(async () => {
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await this.#handle.write(
          bytes,
          done,
          bytes.length - done,
          this.#written,
        );
        done += bytesWritten;
        this.#written += bytesWritten;
      }
    });
  }

  async #close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#do(() => this.#handle.close());
  }

  async #do(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw outputFailure(error, this.path);
    }
  }
}
