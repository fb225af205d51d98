import { sentencesOf } from "../speech/sentences.ts";
import type { Article } from "./article.ts";
import { blockText } from "./block-text.ts";
import { flatText } from "./flat-text.ts";
import { comparePositions, type Position } from "./position.ts";
import { boundaryAfter, boundaryBefore } from "./text-boundary.ts";

export type StepUnit = "character" | "word" | "sentence" | "block";

/**
 * The next place in reading order where a selection may end: after the next
 * word, sentence or block, or before the last one.
 *
 * @param by 1 goes on in the text, -1 back. Left and right are for the caller to know.
 * @returns The end or beginning of the article when there is nothing more.
 */
export function stepPosition(
  article: Article,
  from: Position,
  unit: StepUnit,
  by: 1 | -1,
): Position {
  const edges = edgesOf(article, from, unit, by);
  const within =
    by === 1
      ? edges.find((edge) => edge > from.offset)
      : edges.findLast((edge) => edge < from.offset);
  if (within !== undefined) return { ...from, offset: within };
  const beyond = neighbour(article, from, by);
  if (!beyond) return edgeOfArticle(article, from, by);
  const [first, last] = [0, lengthOf(article, beyond)];
  const start = { ...beyond, offset: by === 1 ? first : last };
  const next = edgesOf(article, start, unit, by);
  return {
    ...beyond,
    offset:
      (by === 1
        ? next.find((edge) => edge > first)
        : next.findLast((edge) => edge < last)) ?? start.offset,
  };
}

/** The first place of the article and the one after its last letter. */
export function wholeOf(article: Article): {
  readonly start: Position;
  readonly end: Position;
} {
  const { blocks } = flatText(article);
  const [first, last] = [blocks.at(0), blocks.at(-1)];
  return {
    start: {
      section: first?.section ?? 0,
      block: first?.block ?? 0,
      offset: 0,
    },
    end: {
      section: last?.section ?? 0,
      block: last?.block ?? 0,
      offset: last?.length ?? 0,
    },
  };
}

/** The word at a place, or the next one in its block; the place itself where there is none. */
export function wordAt(
  article: Article,
  position: Position,
): { readonly start: Position; readonly end: Position } {
  const text = textOf(article, position);
  const word = wordsIn(text, languageOf(article, position)).find(
    ({ end }) => end > position.offset,
  );
  return word
    ? {
        start: { ...position, offset: word.start },
        end: { ...position, offset: word.end },
      }
    : { start: position, end: position };
}

/** Where steps within a block may end, in order. */
function edgesOf(
  article: Article,
  at: Position,
  unit: StepUnit,
  by: 1 | -1,
): readonly number[] {
  const text = textOf(article, at);
  const lang = languageOf(article, at);
  const side = ({ start, end }: { start: number; end: number }): number =>
    by === 1 ? end : start;
  switch (unit) {
    case "character":
      return by === 1
        ? at.offset < text.length
          ? [boundaryAfter(text, at.offset + 1)]
          : []
        : at.offset > 0
          ? [boundaryBefore(text, at.offset - 1)]
          : [];
    case "word":
      return wordsIn(text, lang).map(side);
    case "sentence":
      return sentencesOf(text, lang).map(side);
    case "block":
      return by === 1 ? [text.length] : [0];
  }
}

/** Segmenters are costly to make. */
const segmenters = new Map<string, Intl.Segmenter>();

function wordsIn(
  text: string,
  lang: string,
): readonly { readonly start: number; readonly end: number }[] {
  const segmenter =
    segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  segmenters.set(lang, segmenter);
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({
      start: index,
      end: index + segment.length,
    }));
}

function neighbour(
  article: Article,
  from: Position,
  by: 1 | -1,
): Position | undefined {
  const withText = flatText(article).blocks.filter(({ length }) => length > 0);
  const beyond = ({ section, block }: { section: number; block: number }) =>
    comparePositions({ section, block, offset: 0 }, { ...from, offset: 0 }) *
      by >
    0;
  const found = by === 1 ? withText.find(beyond) : withText.findLast(beyond);
  return found && { section: found.section, block: found.block, offset: 0 };
}

const edgeOfArticle = (
  article: Article,
  from: Position,
  by: 1 | -1,
): Position => ({
  ...from,
  offset: by === 1 ? lengthOf(article, from) : 0,
});

const textOf = (article: Article, { section, block }: Position): string => {
  const found = article.sections[section]?.blocks[block];
  return found ? blockText(found) : "";
};
const lengthOf = (article: Article, at: Position): number =>
  textOf(article, at).length;
const languageOf = (article: Article, { section, block }: Position): string =>
  article.sections[section]?.blocks[block]?.lang ?? article.lang;
