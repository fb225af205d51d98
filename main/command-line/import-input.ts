import { resolve } from "node:path";
import type { Article } from "../../src/article/article.ts";
import { withIdentity } from "../importing/import-file.ts";
import type { FoundPicture } from "../importing/pictures/gather-pictures.ts";
import type { CommandIo } from "./command-io.ts";

/** The name by which a command reads standard input. */
export const standardInput = "-";

/** An article as a command reads it, and the pictures it shows. */
export interface InputArticle {
  readonly article: Article;
  readonly pictures: readonly FoundPicture[];
}

/**
 * Read a file, or standard input for `-`, into an article.
 *
 * @throws QariError as `ImportThread.read` does.
 */
export async function importInput(
  path: string,
  io: CommandIo,
): Promise<InputArticle> {
  const { article, pictures } = await io.documents.read(
    path === standardInput
      ? { bytes: await io.readInput(), name: "standard input" }
      : { path: resolve(io.cwd, path) },
  );
  return { article: withIdentity(article, io), pictures };
}
