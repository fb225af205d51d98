import type { Article } from "../article/article.ts";
import { characterOffsets } from "../article/character-offsets.ts";
import type { Mark } from "./mark.ts";
import { placeMarks } from "./place-marks.ts";

/** A stretch of an article's text in characters (`characterOffsets`); `end` is exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Where marks stand in the text as it is now.
 *
 * @param marks Of this article.
 * @returns By the id of the mark; without those that are no longer found.
 */
export function textSpans(
  article: Article,
  marks: readonly Mark[],
): ReadonlyMap<string, TextSpan> {
  const offsets = characterOffsets(article);
  const spans = new Map<string, TextSpan>();
  for (const { mark, place } of placeMarks(article, marks))
    if (place)
      spans.set(mark.id, {
        start: offsets.of(place.start),
        end: offsets.of(place.end),
      });
  return spans;
}
