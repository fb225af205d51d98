import type { Article, Block, Inline } from "../article/article.ts";
import { lookOf, type Mark } from "../marks/mark.ts";
import { exportWords } from "./words.ts";

/**
 * An article with a last section of what its reader marked in it: each place as
 * a quotation, and under it what the reader wrote there. In the model, so that
 * every format has it.
 *
 * @param marks Of this article, in reading order.
 * @returns The article itself where nothing is marked.
 */
export function withMarks(article: Article, marks: readonly Mark[]): Article {
  if (marks.length === 0) return article;
  const { marks: title, bookmark } = exportWords(article.lang);
  const level = Math.min(
    6,
    ...article.sections.map((section) => section.level),
  );
  return {
    ...article,
    sections: [
      ...article.sections,
      {
        title,
        level,
        blocks: marks.flatMap((mark) => blocksOf(mark, bookmark)),
      },
    ],
  };
}

function blocksOf(mark: Mark, bookmark: string): readonly Block[] {
  const quoted = mark.range.quote.exact.trim();
  const words = mark.text?.trim() ?? "";
  const said = lookOf(mark) === "bookmark" ? words || bookmark : words;
  return [
    ...(quoted === ""
      ? []
      : [{ type: "quote" as const, content: [{ text: quoted }] }]),
    ...(said === ""
      ? []
      : [{ type: "paragraph" as const, content: noteText(said, mark.tags) }]),
  ];
}

const noteText = (said: string, tags: readonly string[]): Inline[] => [
  { text: said, marks: [{ type: "strong" }] },
  ...(tags.length > 0
    ? [{ text: ` ${tags.map((tag) => `#${tag}`).join(" ")}` }]
    : []),
];
