/** Text for a tag of a sound file: on one line, and without the null character, at which texts end there. */
export const oneLine = (text: string): string =>
  text.replaceAll("\0", " ").replaceAll(/\s+/gu, " ").trim();
