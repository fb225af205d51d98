/** The last item for which `isBefore` holds, by halving: it holds up to some item and for none after it. -1 when it holds for none. */
export function lastWhere<T>(
  items: readonly T[],
  isBefore: (item: T, at: number) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item, middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
