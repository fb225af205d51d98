/** Links that are brought in at a time, at most. */
export const mostLinks = 5000;
/** The model's own limit. */
const longestLink = 8192;

/**
 * The links of a text that is nothing but links, apart by white space: what a
 * reader pastes who wants the pages and not the text.
 *
 * @returns Each once, in their order; empty where there is anything else.
 */
export function linksOf(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== "");
  const isLinks =
    words.length > 0 && words.length <= mostLinks && words.every(isLink);
  return isLinks ? [...new Set(words)] : [];
}

/** Whether this is an address of a page of the web. */
export const isLink = (text: string): boolean =>
  text.length <= longestLink && /^https?:\/\/[^\s/?#]+\S*$/iu.test(text);
