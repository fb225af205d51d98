/**
 * A text such as a title or a name on one line: white space and controls (line
 * ends, nulls, escapes that command a terminal) are one space.
 *
 * @throws Nothing.
 */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
