import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexAfterKey } from "../../../../renderer/components/shelf/shelf-keys.ts";

const at = (index: number, isRtl = true) => ({
  index,
  total: 11,
  columns: 4,
  rowsShown: 2,
  isRtl,
});

describe("an arrow", () => {
  it.each([
    // Eleven entries in rows of four: 0–3, 4–7, 8–10.
    ["ArrowLeft", 1, true, 2],
    ["ArrowRight", 1, true, 0],
    ["ArrowLeft", 1, false, 0],
    ["ArrowRight", 1, false, 2],
    ["ArrowLeft", 3, true, 4],
    ["ArrowRight", 0, true, 0],
    ["ArrowLeft", 10, true, 10],
    ["ArrowDown", 2, true, 6],
    ["ArrowUp", 6, true, 2],
    ["ArrowUp", 2, true, 2],
    ["ArrowDown", 7, true, 10],
    ["ArrowDown", 9, true, 9],
    ["Home", 9, true, 0],
    ["End", 2, true, 10],
    ["PageDown", 1, true, 9],
    ["PageDown", 3, true, 10],
    ["PageUp", 9, true, 1],
    ["PageUp", 5, true, 1],
  ])("%s at %i (right to left: %s) leads to %i", (key, from, isRtl, to) => {
    expect(indexAfterKey(key, at(from, isRtl))).toBe(to);
  });

  it("to the side means nothing in a list", () => {
    const place = { ...at(3), columns: 1 };
    expect(indexAfterKey("ArrowLeft", place)).toBeUndefined();
    expect(indexAfterKey("ArrowRight", place)).toBeUndefined();
    expect(indexAfterKey("ArrowDown", place)).toBe(4);
  });

  it("never leads off the shelf, and left and right undo each other within it", () => {
    const keys = [
      "ArrowLeft",
      "ArrowRight",
      "ArrowUp",
      "ArrowDown",
      "PageUp",
      "PageDown",
      "Home",
      "End",
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, columns, rowsShown, isRtl, share) => {
          const index = Math.min(total - 1, Math.floor(share * total));
          const place = { index, total, columns, rowsShown, isRtl };
          for (const key of keys) {
            const to = indexAfterKey(key, place) ?? index;
            expect(to).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThan(total);
          }
          const next = indexAfterKey("ArrowLeft", place) ?? index;
          if (next !== index)
            expect(indexAfterKey("ArrowRight", { ...place, index: next })).toBe(
              index,
            );
        },
      ),
    );
  });
});
