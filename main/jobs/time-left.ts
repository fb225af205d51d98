/** Before that, what is left is a guess; ms. */
const soonestMs = 1500;

/**
 * How long work goes on, if it goes on as it did.
 *
 * @param elapsed Since it began, in ms.
 * @returns Whole seconds, at least 1; `undefined` while it is too soon to tell, and at the end.
 */
export function secondsLeft(
  elapsed: number,
  done: number,
  total: number,
): number | undefined {
  if (elapsed < soonestMs || done <= 0 || done >= total) return undefined;
  return Math.max(1, Math.round((elapsed * (total - done)) / done / 1000));
}
