import type { Mark } from "../../../src/marks/mark.ts";
import type { MarksOfArticle } from "../../../src/marks/marks-of-article.ts";

let made = 0;

/** A highlight of a stretch of the first block. */
export const markOf = (
  from: number,
  to: number,
  what: Partial<Mark> = {},
): Mark => {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`,
    articleId: "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11",
    kind: "highlight",
    range: {
      start: { section: 0, block: 0, offset: from },
      end: { section: 0, block: 0, offset: to },
      quote: { exact: "نص", prefix: "", suffix: "" },
    },
    tags: [],
    createdAt: new Date(Date.UTC(2026, 10, 1, 0, made)).toISOString(),
    ...what,
  };
};

export const quoting = (exact: string, what: Partial<Mark> = {}): Mark => {
  const mark = markOf(0, exact.length, what);
  return {
    ...mark,
    range: { ...mark.range, quote: { exact, prefix: "قبل ", suffix: " بعد" } },
  };
};

export const inArticle = (...marks: Mark[]): MarksOfArticle => ({
  article: {
    id: "0a8f5a0e-6f0c-4c53-9f8f-3d4c1d1f9a11",
    title: "في *وصف* المدينة",
    byline: "سارة حسن",
    url: "https://example.org/city?a=1",
    lang: "ar",
  },
  marks,
});
