import type { Article } from "../../src/article/article.ts";
import type { Position } from "../../src/article/position.ts";
import {
  progressIn,
  readableText,
  textUnits,
} from "../../src/article/readable-text.ts";
import type { TextSpan } from "../../src/speech/utterance.ts";
import type { SpeechPlayer } from "./player.ts";

/** How long something takes to be read, and how much of that has gone by. Seconds. */
export interface ListeningTime {
  readonly duration: number;
  readonly position: number;
}

/**
 * The time of an article at the player's pace and rate, as far as can be told.
 *
 * @param span What is read of it; all of it when left out.
 */
export function articleTime(
  article: Article,
  heard: Position,
  { pace, manner }: Pick<SpeechPlayer, "pace" | "manner">,
  span: TextSpan | undefined,
): ListeningTime {
  const text = readableText(article);
  const all = pace.secondsFor(textUnits(text), manner.rate);
  const [from, to] = span
    ? [progressIn(text, span.start), progressIn(text, span.end)]
    : [0, 1];
  const position = Math.max(0, progressIn(text, heard) - from) * all;
  return { duration: Math.max(position, (to - from) * all), position };
}
