/**
 * Looking for a place in what is in order, by halving: a question that is
 * answered no up to some place, and yes from there on.
 */

/** The first index of `from`…`to` for which it is so; `to` where there is none. */
export function firstIndex(
  from: number,
  to: number,
  isSo: (index: number) => boolean,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first item for which it is so; the number of items where there is none. */
export const firstWhere = <T>(
  items: ArrayLike<T>,
  isSo: (item: T, at: number) => boolean,
): number =>
  firstIndex(0, items.length, (at) => {
    const item = items[at];
    return item !== undefined && isSo(item, at);
  });

/** Index of the last item for which it is so, where it is for all before; -1 where there is none. */
export const lastWhere = <T>(
  items: ArrayLike<T>,
  isSo: (item: T, at: number) => boolean,
): number => firstWhere(items, (item, at) => !isSo(item, at)) - 1;
