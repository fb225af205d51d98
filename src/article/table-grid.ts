import type { Block } from "./article.ts";

type Table = Extract<Block, { readonly type: "table" }>;
type Cell = Table["rows"][number][number];

/**
 * The cells of a table where they stand, for formats that know no spans: each
 * in the first column that it covers, nothing in the other places that it
 * reaches into, from the side or from above.
 *
 * @returns Rows of one length, that of the widest.
 */
export function tableGrid({
  rows,
}: Table): readonly (readonly (Cell | undefined)[])[] {
  /** Rows for which a column is still taken; of all columns that there are. */
  const taken: number[] = [];
  const placed = rows.map((row) => {
    const cells = new Map<number, Cell>();
    let column = 0;
    for (const cell of row) {
      while ((taken[column] ?? 0) > 0) column += 1;
      cells.set(column, cell);
      for (let over = 0; over < (cell.colSpan ?? 1); over += 1)
        taken[column++] = cell.rowSpan ?? 1;
    }
    for (const [at, left] of taken.entries()) taken[at] = Math.max(0, left - 1);
    return cells;
  });
  return placed.map((cells) => taken.map((_, column) => cells.get(column)));
}
