import type { Article, Block, Section } from "../article/article.ts";
import { blockText } from "../article/block-text.ts";
import { contentsOf } from "../article/contents.ts";
import { comparePositions, type Position } from "../article/position.ts";
import { textLength } from "../article/readable-text.ts";
import { planBlock } from "../speech/plan.ts";
import {
  defaultReading,
  type ReadingOptions,
} from "../speech/reading-options.ts";
import type { TextSpan, Utterance } from "../speech/utterance.ts";
import { clipUtterance } from "./clip-utterance.ts";

/** What is to be said. */
export interface ScriptRequest {
  /** One after the other. */
  readonly articles: readonly Article[];
  /** Only this much of them: a selection in the one article. */
  readonly range?: TextSpan;
  /** Say titles and bylines too, which no block has. */
  readonly titles: boolean;
  /** How the text is read; as for a listener who has chosen nothing, when left out. */
  readonly reading?: ReadingOptions;
}

/** One utterance and what it is in the whole. */
export interface ScriptLine {
  readonly utterance: Utterance;
  /** Index into the articles. */
  readonly article: number;
  /** Said though it stands in no text of a block, as titles and alternative texts do: its range means nothing. */
  readonly isTitle: boolean;
  /** The chapter that begins with this line. */
  readonly chapter?: ChapterStart;
}

export interface ChapterStart {
  readonly title: string;
  /** BCP 47 of the title. */
  readonly lang: string;
}

/**
 * What is said, line by line. Blocks are planned only when they are reached:
 * the plan of a book is larger than the book.
 *
 * Chapters are those of the contents (`contentsOf`, depth 1); what stands
 * before the first of them is a chapter by the article's title. A chapter with
 * nothing to say has no line.
 *
 * @throws Nothing.
 */
export function* scriptOf(request: ScriptRequest): Generator<ScriptLine> {
  for (const [index, article] of request.articles.entries()) {
    let chapter: ChapterStart | undefined;
    for (const line of linesOf(article, request)) {
      if ("chapter" in line) {
        chapter = line.chapter;
        continue;
      }
      yield { ...line, article: index, ...(chapter && { chapter }) };
      chapter = undefined;
    }
  }
}

/** The titles of all chapters there can be, in order. */
export const chapterTitles = ({ articles }: ScriptRequest): readonly string[] =>
  articles.flatMap((article) => [
    article.title,
    ...chaptersOf(article).map(({ title }) => title),
  ]);

/** Code units of the text that is said: the measure of progress. */
export function scriptLength({ articles, range }: ScriptRequest): number {
  let length = 0;
  for (const article of articles)
    for (const [section, { blocks }] of article.sections.entries())
      for (const [block, each] of blocks.entries())
        length += reachedLength(each, { section, block }, range);
  return length;
}

type Step =
  | { readonly chapter: ChapterStart }
  | { readonly utterance: Utterance; readonly isTitle: boolean };

function* linesOf(
  article: Article,
  { range, titles, reading }: ScriptRequest,
): Generator<Step> {
  const { lang } = article;
  const chapters = [...chaptersOf(article)];
  const begin = function* (at: Position): Generator<Step> {
    for (;;) {
      const [next] = chapters;
      if (!next || comparePositions(next.position, at) > 0) return;
      chapters.shift();
      yield { chapter: { title: next.title, lang: next.lang } };
    }
  };
  yield { chapter: { title: article.title, lang } };
  if (titles && !range) {
    // Said at the beginning of the first chapter, not as one of its own.
    yield* begin({ section: 0, block: 0, offset: 0 });
    if (!opensWith(article.sections[0], article.title))
      yield* titleLines(article.title, lang, reading);
    yield* titleLines(article.byline, lang, reading);
  }
  for (const [section, each] of article.sections.entries()) {
    const beginning = { section, block: 0, offset: 0 };
    // Before the blocks: a part that is only chapters has none to say it with.
    if (titles && isWithin(beginning, range)) {
      const before = section === 0 && !range ? article.title : undefined;
      yield* begin(beginning);
      yield* titleLines(titleToSay(each, before), lang, reading);
    }
    for (const [block, content] of each.blocks.entries()) {
      if (range && !isReached(content, { section, block }, range)) continue;
      yield* begin({ section, block, offset: 0 });
      const blockAt = (index: number) => each.blocks[index];
      const place = { section, block, lang, blockAt };
      for (const utterance of planBlock(content, place, reading)) {
        const said = range ? clipUtterance(utterance, range) : utterance;
        if (said)
          yield { utterance: said, isTitle: said.isAlternative === true };
      }
    }
  }
}

function* titleLines(
  title: string | undefined,
  lang: string,
  reading?: ReadingOptions,
): Generator<Step> {
  for (const utterance of titleUtterances(title, lang, reading))
    yield { utterance, isTitle: true };
}

/** What is said for a title, which stands in no block: its ranges mean nothing. */
export function titleUtterances(
  title: string | undefined,
  lang: string,
  reading: ReadingOptions = defaultReading,
): readonly Utterance[] {
  if (title === undefined || title === "") return [];
  const block: Block = {
    type: "heading",
    level: 1,
    content: [{ text: title }],
  };
  const place = { section: 0, block: 0, lang };
  // Nobody has to be told that a title is one.
  const unannounced = { ...reading, announce: defaultReading.announce };
  return planBlock(block, place, unannounced);
}

/** Whether the text begins by saying its title itself. */
export function opensWith(
  section: Section | undefined,
  title: string | undefined,
): boolean {
  const [first] = section?.blocks ?? [];
  return first?.type === "heading" && blockText(first).trim() === title?.trim();
}

/**
 * The title of a section, unless its text says it, or the article's own did just before.
 *
 * @param before The article's title, where the section stands right behind it.
 */
export const titleToSay = (
  section: Section,
  before: string | undefined,
): string | undefined =>
  opensWith(section, section.title) || section.title?.trim() === before?.trim()
    ? undefined
    : section.title;

const chaptersOf = (article: Article) =>
  contentsOf(article).filter(({ depth }) => depth === 1);

/** A picture in the range may have something to say without any text. */
const isReached = (
  content: Block,
  at: Omit<Position, "offset">,
  range: TextSpan,
): boolean =>
  reachedLength(content, at, range) > 0 ||
  (content.type === "image" && isWithin({ ...at, offset: 0 }, range));

/** Whether a position is in a selection; all are where there is none. */
const isWithin = (at: Position, range: TextSpan | undefined): boolean =>
  !range ||
  (comparePositions(range.start, at) <= 0 &&
    comparePositions(range.end, at) > 0);

/** How many code units of a block lie in the range. */
function reachedLength(
  content: Block,
  at: Omit<Position, "offset">,
  range: TextSpan | undefined,
): number {
  const length = textLength(content);
  if (!range) return length;
  const { start, end } = range;
  const from = comparePositions(start, { ...at, offset: 0 }) > 0;
  const to = comparePositions(end, { ...at, offset: length }) < 0;
  if (from && !isIn(start, at)) return 0;
  if (to && !isIn(end, at)) return 0;
  return Math.max(0, (to ? end.offset : length) - (from ? start.offset : 0));
}

const isIn = (
  { section, block }: Position,
  at: Omit<Position, "offset">,
): boolean => section === at.section && block === at.block;
