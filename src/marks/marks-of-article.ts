import type { Article } from "../article/article.ts";
import type { Mark } from "./mark.ts";

/** What a file of marks says of the article they are in. */
export type MarkedArticle = Pick<
  Article,
  "id" | "title" | "byline" | "source" | "url" | "lang"
>;

/** An article with its marks, in reading order. */
export interface MarksOfArticle {
  readonly article: MarkedArticle;
  readonly marks: readonly Mark[];
}
