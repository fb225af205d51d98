import type { EdgeRow, RowNumber } from "./edge-rows.ts";
import { HeightCounts } from "./height-counts.ts";

/** Which rows hold the numbers of their pages. */
export interface PageNumbers {
  /** By itself: plates and new counts may come between. */
  isAlone: (row: EdgeRow) => boolean;
  /** Beside other text: one count goes through most of the pages. */
  isBeside: (row: EdgeRow) => boolean;
}

/** Of the numbers at a height: how many belong to one count at least, where there are several. */
const leastOfCount = 0.1;

/**
 * Numbers that count the pages: at their height most are as far from the place
 * of their page as those of other pages. A number in a table is not.
 */
export function pageNumbersOf(rows: readonly EdgeRow[]): PageNumbers {
  const alone = countsOf(rows.filter(isNumberAlone));
  const every = countsOf(rows);
  const isCounted = (row: EdgeRow): boolean =>
    row.numbers.some((each) => {
      const total = alone.totals.near(systemOf(each), row.y);
      const own = alone.offsets.near(offsetOf(each, row), row.y);
      return own >= leastCount(total);
    });
  const counted = new HeightCounts();
  for (const row of rows)
    if (isNumberAlone(row) && isCounted(row))
      for (const each of row.numbers) counted.add(systemOf(each), row.y);
  return {
    isAlone: (row) =>
      isNumberAlone(row) &&
      isCounted(row) &&
      row.numbers.some((each) => {
        const total = alone.totals.near(systemOf(each), row.y);
        return counted.near(systemOf(each), row.y) * 2 > total;
      }),
    isBeside: (row) =>
      row.numbers.some((each) => {
        const total = every.totals.near(systemOf(each), row.y);
        const own = every.offsets.near(offsetOf(each, row), row.y);
        return own >= 2 && own * 2 > total;
      }),
  };
}

/** Of numbers and nothing else. */
export const isNumberOnly = ({ key }: EdgeRow): boolean => /^#+$/u.test(key);

const isNumberAlone = (row: EdgeRow): boolean =>
  row.key === "#" && row.numbers.length === 1;

const leastCount = (total: number): number =>
  Math.max(2, Math.min(3, total / 2 + 0.5), total * leastOfCount);

/** How many rows have a number at a height, and one that is as far from its page. */
function countsOf(rows: readonly EdgeRow[]): {
  readonly totals: HeightCounts;
  readonly offsets: HeightCounts;
} {
  const totals = new HeightCounts();
  const offsets = new HeightCounts();
  for (const row of rows) {
    for (const key of new Set(row.numbers.map(systemOf)))
      totals.add(key, row.y);
    for (const key of new Set(row.numbers.map((each) => offsetOf(each, row))))
      offsets.add(key, row.y);
  }
  return { totals, offsets };
}

const systemOf = ({ isRoman }: RowNumber): string =>
  isRoman ? "roman" : "digits";
const offsetOf = (each: RowNumber, { page }: EdgeRow): string =>
  `${systemOf(each)} ${each.value - page}`;
