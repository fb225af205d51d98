import type { Article } from "./article.ts";
import { comparePositions, type Position } from "./position.ts";
import { stepPosition, wordAt, type StepUnit } from "./step-position.ts";

interface Span {
  readonly start: Position;
  readonly end: Position;
}

/**
 * The word that a step leads to from what is selected, or the letter where
 * steps go by letter. Going on begins at the end, going back at the start.
 *
 * @param by 1 goes on in the text, -1 back.
 * @returns The last or first one of the article when there is nothing more.
 * @throws Nothing.
 */
export function stepSpan(
  article: Article,
  { start, end }: Span,
  unit: StepUnit,
  by: 1 | -1,
): Span {
  let at = by === 1 ? end : start;
  for (;;) {
    const next = stepPosition(article, at, unit, by);
    const span = spanBeside(article, next, unit, by);
    // The full stop of a sentence, or its quotation mark, leads to the same word once more.
    const isFurther =
      by === 1
        ? comparePositions(span.end, end) > 0
        : comparePositions(span.start, start) < 0;
    if (isFurther || comparePositions(next, at) === 0) return span;
    at = next;
  }
}

/** What lies between a place that was stepped to and where the step came from. */
function spanBeside(
  article: Article,
  at: Position,
  unit: StepUnit,
  by: 1 | -1,
): Span {
  if (unit !== "character")
    return wordAt(
      article,
      by === 1 ? stepPosition(article, at, "word", -1) : at,
    );
  const other = stepPosition(article, at, unit, by === 1 ? -1 : 1);
  return by === 1 ? { start: other, end: at } : { start: at, end: other };
}
