import type { Article } from "../article/article.ts";
import { blockText } from "../article/block-text.ts";
import { comparePositions, type Position } from "../article/position.ts";
import { layerMarks, type Paint, type Span } from "../marks/layer-marks.ts";
import { lookOf, type Mark } from "../marks/mark.ts";
import { placeMarks } from "../marks/place-marks.ts";
import { withMarks } from "./with-marks.ts";

/** A stretch of a block's plain text in one colour. UTF-16 code units into `blockText`, `end` exclusive. */
export interface DrawnSpan {
  readonly start: number;
  readonly end: number;
  readonly paint: Paint;
}

/** What the reader wrote on a passage. */
export interface DrawnNote {
  /** From 1, in the order in which the text refers to them. */
  readonly number: number;
  /** Where its passage ends, and it is referred to: UTF-16 code units into `blockText`. */
  readonly offset: number;
  readonly text: string;
  readonly tags: readonly string[];
}

/** What is drawn on a block. */
export interface DrawnBlock {
  /** In order, none over another. */
  readonly spans: readonly DrawnSpan[];
  /** In order. They follow the block. */
  readonly notes: readonly DrawnNote[];
}

/** An article as its reader marked it. */
export interface MarksInPlace {
  /** With a last section of what has no place in the text: bookmarks, and marks whose passage is gone. */
  readonly article: Article;
  /** Index of that section, where there is one. */
  readonly rest?: number;
  readonly drawn: (section: number, block: number) => DrawnBlock | undefined;
}

/**
 * Where highlights and notes lie in the blocks of an article. Where several
 * overlap, the one made last lies on top, as on the screen.
 *
 * @param marks Of this article, in reading order.
 * @throws Nothing.
 */
export function marksInPlace(
  article: Article,
  marks: readonly Mark[],
): MarksInPlace {
  const placed = placeMarks(article, marks);
  const blocks = new Map<string, { spans: DrawnSpan[]; notes: DrawnNote[] }>();
  const at = ({ section, block }: Pick<Position, "section" | "block">) => {
    const key = keyOf(section, block);
    const known = blocks.get(key) ?? { spans: [], notes: [] };
    blocks.set(key, known);
    return known;
  };
  for (const [paint, spans] of layerMarks(placed))
    for (const span of spans)
      for (const { start, end } of piecesOf(article, span))
        at(start).spans.push({ start: start.offset, end: end.offset, paint });
  for (const { spans } of blocks.values())
    spans.sort((a, b) => a.start - b.start);
  const inPlace = new Set<string>();
  const notes = placed.flatMap(({ mark, place }) => {
    if (!place || mark.kind !== "highlight") return [];
    const within = article.sections[place.end.section]?.blocks[place.end.block];
    // What is written on a picture has no word that could refer to it.
    if (!within || blockText(within) === "") return [];
    inPlace.add(mark.id);
    const text = mark.text?.trim() ?? "";
    return lookOf(mark) === "note" && text !== ""
      ? [{ mark, text, end: place.end }]
      : [];
  });
  for (const [index, { mark, text, end }] of notes
    .toSorted((a, b) => comparePositions(a.end, b.end))
    .entries())
    at(end).notes.push({
      number: index + 1,
      offset: end.offset,
      text,
      tags: mark.tags,
    });
  const rest = marks.filter(({ id }) => !inPlace.has(id));
  const whole = withMarks(article, rest);
  return {
    article: whole,
    ...(whole !== article && { rest: article.sections.length }),
    drawn: (section, block) => blocks.get(keyOf(section, block)),
  };
}

const keyOf = (section: number, block: number): string => `${section}:${block}`;

/** A stretch of an article, block by block. */
function* piecesOf(article: Article, { start, end }: Span): Generator<Span> {
  for (let section = start.section; section <= end.section; section += 1) {
    const { blocks = [] } = article.sections[section] ?? {};
    const first = section === start.section ? start.block : 0;
    const last = section === end.section ? end.block : blocks.length - 1;
    for (let block = first; block <= last; block += 1) {
      const within = blocks[block];
      if (!within) continue;
      const isFirst = section === start.section && block === start.block;
      const isLast = section === end.section && block === end.block;
      const from = isFirst ? start.offset : 0;
      const to = isLast ? end.offset : blockText(within).length;
      if (from < to)
        yield {
          start: { section, block, offset: from },
          end: { section, block, offset: to },
        };
    }
  }
}
