import type { Article } from "../../../src/article/article.ts";
import { articleText } from "../../../src/article/block-text.ts";
import { countWords } from "../../../src/article/count-words.ts";
import { readingMinutes } from "../../../src/library/reading-time.ts";

const minutes = new WeakMap<Article, number>();

/** How long an article takes to read, in minutes; 0 for none. Counted once an article. */
export function minutesToRead(article: Article | undefined): number {
  if (!article) return 0;
  let known = minutes.get(article);
  if (known === undefined) {
    known = readingMinutes(countWords(articleText(article)));
    minutes.set(article, known);
  }
  return known;
}
