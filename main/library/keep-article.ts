import type { Article } from "../../src/article/article.ts";
import { carriedPosition } from "../../src/article/carried-position.ts";
import { progressAt } from "../../src/article/progress.ts";
import { QariError } from "../../src/errors.ts";
import type { Stamp } from "../../src/library/clock.ts";
import type { Articles, KnownArticle } from "./articles.ts";
import type { KeptArticle } from "./library.ts";
import type { Positions } from "./positions.ts";

interface Kept {
  readonly articles: Articles;
  readonly positions: Positions;
}

/** Keep an article, once: what is known already is brought up to date or back from the trash. To be called in a transaction. */
export function keepArticle(
  kept: Kept,
  article: Article,
  stamp: Stamp,
): { readonly id: string; readonly outcome: KeptArticle["outcome"] } {
  const { articles } = kept;
  const known = articles.known(article);
  if (!known) {
    articles.insert(article, stamp);
    return { id: article.id, outcome: "added" };
  }
  const { id, removed_at: removedAt } = known;
  const isSame = known.content_hash === article.contentHash;
  if (!isSame) update(kept, known, article, stamp);
  if (removedAt !== undefined) articles.addAgain(id, stamp);
  if (removedAt !== undefined) return { id, outcome: "added" };
  return { id, outcome: isSame ? "known" : "updated" };
}

/** Marks are found again by their quotes when they are shown; a place has none, and is carried over while the old text is here. */
function update(
  { articles, positions }: Kept,
  known: KnownArticle,
  article: Article,
  stamp: Stamp,
): void {
  const place = positions.get(known.id);
  if (place) {
    const carried = carriedPosition(
      readOrMiss(articles, known.seq),
      article,
      place,
    );
    const progress = progressAt(article, carried);
    positions.carry(known.id, carried, progress, stamp);
  }
  articles.update(known, article, stamp);
}

/** What is damaged is mended by what is brought in. */
function readOrMiss(articles: Articles, seq: number): Article | undefined {
  try {
    return articles.readRow(seq);
  } catch (error) {
    if (error instanceof QariError && error.code === "library-damaged")
      return undefined;
    throw error;
  }
}
