import {
  importPdf,
  type PdfSource,
} from "../../../../src/importing/pdf/import-pdf.ts";
import type {
  PaintedPage,
  PaintedText,
} from "../../../../src/importing/pdf/painted-text.ts";
import type { DraftBlock } from "../../../../src/importing/walk/draft.ts";

/** Where a line of Arabic is painted, points. */
export interface LinePlace {
  readonly y: number;
  readonly size?: number;
  /** Its right edge. */
  readonly right?: number;
}

/** Of the size: a letter, a blank. */
const letter = 0.5;
const blank = 0.3;

/** Words painted from the right edge on, one stroke each, as a file that says their text does. */
export function painted(
  text: string,
  { y, size = 11, right = 500 }: LinePlace,
): PaintedText[] {
  let end = right;
  return text.split(" ").map((word) => {
    const x = end - word.length * letter * size;
    const stroke = { text: word, x, end, y, size, isLogical: true };
    end = x - blank * size;
    return stroke;
  });
}

/** Lines under each other. */
export const paintedLines = (
  texts: readonly string[],
  {
    y,
    leading = 18,
    ...place
  }: LinePlace & { readonly leading?: number | undefined },
): PaintedText[] =>
  texts.flatMap((text, at) => painted(text, { ...place, y: y + at * leading }));

export const page = (...texts: readonly PaintedText[][]): PaintedPage => ({
  width: 595,
  height: 842,
  texts: texts.flat(),
});

/** The blocks of a document of these pages. */
export const blocksOf = (
  pages: readonly PaintedPage[],
  source: Partial<PdfSource> = {},
): readonly DraftBlock[] =>
  importPdf({
    name: "كتاب",
    title: "كتاب الأنهار",
    pages,
    outline: [],
    ...source,
  }).sections.flatMap(({ blocks }) => blocks);
