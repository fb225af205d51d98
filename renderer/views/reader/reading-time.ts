import type { Article } from "../../../src/article/article.ts";
import { articleText } from "../../../src/article/block-text.ts";
import { countWords } from "../../../src/article/count-words.ts";

/**
 * Words a minute that adults read of Arabic prose.
 *
 * @source Trauzettel-Klosinski and Dietz 2012, "Standardized Assessment of
 * Reading Performance: The New International Reading Speed Texts IReST",
 * Table 2: Arabic 138 ± 20.
 */
const wordsPerMinute = 138;

const minutes = new WeakMap<Article, number>();

/** How long an article takes to read, in minutes; 0 for none. Counted once an article. */
export function minutesToRead(article: Article | undefined): number {
  if (!article) return 0;
  let known = minutes.get(article);
  if (known === undefined) {
    known = countWords(articleText(article)) / wordsPerMinute;
    minutes.set(article, known);
  }
  return known;
}
