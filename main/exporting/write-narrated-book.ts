import { mkdir, rm } from "node:fs/promises";
import type { Article } from "../../src/article/article.ts";
import { outputFailure } from "../command-line/write-output.ts";
import { draftBeside } from "../draft-beside.ts";
import { OutputFile } from "../narration/output-file.ts";
import type { WorkControl } from "../threads/work-control.ts";
import { epubArchive, type EpubOptions } from "./epub-archive.ts";
import { narrateBook, type BookNarration } from "./narrate-book.ts";

/**
 * Write an EPUB that is read aloud in step with its text. It appears when it is
 * whole; until then its sounds are in a folder of their own beside it.
 *
 * @param path Absolute; its folder exists.
 * @throws AbortError when it was cancelled; as `narrateBook` and `OutputFile`.
 */
export async function writeNarratedBook(
  article: Article,
  path: string,
  options: EpubOptions & { readonly narration: BookNarration },
  control: WorkControl,
): Promise<void> {
  const sounds = draftBeside(path);
  await mkdir(sounds).catch((error: unknown) => {
    throw outputFailure(error, path);
  });
  try {
    const narrated = await narrateBook(
      article,
      options.narration,
      sounds,
      control,
    );
    const file = await OutputFile.create(path);
    try {
      for await (const piece of await epubArchive(article, options, narrated)) {
        control.signal.throwIfAborted();
        await file.append(Buffer.from(piece));
      }
      await file.seal();
      await file.commit();
    } catch (error) {
      await file.discard();
      throw error;
    }
  } finally {
    await rm(sounds, { recursive: true, force: true });
  }
}
