import type { Article } from "../src/article/article.ts";
import { articleText } from "../src/article/block-text.ts";
import { countWords } from "../src/article/count-words.ts";
import type { OpenedArticle } from "../src/library/records.ts";
import { bundledArticle } from "./bundled-article.ts";
import type { LibraryService } from "./library/service/library-service.ts";

export interface FirstArticleDeps {
  readonly library: LibraryService;
  /** False when the library could not be opened: nothing can be kept. */
  readonly isKept: boolean;
  readonly importBundled: () => Promise<Article>;
  readonly report: (bug: unknown) => void;
}

/**
 * What the reader finds on opening Qari: where they left off, else the newest
 * article, which at the first launch is the one that ships with Qari.
 *
 * @returns `undefined` when the library is empty (or the shipped article could not be read, which is reported).
 */
export async function firstArticle(
  deps: FirstArticleDeps,
): Promise<OpenedArticle | undefined> {
  const { library, isKept, importBundled, report } = deps;
  try {
    if (!isKept) {
      const article = await importBundled();
      return {
        article,
        words: countWords(articleText(article)),
        bookmarks: [],
        highlights: [],
        kept: false,
      };
    }
    if (!(await library.hasBundled(bundledArticle)))
      await library.addBundled(bundledArticle, await importBundled());
  } catch (error) {
    // The reader's own articles are not held back by ours.
    report(error);
  }
  if (!isKept) return undefined;
  const id = await library.firstToOpen();
  return id === undefined ? undefined : library.openArticle(id);
}
