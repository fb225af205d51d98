import type { Article } from "../article/article.ts";
import { blockText } from "../article/block-text.ts";
import type { Mark } from "../marks/mark.ts";
import { oneLine } from "../one-line.ts";
import { marksInPlace } from "./marks-in-place.ts";

/**
 * All headings of an article as it is printed, in order: its title, those of
 * its sections, the headings in them.
 *
 * @param marks What is printed with it.
 * @returns A line each; none that shows nothing.
 */
export const headingTitles = ({
  article,
  marks,
}: {
  readonly article: Article;
  readonly marks: readonly Mark[];
}): readonly string[] =>
  [
    article.title,
    ...marksInPlace(article, marks).article.sections.flatMap(
      ({ title = "", blocks }) => [
        title,
        ...blocks.flatMap((block) =>
          block.type === "heading" ? [blockText(block)] : [],
        ),
      ],
    ),
  ]
    .map(oneLine)
    .filter((each) => each !== "");
