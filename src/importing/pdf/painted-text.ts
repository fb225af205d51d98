/** What one stroke of a page's text shows: a letter, a ligature, or a part whose text the file says. Points, from the upper left corner. */
export interface PaintedText {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the type. */
  readonly size: number;
  /** The text is in the order of reading, brackets too; else a glyph stands for itself. */
  readonly isLogical: boolean;
}

export interface PaintedPage {
  readonly width: number;
  readonly height: number;
  /** In the order of painting. */
  readonly texts: readonly PaintedText[];
}
