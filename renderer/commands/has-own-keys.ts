import { isInField } from "./is-in-field.ts";

/** Controls and panels beside the text: keys that move the text elsewhere are theirs. */
const withOwnKeys =
  "input, select, dialog, [data-panel], [popover], [role='toolbar']";

/**
 * Whether an event comes from where keys mean something else than in the text.
 *
 * @param more Selector of what has this key to itself, too.
 */
export const hasOwnKeys = (event: Event, more = ""): boolean =>
  isInField(event) ||
  event
    .composedPath()
    .some(
      (node) =>
        node instanceof Element &&
        (node.matches(withOwnKeys) || (more !== "" && node.matches(more))),
    );
