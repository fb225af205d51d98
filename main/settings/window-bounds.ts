/** A rectangle of the screen, in device-independent px, as Electron gives it. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A screen of 1280 × 1024 px at four times the scale (WCAG 2.2, 1.4.10): nothing may be lost in it. */
export const minimumSize = { width: 320, height: 256 };
const preferredSize = { width: 1080, height: 800 };

/** So much of a window must lie on a display for a hand to get hold of it. */
const graspable = { width: 120, height: 40 };

const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

const overlap = (a: Rectangle, b: Rectangle) => ({
  width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
  height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
});

/** The display that shows most of a window; `undefined` when none shows enough of it. */
function displayOf(
  bounds: Rectangle,
  areas: readonly Rectangle[],
): Rectangle | undefined {
  const shown = areas
    .map((area) => ({ area, ...overlap(bounds, area) }))
    .filter(
      ({ width, height }) =>
        width >= graspable.width && height >= graspable.height,
    );
  const [most] = shown.toSorted(
    (a, b) => b.width * b.height - a.width * a.height,
  );
  return most?.area;
}

/**
 * Where the window opens: where it was, as far as a display is still there.
 *
 * @param saved Where it was; `undefined` at the first launch.
 * @param areas Work areas of the displays, the primary one first; never empty.
 * @returns Whole px, at least the minimum size, wholly inside one work area (where that is large enough).
 */
export function fitBounds(
  saved: Rectangle | undefined,
  areas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const home = saved && displayOf(saved, areas);
  const area = home ?? areas[0];
  const wanted = saved ?? { ...area, ...preferredSize };
  const width = Math.round(
    Math.max(minimumSize.width, Math.min(wanted.width, area.width)),
  );
  const height = Math.round(
    Math.max(minimumSize.height, Math.min(wanted.height, area.height)),
  );
  if (home) {
    return {
      x: Math.round(clamp(wanted.x, area.x, area.x + area.width - width)),
      y: Math.round(clamp(wanted.y, area.y, area.y + area.height - height)),
      width,
      height,
    };
  }
  return {
    x: Math.round(area.x + Math.max(0, (area.width - width) / 2)),
    y: Math.round(area.y + Math.max(0, (area.height - height) / 2)),
    width,
    height,
  };
}
