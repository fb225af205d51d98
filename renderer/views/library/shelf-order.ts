import type {
  ShelfFilter,
  ShelfOrder,
} from "../../../src/library/shelf-query.ts";
import type { Settings } from "../../../src/settings/settings.ts";

/**
 * What to ask main for. The archived are out of the way on the whole shelf;
 * within a tag, a source and the like they count, as the numbers beside those say.
 */
export function shelfOrder(
  filter: ShelfFilter,
  { shelfSort, shelfDescending }: Settings,
): ShelfOrder {
  const isWhole = Object.keys(filter).length === 0;
  return {
    filter: isWhole ? { states: ["unread", "reading", "finished"] } : filter,
    // The shelf offers every order but this one, which leaves out what was never read.
    sort: shelfSort === "read" ? "added" : shelfSort,
    isDescending: shelfDescending,
  };
}

/** The trash has one order: what was put there last comes first. */
export const trashOrder: ShelfOrder = {
  filter: { trash: true },
  sort: "added",
  isDescending: true,
};
