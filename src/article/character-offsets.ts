import { lastWhere } from "../halving.ts";
import type { Article } from "./article.ts";
import { flatText, nearestOffset, positionAt } from "./flat-text.ts";
import type { Position } from "./position.ts";

/** Places in an article's text counted in characters, as the Web does outside of programs. */
export interface CharacterOffsets {
  /** How many characters of the text come before a position. */
  of(position: Position): number;
  /** Where the character begins that has so many before it; the end of the text where that is shorter. */
  position(offset: number): Position;
}

/**
 * Characters are code points of the flat text (`flatText`): the texts of all
 * blocks, apart by a line feed, without titles of sections. Positions count
 * UTF-16 code units instead, of which some characters are two.
 *
 * @source W3C Web Annotation Data Model, 4.2.5 Text Position Selector.
 */
export function characterOffsets(article: Article): CharacterOffsets {
  const flat = flatText(article);
  /** Where the characters of two code units stand, in code units. */
  const wide = Array.from(
    flat.text.matchAll(/[\u{10000}-\u{10FFFF}]/gu),
    ({ index }) => index,
  );
  return {
    of: (position) => {
      const unit = nearestOffset(flat, position);
      return unit - 1 - lastWhere(wide, (each) => each < unit);
    },
    position: (offset) => {
      const before = 1 + lastWhere(wide, (each, at) => each - at < offset);
      return positionAt(flat, offset + before, "start");
    },
  };
}
