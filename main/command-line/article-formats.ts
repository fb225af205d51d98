import type { Article } from "../../src/article/article.ts";
import { articleText } from "../../src/article/block-text.ts";

/** Formats an article can be printed in. */
export const articleFormats = ["json", "txt"] as const;
export type ArticleFormat = (typeof articleFormats)[number];

/**
 * An article as one text, ending with a line feed.
 *
 * @param isOneLine JSON on a single line.
 */
export function formatArticle(
  article: Article,
  format: ArticleFormat,
  isOneLine: boolean,
): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(article, undefined, isOneLine ? undefined : 2)}\n`;
    case "txt":
      // The importer reads it back: the title, an empty line, the paragraphs.
      return `${article.title}\n\n${articleText(article)}\n`;
  }
}
