import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextStamp } from "../../../src/library/clock.ts";

const node = "9f2c11ab";
const year = 365 * 24 * 60 * 60 * 1000;
const moment = fc.integer({ min: 0, max: 200 * year });

describe("the library's clock", () => {
  it("moves on with every change, whatever the wall clock says", () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 2 }), (walls) => {
        let last: string | undefined;
        for (const wall of walls) {
          const next = nextStamp(last, wall, node);
          if (last !== undefined) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it("is the wall clock where that runs forward", () => {
    expect(nextStamp(undefined, 0x18f3c2a1b4d, node)).toBe(
      `018f3c2a1b4d-0000-${node}`,
    );
    expect(nextStamp("018f3c2a1b4d-0007-aaaaaaaa", 0x18f3c2a1b4e, node)).toBe(
      `018f3c2a1b4e-0000-${node}`,
    );
  });

  it("counts where the wall clock stands still or goes back", () => {
    const last = `018f3c2a1b4d-0007-${node}`;
    expect(nextStamp(last, 0x18f3c2a1b4d, node)).toBe(
      `018f3c2a1b4d-0008-${node}`,
    );
    expect(nextStamp(last, 0, node)).toBe(`018f3c2a1b4d-0008-${node}`);
  });

  it("borrows from the next millisecond when it has counted to the end", () => {
    expect(nextStamp(`018f3c2a1b4d-ffff-${node}`, 0, node)).toBe(
      `018f3c2a1b4e-0000-${node}`,
    );
  });
});
