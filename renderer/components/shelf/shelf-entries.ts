import type { ArticleSummary } from "../../../src/library/records.ts";

/** The shelf as far as it is known. Another object whenever anything in it is another. */
export interface ShelfEntries {
  /** Entries in all. */
  readonly total: number;
  /** @returns `undefined` for an entry that has not come yet. */
  at(index: number): ArticleSummary | undefined;
  /** Say which entries are near the window. `to` is exclusive. */
  want(from: number, to: number): void;
}
