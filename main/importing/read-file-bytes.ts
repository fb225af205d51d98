import { open, stat, type FileHandle } from "node:fs/promises";
import { QariError, type ErrorCode } from "../../src/errors.ts";

/** The largest file that is read whole, in bytes, if nothing else is said. A book of a million Arabic words is about 12 MB. */
const defaultMaxBytes = 64 * 1024 * 1024;

/** Read at a time, in bytes: small enough that cancelling is felt at once. */
const chunkBytes = 1024 * 1024;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Bytes read so far, of all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Larger files are refused before they are read. 64 MiB if not given. */
  readonly maxBytes?: number;
}

/**
 * Read a file whole, or not at all.
 *
 * @throws QariError `file-missing` (also when it goes away while it is read), `file-too-large`, `file-unreadable`, `cancelled`.
 */
export async function readFileBytes(
  path: string,
  options: ReadOptions = {},
): Promise<Uint8Array> {
  throwIfCancelled(path, options.signal);
  const { maxBytes = defaultMaxBytes } = options;
  try {
    // By its name first: opening a pipe would wait for a writer for ever.
    const { size } = await checkedStat(path, maxBytes);
    const handle = await open(path, "r");
    try {
      const bytes = await readAll(handle, path, size, {
        ...options,
        maxBytes,
      });
      await checkWhole(handle, path, bytes.length, size);
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asFileError(error, path);
  }
}

async function checkedStat(
  path: string,
  maxBytes: number,
): Promise<{ readonly size: number }> {
  const stats = await stat(path);
  if (!stats.isFile())
    throw new QariError("file-unreadable", `${path} is not a file`);
  checkSize(path, stats.size, maxBytes);
  return stats;
}

async function readAll(
  handle: FileHandle,
  path: string,
  size: number,
  { signal, onProgress, maxBytes }: ReadOptions & { readonly maxBytes: number },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let done = 0;
  for (;;) {
    throwIfCancelled(path, signal);
    // One piece after the other: a file is read in order.
    const { bytesRead, buffer } = await handle.read({
      buffer: new Uint8Array(chunkBytes),
      position: null,
    });
    if (bytesRead === 0) break;
    done += bytesRead;
    // It may grow while it is read, and some files do not say how long they are.
    checkSize(path, done, maxBytes);
    chunks.push(buffer.subarray(0, bytesRead));
    onProgress?.(done, Math.max(done, size));
  }
  throwIfCancelled(path, signal);
  return Buffer.concat(chunks, done);
}

/** Half a text is worse than none. */
async function checkWhole(
  handle: FileHandle,
  path: string,
  done: number,
  size: number,
): Promise<void> {
  // An open file outlives its name. One that was replaced was read whole; one that is gone throws here.
  if ((await handle.stat()).nlink === 0) await stat(path);
  if (done < size)
    throw new QariError(
      "file-unreadable",
      `${path} shrank while it was read: ${done} of ${size} bytes`,
    );
}

function checkSize(path: string, size: number, maxBytes: number): void {
  if (size > maxBytes)
    throw new QariError(
      "file-too-large",
      `${path} has ${size} bytes, more than ${maxBytes}`,
    );
}

function throwIfCancelled(path: string, signal?: AbortSignal): void {
  if (signal?.aborted)
    throw new QariError("cancelled", `reading ${path}`, {
      cause: signal.reason,
    });
}

/** What the system says of a file that is not there, or whose disk is not there any more. */
const missing: ReadonlySet<string> = new Set([
  "ENOENT",
  "ENOTDIR",
  "ESTALE",
  "ENODEV",
  "ENXIO",
]);

/** What the file system says of a path that is read, in our codes. Other errors come back as they are. */
export function asFileError(error: unknown, path: string): unknown {
  if (error instanceof QariError) return error;
  if (!(error instanceof Error && "code" in error)) return error;
  const code: ErrorCode = missing.has(String(error.code))
    ? "file-missing"
    : "file-unreadable";
  return new QariError(code, `${path}: ${error.message}`, { cause: error });
}
