import type { Article } from "../../src/article/article.ts";
import type { Stamp } from "../../src/library/clock.ts";
import type { Articles } from "./articles.ts";
import type { KeptArticle } from "./library.ts";

/** Keep an article, once: what is known already is brought up to date or back from the trash. To be called in a transaction. */
export function keepArticle(
  articles: Articles,
  article: Article,
  stamp: Stamp,
): { readonly id: string; readonly outcome: KeptArticle["outcome"] } {
  const known = articles.known(article);
  if (!known) {
    articles.insert(article, stamp);
    return { id: article.id, outcome: "added" };
  }
  const { id, removed_at: removedAt } = known;
  const isSame = known.content_hash === article.contentHash;
  if (!isSame) articles.update(known, article, stamp);
  if (removedAt !== undefined) articles.addAgain(id, stamp);
  if (removedAt !== undefined) return { id, outcome: "added" };
  return { id, outcome: isSame ? "known" : "updated" };
}
