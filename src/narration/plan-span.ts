import type { Block } from "../article/article.ts";
import { comparePositions } from "../article/position.ts";
import { planBlock, type BlockPlace } from "../speech/plan.ts";
import type { ReadingOptions } from "../speech/reading-options.ts";
import type { TextSpan, Utterance } from "../speech/utterance.ts";
import { clipUtterance } from "./clip-utterance.ts";

/**
 * What a block has to say within a span, in whole words. Blocks outside of it
 * cost nothing: a book has many.
 *
 * @returns Empty where it lies outside.
 * @throws Nothing.
 */
export function planSpan(
  span: TextSpan,
  block: Block,
  place: BlockPlace,
  reading?: ReadingOptions,
): readonly Utterance[] {
  const at = { section: place.section, block: place.block };
  if (
    comparePositions(span.end, { ...at, offset: 0 }) <= 0 ||
    comparePositions(span.start, { ...at, offset: Infinity }) >= 0
  )
    return [];
  return planBlock(block, place, reading).flatMap(
    (utterance) => clipUtterance(utterance, span) ?? [],
  );
}
