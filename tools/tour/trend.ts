/** A straight line through points, by least squares. */
export interface Trend {
  readonly slope: number;
  readonly at: (x: number) => number;
}

/** @param points At least two, not all at one x; else the slope is 0. */
export function trendOf(
  points: readonly { readonly x: number; readonly y: number }[],
): Trend {
  const count = Math.max(1, points.length);
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count;
  let product = 0;
  let square = 0;
  for (const { x, y } of points) {
    product += (x - meanX) * (y - meanY);
    square += (x - meanX) ** 2;
  }
  const slope = square === 0 ? 0 : product / square;
  return { slope, at: (x) => meanY + slope * (x - meanX) };
}
