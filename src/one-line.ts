/** A text such as a title or a name, without the lines it was written in. */
export const oneLine = (text: string): string =>
  text.replaceAll(/\s+/gu, " ").trim();
