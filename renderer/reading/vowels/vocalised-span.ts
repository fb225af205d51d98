import {
  withMarks,
  type AddedMarks,
} from "../../../src/arabic/tashkeel/added-marks.ts";
import type { Article } from "../../../src/article/article.ts";
import { blockSegments } from "../../../src/article/block-text.ts";
import { copiedParts } from "../../../src/article/copied-text.ts";
import { flatText } from "../../../src/article/flat-text.ts";
import type { Span } from "../../../src/marks/layer-marks.ts";
import { textAround, textsToVocalise } from "../shown-text.ts";
import type { VowelSource } from "./page-vowels.ts";

/**
 * What is copied between two places of an article (`copiedText`), with all the
 * vowels that it lacks; titles of sections stay without, as on the page. They
 * are found in whole pieces, as for the page: a few words by themselves do not
 * tell that they stand in a verse, or in code.
 *
 * @param isWanted Asked block by block: a long selection takes a while.
 * @returns `undefined` where they cannot be had, or are not wanted any more.
 */
export async function vocalisedSpan(
  article: Article,
  span: Span,
  source: VowelSource,
  isWanted: () => boolean,
): Promise<string | undefined> {
  const lines: string[] = [];
  for (const part of copiedParts(article, span)) {
    const line =
      "title" in part
        ? part.title
        : await vocalisedText(article, part, source, isWanted);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return lines.join("\n");
}

/** What stands between two offsets into the flat text. */
async function vocalisedText(
  article: Article,
  { from, to }: { readonly from: number; readonly to: number },
  source: VowelSource,
  isWanted: () => boolean,
): Promise<string | undefined> {
  const flat = flatText(article);
  const added: AddedMarks[] = [];
  for (const place of flat.blocks) {
    if (place.from >= to || place.from + place.length <= from) continue;
    for (const each of await marksOf(article, place, source, isWanted)) {
      if (each === undefined) return undefined;
      const at = place.from + each.at;
      if (at > from && at <= to) added.push({ ...each, at: at - from });
    }
  }
  return withMarks(flat.text.slice(from, to), added);
}

/** The marks of a block, by their offset in its text; `undefined` for a piece that has them not. */
async function marksOf(
  { lang, sections }: Article,
  {
    section,
    block: index,
  }: { readonly section: number; readonly block: number },
  source: VowelSource,
  isWanted: () => boolean,
): Promise<readonly (AddedMarks | undefined)[]> {
  const blocks = sections[section]?.blocks ?? [];
  const block = blocks[index];
  if (!block) return [];
  const blockAt = (at: number) => blocks[at];
  const texts = textsToVocalise(block, lang, { blockAt, index });
  // Before the others are found: what comes with them may take their room.
  const known = texts.map((text) => source.known(text, "all"));
  const missing = texts.filter((_, piece) => !known[piece]);
  // Block by block: of a whole book, no more is kept than the page needs.
  const around = textAround(blockAt, { from: index, to: index + 1 });
  if (missing.length > 0) await source.find(missing, "all", isWanted, around);
  return blockSegments(block).flatMap(({ offset }, piece) => {
    const marks = known[piece] ?? source.known(texts[piece] ?? "", "all");
    return marks
      ? marks.map((each) => ({ ...each, at: offset + each.at }))
      : [undefined];
  });
}
