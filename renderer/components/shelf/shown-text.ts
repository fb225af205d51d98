import { boundaryBefore } from "../../../src/article/text-boundary.ts";

/** More than the widest entry shows. */
const longestShown = 300;

/**
 * What is no letter and could disturb the line it stands in: control
 * characters, and the bidi controls whose reach the text itself decides.
 */
const unruly =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * Text from outside as one short line: however long it is, only its beginning
 * is looked at, and nothing in it reaches beyond it.
 *
 * @param longest UTF-16 code units; what is cut ends in an ellipsis.
 */
export function shownText(text: string, longest = longestShown): string {
  const isCut = text.length > longest;
  const kept = isCut ? text.slice(0, boundaryBefore(text, longest)) : text;
  const line = kept.toWellFormed().replaceAll(unruly, " ").trim();
  return isCut ? `${line}…` : line;
}

/** The same within a sentence of the interface, isolated from it (UAX #9, FSI … PDI). */
export const quotedText = (text: string): string =>
  `«\u2068${shownText(text, 60)}\u2069»`;
