import { rename, rm, writeFile } from "node:fs/promises";
import { QariError, type ErrorCode } from "../../src/errors.ts";
import { draftBeside } from "../draft-beside.ts";

const codeByErrno: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENOENT: "file-missing",
  ENOTDIR: "file-missing",
};

/**
 * Write a file whole or leave what was there.
 *
 * @param path Absolute; its folder exists.
 * @throws QariError `disk-full`, `file-missing` (no such folder), `file-unwritable`.
 */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const draft = draftBeside(path);
  try {
    await writeFile(draft, content, { flag: "wx", flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw outputFailure(error, path);
  }
}

/** What went wrong while a file was written, in our codes where the file system says so. */
export const outputFailure = (error: unknown, path: string): unknown =>
  error instanceof Error && "code" in error && !(error instanceof QariError)
    ? new QariError(
        codeByErrno[String(error.code)] ?? "file-unwritable",
        `cannot write ${path}: ${error.message}`,
        { cause: error },
      )
    : error;
