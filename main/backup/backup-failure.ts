import { QariError, type ErrorCode } from "../../src/errors.ts";
import { translateError } from "../library/translate-error.ts";

/** What the file system says of a file that is written. */
const writing: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENOENT: "file-missing",
  ENOTDIR: "file-missing",
};
/** And of one that is read. */
const reading: Readonly<Record<string, ErrorCode>> = {
  ENOENT: "file-missing",
  ENOTDIR: "file-missing",
};

/** What went wrong while a backup was written to `path`, in our codes. */
export const writeFailure = (error: unknown, path: string): unknown =>
  errno(error) === undefined
    ? translateError(error, path)
    : failure(error, path, writing, "file-unwritable");

/** What went wrong while a backup was read: what the file system did not refuse is damage. */
export function readFailure(error: unknown, path: string): unknown {
  if (error instanceof QariError || isAbort(error)) return error;
  return errno(error) === undefined
    ? new QariError("backup-damaged", `${path}: ${String(error)}`, {
        cause: error,
      })
    : failure(error, path, reading, "file-unreadable");
}

export const isAbort = (error: unknown): boolean =>
  error instanceof Error && error.name === "AbortError";

/** `ENOSPC` and the like, of an error of the file system. */
function errno(error: unknown): string | undefined {
  return error instanceof Error &&
    "syscall" in error &&
    "code" in error &&
    typeof error.code === "string"
    ? error.code
    : undefined;
}

function failure(
  error: unknown,
  path: string,
  codes: Readonly<Record<string, ErrorCode>>,
  otherwise: ErrorCode,
): QariError {
  const code = codes[errno(error) ?? ""] ?? otherwise;
  return new QariError(code, `${String(error)}: ${path}`, { cause: error });
}
