import type { Article } from "../../../src/article/article.ts";
import { blockText } from "../../../src/article/block-text.ts";
import { fold } from "../../../src/arabic/fold.ts";
import { joinedWords } from "../../../src/arabic/words.ts";

/** What the index keeps of an article, a column each: folded words apart by one space. */
export interface IndexedText {
  readonly title: string;
  readonly byline: string;
  readonly source: string;
  readonly body: string;
}

/**
 * Between blocks, so that no phrase reaches from one into the next. A word to
 * the index; no text has it as one, since private use is neither letter nor digit.
 */
export const blockBreak = "\ue000";

export const indexedText = (article: Article): IndexedText => ({
  title: wordsIn(article.title),
  byline: wordsIn(article.byline ?? ""),
  source: wordsIn(article.source ?? ""),
  body: article.sections
    .flatMap(({ blocks }) => blocks.map((block) => wordsIn(blockText(block))))
    .filter((words) => words !== "")
    .join(` ${blockBreak} `),
});

/** Every word once. */
export const distinctWords = ({
  title,
  byline,
  source,
  body,
}: IndexedText): ReadonlySet<string> => {
  const words = new Set(`${title} ${byline} ${source} ${body}`.split(" "));
  words.delete("");
  words.delete(blockBreak);
  return words;
};

const wordsIn = (text: string): string => joinedWords(fold(text).text);
