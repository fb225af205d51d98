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
  const words = linkWords(text);
  const isLinks =
    words.length > 0 && words.length <= mostLinks && words.every(isLink);
  return isLinks ? [...new Set(words)] : [];
}

/** The words of a text, each as a link would be written. */
export const linkWords = (text: string): readonly string[] =>
  text
    .split(/\s+/u)
    .map(bareLink)
    .filter((word) => word !== "");

/** Each run is tried once, however long it is. */
const edges =
  /^[\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+|(?<![\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])[\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/gu;

/** Programs that show Arabic put marks of direction around a link, and copy them with it. */
export const bareLink = (link: string): string => link.replaceAll(edges, "");

/** Whether this is an address of a page of the web. */
export const isLink = (text: string): boolean =>
  text.length <= longestLink && /^https?:\/\/[^\s/?#]+\S*$/iu.test(text);
