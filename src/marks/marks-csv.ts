import { csvOf } from "../tables/csv.ts";
import { lookOf } from "./mark.ts";
import type { MarksOfArticle } from "./marks-of-article.ts";

const columns = [
  "article",
  "author",
  "source",
  "url",
  "kind",
  "color",
  "quote",
  "note",
  "tags",
  "created",
  "section",
  "block",
  "offset",
] as const;

/** Marks as a table, one a row, after a row of names. */
export function marksToCsv(articles: readonly MarksOfArticle[]): string {
  const rows = articles.flatMap(({ article, marks }) =>
    marks.map((mark) => [
      article.title,
      article.byline ?? "",
      article.source ?? "",
      article.url ?? "",
      lookOf(mark),
      mark.color ?? "",
      mark.range.quote.exact,
      mark.text ?? "",
      mark.tags.join("; "),
      mark.createdAt,
      String(mark.range.start.section),
      String(mark.range.start.block),
      String(mark.range.start.offset),
    ]),
  );
  return csvOf([columns, ...rows]);
}
