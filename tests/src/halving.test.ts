import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstIndex, firstWhere, lastWhere } from "../../src/halving.ts";

const sorted = fc
  .array(fc.integer({ min: -20, max: 20 }))
  .map((items) => items.toSorted((a, b) => a - b));
const wanted = fc.integer({ min: -22, max: 22 });

describe("halving", () => {
  it("finds the first item that a look at all of them finds", () => {
    fc.assert(
      fc.property(sorted, wanted, (items, from) => {
        const found = items.findIndex((item) => item >= from);
        expect(firstWhere(items, (item) => item >= from)).toBe(
          found === -1 ? items.length : found,
        );
      }),
    );
  });

  it("finds the last item, and where it stands counts", () => {
    fc.assert(
      fc.property(sorted, wanted, (items, to) => {
        expect(lastWhere(items, (item) => item <= to)).toBe(
          items.findLastIndex((item) => item <= to),
        );
        expect(lastWhere(items, (_, at) => at < 3)).toBe(
          Math.min(3, items.length) - 1,
        );
      }),
    );
  });

  it("looks at no index outside of what it is given", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(100), (from, more, first) => {
        const to = from + more;
        const found = firstIndex(from, to, (at) => {
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at).toBeLessThan(to);
          return at >= first;
        });
        expect(found).toBe(Math.min(to, Math.max(from, first)));
      }),
    );
  });
});
