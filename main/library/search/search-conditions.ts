import * as v from "valibot";
import { wordsOf } from "../../../src/arabic/words.ts";
import type { Clause, TextClause } from "../../../src/search/query.ts";
import type { Conditions } from "../article-conditions.ts";
import type { Database } from "../database.ts";

const tagRow = v.strictObject({ id: v.string(), name_key: v.string() });

/** What is asked of an article's row rather than of its text. */
export type RowClause =
  Exclude<Clause, TextClause> | (TextClause & { readonly field: "tag" });

export const isRowClause = (clause: Clause): clause is RowClause =>
  clause.kind === "state" || clause.kind === "lang" || clause.field === "tag";

export function rowCondition(
  clause: RowClause,
  database: Database,
): Conditions {
  switch (clause.kind) {
    case "state":
      return { sql: "articles.state = ?", values: [clause.state] };
    case "lang":
      return {
        sql: "(lower(articles.lang) = ? OR lower(articles.lang) LIKE ?)",
        values: [clause.lang, `${clause.lang}-%`],
      };
    case "word":
    case "prefix":
    case "phrase":
      return tagged(clause, database);
  }
}

export const either = (of: readonly Conditions[]): Conditions => ({
  sql: `(${of.map(({ sql }) => sql).join(" OR ")})`,
  values: of.flatMap(({ values }) => values),
});

export const every = (of: readonly Conditions[]): Conditions => ({
  sql: of.map(({ sql }) => sql).join(" AND "),
  values: of.flatMap(({ values }) => values),
});

export const not = ({ sql, values }: Conditions): Conditions => ({
  sql: `NOT (${sql})`,
  values,
});

/** With a tag in whose name the words stand. There are few tags, so all are looked at. */
function tagged(clause: TextClause, database: Database): Conditions {
  const tags = database
    .rows(tagRow, "SELECT id, name_key FROM tags WHERE removed_at IS NULL")
    .filter(({ name_key }) => hasWords(name_key, clause));
  return {
    sql: `articles.id IN (SELECT article_id FROM article_tags
      WHERE removed_at IS NULL AND tag_id IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(tags.map(({ id }) => id))],
  };
}

function hasWords(name: string, { words, kind, isOpen }: TextClause): boolean {
  const names = wordsOf(name).map(({ text }) => text);
  const last = words.length - 1;
  const isBegun = kind === "prefix" || isOpen;
  return names.some((_, at) =>
    words.every((word, index) => {
      const there = names[at + index];
      return index === last && isBegun
        ? there?.startsWith(word)
        : there === word;
    }),
  );
}
