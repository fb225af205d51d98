import type { Settings } from "../../../src/settings/settings.ts";

export type ShelfView = Settings["shelfView"];

/**
 * Sizes of the shelf in CSS px, gaps included. Every entry is as high as
 * every other, so that the height of the whole is known before any is loaded.
 */
export const shelfSizes = {
  /** A card may be wider, never narrower. */
  cardWidth: 200,
  /** Room for two lines of a title and three below them (`shelf-entry.styles.ts`). */
  cardHeight: 320,
  rowHeight: 88,
  gap: 16,
} as const;

/** How entries stand in the width there is. */
export interface ShelfGeometry {
  readonly columns: number;
  /** From the top of one row to the top of the next. */
  readonly rowHeight: number;
}

export function geometryOf(view: ShelfView, width: number): ShelfGeometry {
  if (view === "list") return { columns: 1, rowHeight: shelfSizes.rowHeight };
  const { cardWidth, cardHeight, gap } = shelfSizes;
  const columns = Math.floor((width + gap) / (cardWidth + gap));
  return { columns: Math.max(1, columns), rowHeight: cardHeight + gap };
}

/** Rows of which some part is near the window. `to` is exclusive. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Rows drawn above and below what is seen, as a share of its height: as far as a quick hand gets before the next frame. */
const ahead = 0.5;

/**
 * @param top Where the window begins, px below the first row's top; negative above it.
 * @param height Of the window, px.
 */
export function rowsNear(
  top: number,
  height: number,
  rowHeight: number,
  rows: number,
): RowRange {
  const margin = height * ahead;
  const from = Math.floor((top - margin) / rowHeight);
  const to = Math.ceil((top + height + margin) / rowHeight);
  const inside = (row: number): number => Math.min(rows, Math.max(0, row));
  return { from: inside(from), to: inside(to) };
}
