import { lookOf, type Mark } from "./mark.ts";
import type { MarksOfArticle } from "./marks-of-article.ts";
import { oneLine } from "../one-line.ts";

/** Words of the file, in the reader's language. */
const words = {
  ar: {
    title: "علاماتي",
    bookmark: "إشارة",
    highlight: "تظليل",
    note: "ملاحظة",
    yellow: "أصفر",
    green: "أخضر",
    blue: "أزرق",
    pink: "وردي",
    purple: "بنفسجي",
  },
  en: {
    title: "My marks",
    bookmark: "bookmark",
    highlight: "highlight",
    note: "note",
    yellow: "yellow",
    green: "green",
    blue: "blue",
    pink: "pink",
    purple: "purple",
  },
} as const;

/**
 * Marks as Markdown: a heading an article, a quotation a mark, the note below it.
 *
 * What the texts hold of Markdown's and HTML's own signs is escaped, so that
 * it is shown as it is written.
 *
 * @source CommonMark 0.31.2, 2.4 "Backslash escapes".
 */
export function marksToMarkdown(
  articles: readonly MarksOfArticle[],
  language: "ar" | "en",
): string {
  const said = words[language];
  const parts = articles.flatMap(({ article, marks }) => {
    const about = [article.byline, article.source].filter(Boolean).join(" · ");
    return [
      `## ${escaped(oneLine(article.title))}`,
      ...(about === "" ? [] : [escaped(oneLine(about))]),
      ...(article.url === undefined
        ? []
        : [`<${article.url.replaceAll(/[<>\s]/gu, encodeURIComponent)}>`]),
      ...marks.map((mark) => entry(mark, language)),
    ];
  });
  return `${[`# ${said.title}`, ...parts].join("\n\n")}\n`;
}

function entry(mark: Mark, language: "ar" | "en"): string {
  const said = words[language];
  const { range, text, color, tags, createdAt } = mark;
  const kind = [
    said[lookOf(mark)],
    ...(color ? [said[color]] : []),
    createdAt.slice(0, 10),
    ...tags.map((tag) => `#${escaped(tag.replaceAll(/\s+/gu, "-"))}`),
  ].join(" · ");
  const quote = lines(range.quote.exact)
    .map((line) => `> ${escaped(line)}`)
    .join("\n");
  // A line break of the reader's stays one: two spaces at a line's end say so.
  const note =
    text === undefined ? [] : [lines(text).map(escaped).join("  \n")];
  return [quote, ...note, `*${kind}*`].join("\n\n");
}

const lines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/u);

/** Every sign that may mean something anywhere in a line, and what means something only at its start. */
const escaped = (text: string): string =>
  text
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&!]/gu, "\\$&")
    .replace(/^([+-])/u, "\\$1")
    .replace(/^(\d+)([.)])/u, "$1\\$2")
    .replace(/^(=+|-+)$/u, "\\$1");
