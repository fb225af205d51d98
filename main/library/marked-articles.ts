import * as v from "valibot";
import { comparePositions } from "../../src/article/position.ts";
import {
  markOfBookmark,
  markOfHighlight,
  type Mark,
} from "../../src/marks/mark.ts";
import type { MarksOfArticle } from "../../src/marks/marks-of-article.ts";
import { absent } from "./absent.ts";
import type { Annotations } from "./annotations.ts";
import { toBookmark } from "./bookmarks.ts";
import type { Database } from "./database.ts";
import { toHighlight } from "./highlights.ts";

const articleRow = v.strictObject({
  id: v.string(),
  title: v.string(),
  byline: absent(v.string()),
  source: absent(v.string()),
  url: absent(v.string()),
  lang: v.string(),
});

/**
 * Articles that have marks, newest first, each with its marks in reading order.
 *
 * @param articleId Of this one alone.
 */
export function markedArticles(
  database: Database,
  { bookmarks, highlights }: Record<"bookmarks" | "highlights", Annotations>,
  articleId: string | undefined,
): readonly MarksOfArticle[] {
  const of = (annotations: Annotations) =>
    articleId === undefined ? annotations.all() : annotations.of(articleId);
  const marks = Map.groupBy<string, Mark>(
    [
      ...of(bookmarks).map((each) => markOfBookmark(toBookmark(each))),
      ...of(highlights).map((each) => markOfHighlight(toHighlight(each))),
    ],
    (mark) => mark.articleId,
  );
  return database
    .rows(
      articleRow,
      `SELECT id, title, byline, source, url, lang FROM articles
       WHERE id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL
       ORDER BY added_at DESC, seq DESC`,
      JSON.stringify([...marks.keys()]),
    )
    .map(({ byline, source, url, ...row }) => ({
      article: {
        ...row,
        ...(byline !== undefined && { byline }),
        ...(source !== undefined && { source }),
        ...(url !== undefined && { url }),
      },
      marks: (marks.get(row.id) ?? []).toSorted((a, b) =>
        comparePositions(a.range.start, b.range.start),
      ),
    }));
}
