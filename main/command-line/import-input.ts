import { resolve } from "node:path";
import type { Article } from "../../src/article/article.ts";
import { importBytes, importFile } from "../importing/import-file.ts";
import type { CommandIo } from "./command-io.ts";

/** The name by which a command reads standard input. */
export const standardInput = "-";

/**
 * Read a file, or standard input for `-`, into an article.
 *
 * @throws QariError as `importFile` does.
 */
export async function importInput(
  path: string,
  io: CommandIo,
): Promise<Article> {
  if (path === standardInput)
    return importBytes(await io.readInput(), "standard input", io);
  return importFile(resolve(io.cwd, path), io);
}
