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

/** Says to spreadsheets that the file is UTF-8. */
const byteOrderMark = "\uFEFF";

/**
 * Marks as a table, one a row, after a row of names.
 *
 * A field that a spreadsheet would take for a formula begins with an
 * apostrophe, which it does not show.
 *
 * @source RFC 4180; OWASP, "CSV Injection".
 */
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
  return (
    byteOrderMark +
    [columns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("")
  );
}

/** What begins a formula, also after white space or behind a bidi control that nobody sees. */
const formula =
  /^[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/u;

function field(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
