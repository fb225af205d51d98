import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { QariError } from "../../src/errors.ts";
import { applicationId, newestVersion } from "./migrations.ts";

/** @source sqlite.org/fileformat.html, 1.3 The Database Header. Numbers are big-endian. */
const header = {
  length: 100,
  pageSize: 16,
  changeCounter: 24,
  pageCount: 28,
  userVersion: 60,
  applicationId: 68,
  /** The change counter at which the page count was right. */
  pageCountValidFor: 92,
} as const;
/** How long to wait for another Qari that is writing. Milliseconds. */
export const busyTimeoutMs = 5000;

/**
 * Up to this size every page is checked before the library is opened, within
 * the time that a window takes to appear; a larger one is opened first and
 * checked then (`check-thread.ts`). Bytes.
 */
export const wholeCheckBytes = 16 * 1024 * 1024;

const magic = "SQLite format 3\0";

/**
 * Is this a library that this Qari may write to? Looks without leaving a
 * trace: no lock, no file beside it, not one byte changed. Only what a writer
 * of ours that was cut off left half done is taken back first: without that,
 * there is no whole file to look at.
 *
 * @param file Absolute path. A missing or an empty file is fine: it becomes a library.
 * @param wholeBytes Larger files have only their header and length checked.
 * @throws QariError `library-damaged` for anything but a sound library of ours, `library-newer`; errors of the file system as they are.
 */
export function inspectFile(file: string, wholeBytes = wholeCheckBytes): void {
  let bytes = readHeader(file);
  if (existsSync(`${file}-journal`) && (isBlank(bytes) || isOurs(bytes))) {
    // Versions only rise: what is newer now is not to be taken back by this Qari.
    if (isOurs(bytes))
      checkVersion(file, bytes.readUInt32BE(header.userVersion));
    rollBack(file);
    bytes = readHeader(file);
  }
  if (bytes.length === 0) return;
  if (
    bytes.length < header.length ||
    !bytes.toString("latin1").startsWith(magic)
  )
    throw damaged(file, "not a SQLite database");
  const id = bytes.readUInt32BE(header.applicationId);
  if (id !== applicationId)
    throw damaged(file, `application id ${id.toString(16)} is not ours`);
  checkVersion(file, bytes.readUInt32BE(header.userVersion));
  checkLength(file, bytes);
  checkUntilStill(file, wholeBytes);
}

/** A file that was cut off is known by its header. With a log beside it, the header may run ahead of the file. */
function checkLength(file: string, bytes: Buffer): void {
  const isCounted =
    bytes.readUInt32BE(header.changeCounter) ===
    bytes.readUInt32BE(header.pageCountValidFor);
  if (!isCounted || existsSync(`${file}-wal`)) return;
  // 1 stands for 65536, which two bytes cannot say.
  const pageSize = bytes.readUInt16BE(header.pageSize);
  const length =
    bytes.readUInt32BE(header.pageCount) * (pageSize === 1 ? 65_536 : pageSize);
  if (statSync(file).size < length) throw damaged(file, "it was cut off");
}

/** A check without locks may read a file while another Qari opens and writes it: a verdict on a file that moved is none. */
function checkUntilStill(file: string, wholeBytes: number): void {
  for (let tries = 5; ; tries -= 1) {
    const before = stamp(file);
    try {
      checkPages(file, statSync(file).size <= wholeBytes);
      return;
    } catch (error) {
      if (tries === 1 || stamp(file) === before) throw error;
    }
  }
}

/** Differs when the file was written, or a log was begun beside it. */
function stamp(file: string): string {
  const { mtimeNs, size } = statSync(file, { bigint: true });
  return [mtimeNs, size, existsSync(`${file}-wal`)].join(" ");
}

function checkVersion(file: string, version: unknown): void {
  if (typeof version !== "number" || version > newestVersion)
    throw new QariError(
      "library-newer",
      `${file} has version ${String(version)}, this Qari knows ${newestVersion}`,
    );
}

function readHeader(file: string): Buffer {
  if (!existsSync(file)) return Buffer.alloc(0);
  const descriptor = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(header.length);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, header.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Still without a header, as a first launch that was cut off leaves it. */
const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

const isOurs = (bytes: Buffer): boolean =>
  bytes.length === header.length &&
  bytes.readUInt32BE(header.applicationId) === applicationId;

/** A rollback journal holds what a writer that was cut off had overwritten: put back, the file is whole again. */
function rollBack(file: string): void {
  const connection = new DatabaseSync(file, { timeout: busyTimeoutMs });
  try {
    connection.exec("PRAGMA user_version");
  } finally {
    connection.close();
  }
}

/**
 * Every page, or only the version.
 *
 * @throws QariError `library-damaged`, `library-newer`; SQLite's errors as they are.
 */
export function checkPages(file: string, isWhole: boolean): void {
  // With a log beside it the file alone is not the library: it is open
  // elsewhere, or was not closed. SQLite then reads both under its usual
  // locks, and still writes to neither.
  const location = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) location.searchParams.set("immutable", "1");
  const connection = new DatabaseSync(location, {
    readOnly: true,
    timeout: busyTimeoutMs,
  });
  try {
    // A newer Qari may have left its version in the log.
    checkVersion(file, ask(connection, file, "user_version"));
    // Reads the schema, all of it.
    ask(connection, file, "schema_version");
    if (!isWhole) return;
    const verdict = ask(connection, file, "quick_check(1)");
    if (verdict !== "ok") throw damaged(file, String(verdict));
  } finally {
    connection.close();
  }
}

/** What SQLite says of a file when its schema, which is ours, cannot be understood. @source sqlite.org/rescode.html, SQLITE_ERROR. */
const genericError = 1;

function ask(connection: DatabaseSync, file: string, pragma: string): unknown {
  try {
    const row = connection.prepare(`PRAGMA ${pragma}`).get();
    return Object.values(row ?? {})[0];
  } catch (error) {
    if (
      error instanceof Error &&
      "errcode" in error &&
      error.errcode === genericError
    )
      throw damaged(file, error.message);
    throw error;
  }
}

const damaged = (file: string, reason: string): QariError =>
  new QariError("library-damaged", `${file}: ${reason}`);
