import type { Article } from "./article.ts";
import { flatText, nearestOffset, positionAt } from "./flat-text.ts";
import { comparePositions, firstPosition, type Position } from "./position.ts";
import { rangeOf, resolveRange } from "./range.ts";

/** Code units of text from a place on that tell it from others, with what `rangeOf` keeps around them. */
const tellingLength = 64;

/** How many blocks on either side stand for one that is gone. */
const reach = 8;

/**
 * Where a place in an article is after its text was brought in anew: at the
 * same words; where these are gone, at what followed them, or came before; else
 * at the block of the same number, or the last one before it. The very
 * beginning stays the beginning, whatever is put in there.
 *
 * @param before The text that the place was in; `undefined` where it cannot be read any more.
 * @returns A place that `after` has, unless it has no blocks.
 * @throws Nothing.
 */
export function carriedPosition(
  before: Article | undefined,
  after: Article,
  position: Position,
): Position {
  if (comparePositions(position, firstPosition) === 0) return position;
  const places = before ? [position, ...around(before, position)] : [];
  for (const place of places) {
    const end = { ...place, offset: place.offset + tellingLength };
    const found = before && resolveRange(after, rangeOf(before, place, end));
    if (found) return found.start;
  }
  return nearestPosition(after, position);
}

/** Beginnings of the blocks that follow, then of those before, nearest first. */
function around(article: Article, position: Position): readonly Position[] {
  const { blocks } = flatText(article);
  const order = ({ section, block }: Pick<Position, "section" | "block">) =>
    section - position.section || block - position.block;
  const following = blocks.filter((each) => order(each) > 0);
  const preceding = blocks.filter((each) => order(each) < 0);
  return [
    ...following.slice(0, reach),
    ...preceding.slice(-reach).toReversed(),
  ].map(({ section, block }) => ({ section, block, offset: 0 }));
}

function nearestPosition(article: Article, position: Position): Position {
  const flat = flatText(article);
  const nearest = positionAt(flat, nearestOffset(flat, position), "end");
  const isSameBlock =
    nearest.section === position.section && nearest.block === position.block;
  // The end of another block would count as read.
  return isSameBlock ? nearest : { ...nearest, offset: 0 };
}
