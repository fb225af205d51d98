import {
  joinSections,
  mostParts,
  type ArticleExcerpt,
  type ArticlePart,
} from "../../src/article/excerpt.ts";
import { completeText } from "../../src/article/readable-text.ts";
import type { OpenedArticle } from "../../src/library/records.ts";
import { call } from "./api.ts";

/**
 * Bring the rest of a long article, a few parts at a time, so that the page
 * stays at hand meanwhile.
 *
 * @param isWanted False ends it: the reader has gone elsewhere.
 * @returns The article with all of its text, drawn on as it stands; `undefined`
 *   when it is wanted no more.
 * @throws QariError of the calls.
 */
export async function readRest(
  opened: OpenedArticle,
  { sections, parts }: ArticleExcerpt,
  isWanted: () => boolean,
): Promise<OpenedArticle | undefined> {
  const { id, contentHash } = opened.article;
  const all: ArticlePart[] = [];
  for (let from = 0; from < parts; from += mostParts) {
    await atLeisure();
    if (!isWanted()) return undefined;
    const to = Math.min(parts, from + mostParts);
    all.push(...(await call("article.parts", { id, contentHash, from, to })));
  }
  const { excerpt: _, ...rest } = opened;
  const article = {
    ...opened.article,
    sections: joinSections(sections, all),
  };
  completeText(article, { sections });
  return { ...rest, article };
}

/** What the reader does now comes first: the first screen, a change of size. But no part waits longer than that, in ms. */
const longestWait = 200;

const atLeisure = (): Promise<unknown> =>
  new Promise((resolve) =>
    requestIdleCallback(resolve, { timeout: longestWait }),
  );
