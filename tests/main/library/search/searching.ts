import type { Library } from "../../../../main/library/library.ts";
import type { SearchRequest } from "../../../../src/library/shelf-query.ts";

/** A search of the first page, as after the enter key. */
export const search = (
  library: Library,
  query: string,
  more: Partial<SearchRequest> = {},
) =>
  library.search({
    query,
    isExact: false,
    isTyping: false,
    filter: {},
    offset: 0,
    limit: 100,
    ...more,
  });

/** Titles of what is found, best first. */
export const titles = (
  library: Library,
  query: string,
  more: Partial<SearchRequest> = {},
): readonly string[] =>
  search(library, query, more).hits.map(({ article }) => article.title);
