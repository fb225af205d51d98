import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fitBounds,
  minimumSize,
  type Rectangle,
} from "../../../main/settings/window-bounds.ts";

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const beside: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 };

describe("fitBounds", () => {
  it("centres the first window on the primary display", () => {
    expect(fitBounds(undefined, [laptop, beside])).toEqual({
      x: 180,
      y: 63,
      width: 1080,
      height: 800,
    });
  });

  it("leaves a window where it was, on any display", () => {
    const saved = { x: 1700, y: 100, width: 900, height: 700 };
    expect(fitBounds(saved, [laptop, beside])).toEqual(saved);
  });

  it("brings a window home whose display is gone", () => {
    const saved = { x: 1700, y: 100, width: 900, height: 700 };
    expect(fitBounds(saved, [laptop])).toEqual({
      x: 270,
      y: 113,
      width: 900,
      height: 700,
    });
  });

  it("pushes a window back that stands half outside", () => {
    const saved = { x: -300, y: 500, width: 900, height: 700 };
    expect(fitBounds(saved, [laptop])).toEqual({
      x: 0,
      y: 200,
      width: 900,
      height: 700,
    });
  });

  it("shrinks a window to a smaller display, down to the minimum", () => {
    const tiny = { x: 0, y: 0, width: 320, height: 240 };
    expect(fitBounds({ ...beside, x: 0 }, [tiny])).toEqual({
      x: 0,
      y: 0,
      ...minimumSize,
    });
  });

  const rectangle = fc.record({
    x: fc.integer({ min: -10_000, max: 10_000 }),
    y: fc.integer({ min: -10_000, max: 10_000 }),
    width: fc.integer({ min: 1, max: 10_000 }),
    height: fc.integer({ min: 1, max: 10_000 }),
  });
  const display = fc.record({
    x: fc.integer({ min: -4000, max: 4000 }),
    y: fc.integer({ min: -4000, max: 4000 }),
    width: fc.integer({ min: minimumSize.width, max: 8000 }),
    height: fc.integer({ min: minimumSize.height, max: 8000 }),
  });
  it("always lies wholly on a display, and moves nothing that already fits", () =>
    fc.assert(
      fc.property(rectangle, display, display, (saved, first, second) => {
        const placed = fitBounds(saved, [first, second]);
        expect([first, second].some((area) => isInside(placed, area))).toBe(
          true,
        );
        expect(fitBounds(placed, [first, second])).toEqual(placed);
      }),
    ));
});

const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
