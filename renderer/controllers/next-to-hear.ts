/** Where reading aloud begins: with the text, or where the reader was in it. */
export type HeardFrom = "start" | "place";

/** The way to another article, and where that is begun. */
export interface NextToHear {
  readonly from: HeardFrom;
  readonly go: () => void;
}
