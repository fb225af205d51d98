/**
 * Does a paragraph end as a sentence does? Closing quotation marks and
 * brackets after the stop belong to it.
 */
export const endsWithStop = (paragraph: string): boolean =>
  /[.!?؟۔…][\p{Pe}\p{Pf}"'”’«»\s]*$/u.test(paragraph);

/** Is it a number and nothing else, in any digits, grouped or not? */
export const isBareNumber = (paragraph: string): boolean =>
  /^\p{Nd}+(?:[.,٬٫]\p{Nd}+)*$/u.test(paragraph);

/** Longest line, in code units, that is a label rather than a text. */
const longestLabel = 80;

/** Too short to be a paragraph of prose: a label, a name, a heading. */
export const isShortLine = (paragraph: string): boolean =>
  paragraph.length <= longestLabel && !endsWithStop(paragraph);

/** `1.` `٢)` `3-` `•` `-` at the beginning: an item of a list. */
export const isListItem = (paragraph: string): boolean =>
  /^(?:\p{Nd}{1,3}\s?[.)\-–]|[•·▪◦*–—-])\s/u.test(paragraph);
