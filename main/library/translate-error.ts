import { QariError, type ErrorCode } from "../../src/errors.ts";

/**
 * What SQLite's primary result codes mean to a reader.
 *
 * @source sqlite.org/rescode.html
 */
const codeByResult: ReadonlyMap<number, ErrorCode> = new Map([
  [3, "library-unavailable"], // SQLITE_PERM
  [5, "library-busy"], // SQLITE_BUSY
  [6, "library-busy"], // SQLITE_LOCKED
  [8, "library-unavailable"], // SQLITE_READONLY
  [10, "library-unavailable"], // SQLITE_IOERR
  [11, "library-damaged"], // SQLITE_CORRUPT
  [13, "disk-full"], // SQLITE_FULL
  [14, "library-unavailable"], // SQLITE_CANTOPEN
  [26, "library-damaged"], // SQLITE_NOTADB
]);

/** What the file system says while the library's folder or file is made or read. */
const codeByErrno: ReadonlyMap<string, ErrorCode> = new Map([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
]);

/**
 * Say in our codes what went wrong with the library's file.
 *
 * @param file Absolute path, for the log.
 * @returns A QariError, with the cause; bugs (wrong SQL, a broken constraint) come back as they are.
 */
export function translateError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof QariError) return error;
  const code = codeOf(error);
  return code === undefined
    ? error
    : new QariError(code, `${error.message}: ${file}`, { cause: error });
}

function codeOf(error: Error): ErrorCode | undefined {
  // node:sqlite gives the extended code; its low byte is the primary one.
  if ("errcode" in error && typeof error.errcode === "number")
    return codeByResult.get(error.errcode & 0xff);
  if ("syscall" in error && "code" in error && typeof error.code === "string")
    return codeByErrno.get(error.code) ?? "library-unavailable";
  return undefined;
}
