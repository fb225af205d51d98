/**
 * The steps of a scale in which something stands, each once, in order.
 *
 * @param places 0–1, ascending.
 * @param steps How many the scale has; a place of 1 is in the last.
 */
export function bucketsOf(
  places: readonly number[],
  steps: number,
): readonly number[] {
  const buckets: number[] = [];
  for (const place of places) {
    const bucket = Math.min(steps - 1, Math.floor(place * steps));
    if (bucket !== buckets.at(-1)) buckets.push(bucket);
  }
  return buckets;
}
