/**
 * Expressions of FTS5 (sqlite.org/fts5.html, 3 Full-text Query Syntax). Every
 * term goes in quotes, so that nothing a reader types is syntax.
 */
export type MatchExpression = string & { readonly kind: "match" };

export type IndexColumn = "title" | "byline" | "source";

// The one place where a string gets to be an expression.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const expression = (text: string): MatchExpression => text as MatchExpression;

const quoted = (words: readonly string[]): string =>
  `"${words.join(" ").replaceAll('"', '""')}"`;

/** Folded words in a row. */
export const phrase = (words: readonly string[]): MatchExpression =>
  expression(quoted(words));

/** Folded words in a row, the last of which is only begun. */
export const begunPhrase = (words: readonly string[]): MatchExpression =>
  expression(`${quoted(words)} *`);

/** @param of Not empty. */
export const anyOf = (of: readonly MatchExpression[]): MatchExpression =>
  joined(of, "OR");

/** @param of Not empty. */
export const allOf = (of: readonly MatchExpression[]): MatchExpression =>
  joined(of, "AND");

export const butNot = (
  some: MatchExpression,
  others: MatchExpression,
): MatchExpression => expression(`(${some}) NOT (${others})`);

export const within = (
  column: IndexColumn,
  some: MatchExpression,
): MatchExpression => expression(`${column} : (${some})`);

const joined = (
  of: readonly MatchExpression[],
  operator: string,
): MatchExpression =>
  of.length === 1 && of[0] !== undefined
    ? of[0]
    : expression(of.map((one) => `(${one})`).join(` ${operator} `));
