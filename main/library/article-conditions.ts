import type { SQLInputValue } from "node:sqlite";
import { wordsPerMinute } from "../../src/library/reading-time.ts";
import type { ShelfFilter } from "../../src/library/shelf-query.ts";

/** Part of a WHERE clause about the table `articles`, and the values of its question marks. */
export interface Conditions {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/** A filter of the shelf in SQL. Without `trash`, only what is kept. */
export function articleConditions(filter: ShelfFilter): Conditions {
  const sql: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (condition: string, ...more: readonly SQLInputValue[]): void => {
    sql.push(condition);
    values.push(...more);
  };
  add(`articles.removed_at IS ${filter.trash ? "NOT NULL" : "NULL"}`);
  if (filter.states)
    // Unary plus: most articles pass, so that the order's own index is the one
    // to walk, not this condition's (sqlite.org/optoverview.html).
    add(
      `+articles.state IN (${filter.states.map(() => "?").join(", ")})`,
      ...filter.states,
    );
  if (filter.favourite) add("articles.favourite = 1");
  if (filter.tag !== undefined)
    add(memberOf("article_tags", "tag_id"), filter.tag);
  if (filter.collection !== undefined)
    add(memberOf("article_collections", "collection_id"), filter.collection);
  if (filter.source !== undefined) add("articles.source = ?", filter.source);
  if (filter.lang !== undefined) add("articles.lang = ?", filter.lang);
  if (filter.minMinutes !== undefined)
    add("articles.words >= ?", filter.minMinutes * wordsPerMinute);
  if (filter.maxMinutes !== undefined)
    add("articles.words < ?", filter.maxMinutes * wordsPerMinute);
  return { sql: sql.join(" AND "), values };
}

const memberOf = (members: string, set: string): string =>
  `articles.id IN (SELECT article_id FROM ${members} WHERE ${set} = ? AND removed_at IS NULL)`;
