import type { ShelfFilter } from "../../src/library/shelf-query.ts";
import { on } from "../services/api.ts";
import type { Overview } from "./shelf-overview-controller.ts";
import type { KeptPages } from "./shelf-pages-controller.ts";

/** The shelf as the reader left it for an article, to be found again as it was. */
export interface ShelfMemory {
  readonly filter: ShelfFilter;
  readonly pages: KeptPages;
  readonly overview: Overview | undefined;
  /** The entry that Tab leads to. */
  readonly current: number;
  /** The reader went into an article from it, and comes back to it. */
  readonly wasOpened: boolean;
  /** Scroll offset of the window, CSS px. */
  readonly top: number;
}

/** For the life of the page; what outlives it is in the settings. */
let memory: ShelfMemory | undefined;
let stop: (() => void) | undefined;

export function rememberShelf(left: ShelfMemory): void {
  memory = left;
  // In another library there is nothing to come back to.
  stop ??= on("library.replaced", forgetShelf);
}

export const recallShelf = (): ShelfMemory | undefined => memory;

export const forgetShelf = (): void => {
  memory = undefined;
};
