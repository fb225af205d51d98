/** Where the focus is on the shelf, and what surrounds it. */
export interface ShelfPlace {
  readonly index: number;
  readonly total: number;
  readonly columns: number;
  /** Whole rows that the window shows. */
  readonly rowsShown: number;
  readonly isRtl: boolean;
}

/**
 * The entry that a key leads to, where the eye expects it: the left arrow goes
 * to what stands on the left, which in Arabic is the next one.
 *
 * @param key `KeyboardEvent.key`.
 * @returns `undefined` for a key that does not move.
 */
export function indexAfterKey(
  key: string,
  { index, total, columns, rowsShown, isRtl }: ShelfPlace,
): number | undefined {
  const last = total - 1;
  const by = (step: number): number => {
    const to = index + step;
    // Up and down keep the column; past the edge they stay, and at the last row end at its end.
    if (to < 0) return Math.abs(step) > columns ? index % columns : index;
    if (to <= last) return to;
    const isOnLastRow =
      Math.floor(index / columns) === Math.floor(last / columns);
    return isOnLastRow ? index : last;
  };
  switch (key) {
    case "ArrowLeft":
      return columns > 1 ? clamp(index + (isRtl ? 1 : -1), last) : undefined;
    case "ArrowRight":
      return columns > 1 ? clamp(index + (isRtl ? -1 : 1), last) : undefined;
    case "ArrowDown":
      return by(columns);
    case "ArrowUp":
      return by(-columns);
    case "PageDown":
      return by(columns * Math.max(1, rowsShown));
    case "PageUp":
      return by(-columns * Math.max(1, rowsShown));
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

const clamp = (index: number, last: number): number =>
  Math.min(last, Math.max(0, index));
