/** Where reading aloud begins: with the text, or where the reader was in it. */
export type HeardFrom = "start" | "place";

/** The way to another article after one that was heard, and where that is begun. */
export interface NextToHear {
  readonly from: HeardFrom;
  readonly go: () => void;
  /** What becomes of the one that was heard where listening ends with it. */
  readonly stay?: () => void;
}
