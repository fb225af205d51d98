import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/article/position.ts";
import { blockMarks } from "../../../src/marks/block-marks.ts";
import type { Mark } from "../../../src/marks/mark.ts";
import type { PlacedMark } from "../../../src/marks/place-marks.ts";
import { markOf } from "./samples.ts";

const at = (block: number, offset: number, section = 0): Position => ({
  section,
  block,
  offset,
});
const placed = (
  start: Position,
  end: Position,
  what: Partial<Mark> = {},
): PlacedMark => ({ mark: markOf(0, 1, what), place: { start, end } });

describe("the marks of a block", () => {
  it("are those that begin in it, in reading order, and those that reach into it", () => {
    const one = placed(at(0, 4), at(0, 9));
    const two = placed(at(0, 6), at(0, 8));
    const long = placed(at(0, 20), at(2, 5));
    const of = blockMarks([one, two, long]);
    expect(of(at(0, 0))).toEqual({ begun: [one, two, long], reaching: [] });
    expect(of(at(1, 0))).toEqual({ begun: [], reaching: [long] });
    expect(of(at(2, 0))).toEqual({ begun: [], reaching: [long] });
    expect(of(at(3, 0))).toEqual({ begun: [], reaching: [] });
  });

  it("end where the mark does: what ends before the first letter does not reach in", () => {
    const long = placed(at(0, 0), at(1, 0, 1));
    const of = blockMarks([long]);
    expect(of(at(0, 0, 1)).reaching).toEqual([long]);
    expect(of(at(1, 0, 1)).reaching).toEqual([]);
  });

  it("leave out orphans, which are nowhere, and bookmarks of other blocks", () => {
    const orphan: PlacedMark = { mark: markOf(0, 1) };
    const bookmark = placed(at(0, 0), at(1, 3), { kind: "bookmark" });
    const of = blockMarks([bookmark, orphan]);
    expect(of(at(0, 0)).begun).toEqual([bookmark]);
    expect(of(at(1, 0))).toEqual({ begun: [], reaching: [] });
  });
});
