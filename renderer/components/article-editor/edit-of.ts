import {
  longestName,
  type ArticleEdit,
} from "../../../src/library/article-change.ts";
import type { ArticleSummary } from "../../../src/library/records.ts";

/** Those that are offered besides the article's own. */
export const usualLanguages = ["ar", "fa", "ur", "en", "fr", "de", "es", "tr"];

/**
 * What a filled-in form changes: only what is other than it was, so that an
 * article nobody corrected stays exactly as it came.
 *
 * @param cover SHA-256 of the picture; `null` for none.
 */
export function editOf(
  article: ArticleSummary,
  form: FormData,
  cover: string | null,
): ArticleEdit {
  const edit: ArticleEdit = {};
  const changed = (name: "title" | "byline" | "source" | "lang") => {
    const value = textOf(form, name);
    const shown = (article[name] ?? "").slice(0, longestName).toWellFormed();
    return value === shown.trim() ? undefined : value;
  };
  const title = changed("title");
  if (title) edit.title = title;
  const byline = changed("byline");
  if (byline !== undefined) edit.byline = byline;
  const source = changed("source");
  if (source !== undefined) edit.source = source;
  const lang = changed("lang");
  if (lang) edit.lang = lang;
  const dir = textOf(form, "dir");
  if ((dir === "rtl" || dir === "ltr") && dir !== article.dir) edit.dir = dir;
  if (cover !== (article.cover ?? null)) edit.cover = cover;
  return edit;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
