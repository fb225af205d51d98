import { boundaryBefore } from "../../src/article/text-boundary.ts";

/** More of a title than any screen shows, in code units. */
const longest = 1000;

/**
 * A title, byline or source as a column of the shelf holds it: short enough to
 * list a hundred of them, and text that SQLite gives back as it was. The whole
 * of it is kept with the content where that differs.
 */
export function columnText<T extends string | undefined>(text: T): T | string {
  if (text === undefined) return text;
  const cut =
    text.length > longest ? text.slice(0, boundaryBefore(text, longest)) : text;
  // SQL functions take NUL for the end of a text; half a surrogate pair has no UTF-8.
  return cut.replaceAll("\0", "\uFFFD").toWellFormed();
}
