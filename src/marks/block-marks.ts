import { comparePositions, type Position } from "../article/position.ts";
import type { PlacedMark } from "./place-marks.ts";

/** What a block carries of marks. */
export interface BlockMarks {
  /** Those that begin in it, in reading order. */
  readonly begun: readonly PlacedMark[];
  /** Highlights and notes that reach into it from a block before. */
  readonly reaching: readonly PlacedMark[];
}

type Block = Pick<Position, "section" | "block">;
/** What each block carries of marks; the same object for as long as the marks are the same. */
export type MarksOf = (block: Block) => BlockMarks;

/** No mark anywhere. */
export const noMarks: MarksOf = () => ({ begun: [], reaching: [] });

/**
 * Marks by the blocks that carry them. Orphans are nowhere.
 *
 * @param placed In reading order.
 */
export function blockMarks(placed: readonly PlacedMark[]): MarksOf {
  if (placed.length === 0) return noMarks;
  const begun = new Map<string, PlacedMark[]>();
  const long: PlacedMark[] = [];
  for (const each of placed) {
    const { mark, place } = each;
    if (!place) continue;
    const { start, end } = place;
    const key = keyOf(start);
    const others = begun.get(key);
    if (others) others.push(each);
    else begun.set(key, [each]);
    const isLong = start.section !== end.section || start.block !== end.block;
    if (isLong && mark.kind === "highlight") long.push(each);
  }
  return ({ section, block }) => {
    const top = { section, block, offset: 0 };
    return {
      begun: begun.get(keyOf(top)) ?? [],
      reaching: long.filter(
        ({ place }) =>
          place &&
          comparePositions(place.start, top) < 0 &&
          keyOf(place.start) !== keyOf(top) &&
          comparePositions(top, place.end) < 0,
      ),
    };
  };
}

const keyOf = ({ section, block }: Block): string => `${section}:${block}`;
