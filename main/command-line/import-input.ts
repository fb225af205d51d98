import { resolve } from "node:path";
import type { Article } from "../../src/article/article.ts";
import type { DocumentInput } from "../importing/import-document.ts";
import { fetchPage } from "../importing/web/fetch-page.ts";
import { isLink } from "../../src/importing/links-in-text.ts";
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
 * Read a file, a page of the web, or standard input for `-`, into an article.
 *
 * @throws QariError as `fetchPage` and `ImportThread.read` do.
 */
export async function importInput(
  path: string,
  io: CommandIo,
): Promise<InputArticle> {
  const { article, pictures } = await io.documents.read(
    await inputOf(path, io),
  );
  return { article: withIdentity(article, io), pictures };
}

/** What there is to be read of an argument. @throws QariError as `fetchPage` does. */
export async function inputOf(
  path: string,
  io: CommandIo,
): Promise<DocumentInput> {
  if (path === standardInput)
    return { bytes: await io.readInput(), name: "standard input" };
  return isLink(path)
    ? fetchPage(path, { allowsPrivate: true, resolveProxy: io.resolveProxy })
    : { path: resolve(io.cwd, path) };
}
