import { readNumber } from "../../arabic/digits.ts";
import { rowsOf } from "./segment-rows.ts";
import { readLine, type Segment } from "./text-lines.ts";

/** A page's segments and its height in points. */
export interface SegmentPage {
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** A number and what it is written with. */
export interface RowNumber {
  readonly value: number;
  readonly isRoman: boolean;
}

/** What stands on one height at the top or the bottom of a page. */
export interface EdgeRow {
  readonly segments: readonly Segment[];
  /** From 0. */
  readonly page: number;
  readonly isTop: boolean;
  readonly y: number;
  readonly size: number;
  /** Its text without blanks and punctuation, `#` for each number. */
  readonly key: string;
  /** Its numbers that have a segment to themselves. */
  readonly numbers: readonly RowNumber[];
}

/** Share of a page's height at its top and bottom where headers and footers are. */
const edge = 0.12;

/** The rows at the edges of a page, from its top. */
export const edgeRowsOf = (
  { height, segments }: SegmentPage,
  page: number,
): readonly EdgeRow[] =>
  rowsOf(segments).flatMap((row) => {
    const y = row[0]?.y ?? 0;
    const isTop = y < height * edge;
    return isTop || y > height * (1 - edge)
      ? [edgeRow(row, { page, isTop, y })]
      : [];
  });

const number = /\p{N}+|(?<!\p{L})[ivxlc]+(?!\p{L})/giu;

function edgeRow(
  row: readonly Segment[],
  place: Pick<EdgeRow, "page" | "isTop" | "y">,
): EdgeRow {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  // Which way a line runs makes no difference to what is compared.
  const texts = sorted.map((segment) => readLine(segment, "rtl").text);
  return {
    ...place,
    segments: sorted,
    size: Math.max(...row.map(({ size }) => size)),
    key: texts
      .join(" ")
      .replaceAll(number, "#")
      .replaceAll(/(?!#)[\s\p{P}]/gu, ""),
    numbers: texts.flatMap((text) =>
      /\p{L}/u.test(text.replaceAll(number, ""))
        ? []
        : (text.match(number) ?? []).flatMap(valueOf),
    ),
  };
}

/** @returns Empty for digits of scripts that pages are not counted in here. */
function valueOf(written: string): readonly RowNumber[] {
  if (/^[ivxlc]+$/iu.test(written))
    return [{ value: romanValue(written), isRoman: true }];
  const value = readNumber(written)?.value;
  return value === undefined ? [] : [{ value, isRoman: false }];
}

const romanDigits: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
};

function romanValue(written: string): number {
  const digits = Array.from(
    written.toLowerCase(),
    (each) => romanDigits[each] ?? 0,
  );
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}
