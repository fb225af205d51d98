import { parseQuery } from "../../../src/search/parse-query.ts";

/**
 * What finding in an article can look for of a search of the library: its one word or phrase.
 *
 * @returns `undefined` for a search of several words, or with fields and operators.
 */
export function plainQuery(query: string): string | undefined {
  const { all, none } = parseQuery(query);
  const [clause, ...others] = all.flat();
  if (!clause || others.length > 0 || none.length > 0) return undefined;
  return "text" in clause && clause.field === undefined
    ? clause.text
    : undefined;
}
