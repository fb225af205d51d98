import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { join, parse } from "node:path";
import { outputFailure } from "../command-line/write-output.ts";
import { draftBeside } from "../draft-beside.ts";

/** Bytes that are gathered before they are written. */
const blockBytes = 1 << 18;

/** For a file about whose name nobody was asked. */
interface Beside {
  /** How a file begins that it replaces all the same: an earlier one of its kind. */
  readonly earlier?: Buffer;
}

/**
 * A file that is written piece by piece and appears under its name only when
 * it is whole; until then it has a name of its own beside it.
 *
 * Every method may throw QariError `disk-full`, `file-missing` (no such
 * folder), `file-unwritable`.
 */
export class OutputFile {
  readonly path: string;
  readonly #beside: Beside | undefined;
  readonly #draft: string;
  readonly #handle: FileHandle;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #written = 0;
  #isClosed = false;

  private constructor(
    path: string,
    draft: string,
    handle: FileHandle,
    beside: Beside | undefined,
  ) {
    this.path = path;
    this.#draft = draft;
    this.#handle = handle;
    this.#beside = beside;
  }

  /**
   * @param path Absolute; its folder exists. What is there stays until `commit`.
   * @param beside What is there stays after it too, and the name gets a number.
   */
  static async create(path: string, beside?: Beside): Promise<OutputFile> {
    const draft = draftBeside(path);
    const handle = await open(draft, "wx").catch((error: unknown) => {
      throw outputFailure(error, path);
    });
    return new OutputFile(path, draft, handle, beside);
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
    if (!this.#beside) await this.#do(() => rename(this.#draft, this.path));
    else await this.#commitBeside(this.#beside);
  }

  /** Only now: the name may have been taken while this was written. */
  async #commitBeside({ earlier }: Beside): Promise<void> {
    const { dir, name, ext } = parse(this.path);
    for (let path = this.path, at = 2; ; at += 1) {
      const isFree = await this.#do(() => claim(path));
      if (isFree || (earlier && (await beginsWith(path, earlier)))) {
        try {
          return await this.#do(() => rename(this.#draft, path));
        } catch (error) {
          if (isFree) await rm(path, { force: true });
          throw error;
        }
      }
      path = join(dir, `${name} ${at}${ext}`);
    }
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

  async #do<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw outputFailure(error, this.path);
    }
  }
}

/** Take a name that is free, with an empty file. @returns Whether it was. */
async function claim(path: string): Promise<boolean> {
  try {
    const handle = await open(path, "wx");
    await handle.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      return false;
    throw error;
  }
}

/** @returns False for what cannot be read, as a folder. */
async function beginsWith(path: string, start: Buffer): Promise<boolean> {
  const handle = await open(path).catch(() => undefined);
  try {
    const read = await handle?.read({ buffer: Buffer.alloc(start.length) });
    return read?.buffer.subarray(0, read.bytesRead).equals(start) ?? false;
  } catch {
    return false;
  } finally {
    await handle?.close();
  }
}
