import * as v from "valibot";
import {
  nameSchema,
  type ArticleChange,
} from "../../src/library/article-change.ts";
import type { Stamp } from "../../src/library/clock.ts";
import type { SavedState } from "../../src/library/saved-state.ts";
import type { ArticleChanges } from "./article-changes.ts";
import type { Articles } from "./articles.ts";
import type { KeptArticle } from "./library.ts";

/**
 * Take over how an article was kept elsewhere. One that was here before stands
 * as its reader left it, and is given the tags alone. To be called in a
 * transaction.
 */
export function keepState(
  { articles, changes }: { articles: Articles; changes: ArticleChanges },
  { id, outcome }: { id: string; outcome: KeptArticle["outcome"] },
  { addedAt, state, isFavourite, tags = [] }: SavedState,
  stamp: Stamp,
): void {
  const apply = (change: ArticleChange): void =>
    void changes.apply([id], change, stamp);
  for (const tag of tags) {
    const name = v.safeParse(nameSchema, tag);
    if (name.success) apply({ kind: "tag", name: name.output });
  }
  if (outcome !== "added") return;
  if (state !== undefined) apply({ kind: "state", state });
  if (isFavourite === true) apply({ kind: "favourite", isFavourite });
  if (addedAt !== undefined) articles.addedBefore(id, addedAt, stamp);
}
