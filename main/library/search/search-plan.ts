import type { ShelfFilter } from "../../../src/library/shelf-query.ts";
import type { Clause, Query } from "../../../src/search/query.ts";
import { articleConditions, type Conditions } from "../article-conditions.ts";
import type { Database } from "../database.ts";
import { ClauseForms, tiers } from "./clause-forms.ts";
import { allOf, anyOf, type MatchExpression } from "./match-expression.ts";
import {
  either,
  every,
  isRowClause,
  not,
  rowCondition,
} from "./search-conditions.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What to ask of the index and of the articles' rows. */
export interface SearchPlan {
  /** From narrow to wide, no two alike. Empty when only rows are asked for. */
  readonly tiers: readonly PlannedTier[];
  /** What may not be there. */
  readonly none?: MatchExpression;
  /** About `articles`. Absent when all that is kept may be found. */
  readonly rows?: Conditions;
  /** Not all that a beginning stands for is asked for: there may be more. */
  readonly isCut: boolean;
  /** Whether a folded word of a text answers a clause of one word. */
  readonly matches: (word: string, clause: Clause) => boolean;
}

/** One reach of a search. */
export interface PlannedTier {
  readonly match: MatchExpression;
  /** All of it in the title; absent where something is looked for elsewhere. */
  readonly titled?: MatchExpression;
  /** It stands for many words that only begin alike, by which there is nothing to rank. */
  readonly isBroad: boolean;
}

/** Work out what a query, held to a filter of the shelf, asks for. */
export function planSearch(
  query: Query,
  filter: ShelfFilter,
  database: Database,
  vocabulary: Vocabulary,
): SearchPlan {
  const isWord = vocabulary.asIsWord();
  const formsByClause = new Map<Clause, ClauseForms>();
  const groups: (readonly ClauseForms[])[] = [];
  const unwanted: MatchExpression[] = [];
  const rows: Conditions[] = [];

  for (const group of query.all) {
    const forms: ClauseForms[] = [];
    const conditions: Conditions[] = [];
    for (const clause of group)
      if (isRowClause(clause)) conditions.push(rowCondition(clause, database));
      else {
        const known = new ClauseForms(
          clause,
          vocabulary,
          isWord,
          query.isExact,
        );
        formsByClause.set(clause, known);
        forms.push(known);
      }
    if (conditions.length === 0) groups.push(forms);
    else rows.push(either([...conditions, ...forms.map(foundInText)]));
  }
  for (const clause of query.none)
    if (isRowClause(clause)) rows.push(not(rowCondition(clause, database)));
    // As typed, it is the article itself that is asked.
    else if (!query.isExact)
      unwanted.push(
        new ClauseForms(clause, vocabulary, isWord, true).expression("words"),
      );

  const isHeld = rows.length > 0 || Object.keys(filter).length > 0;
  return {
    tiers: planTiers(groups),
    ...(unwanted.length > 0 && { none: anyOf(unwanted) }),
    ...(isHeld && { rows: every([articleConditions(filter), ...rows]) }),
    isCut: Array.from(formsByClause.values()).some(({ isCut }) => isCut),
    matches: (word, clause) =>
      formsByClause.get(clause)?.matches(word) ?? false,
  };
}

function planTiers(
  groups: readonly (readonly ClauseForms[])[],
): readonly PlannedTier[] {
  if (groups.length === 0) return [];
  const planned: PlannedTier[] = [];
  for (const tier of tiers) {
    const match = allOf(
      groups.map((forms) => anyOf(forms.map((form) => form.expression(tier)))),
    );
    if (match === planned.at(-1)?.match) continue;
    const titled = groups.map((forms) =>
      forms.flatMap((form) => form.inTitle(tier) ?? []),
    );
    planned.push({
      match,
      ...(titled.every((any) => any.length > 0) && {
        titled: allOf(titled.map(anyOf)),
      }),
      isBroad: groups.flat().some((form) => form.isBegun(tier)),
    });
  }
  return planned;
}

/** For what is looked for in the text or elsewhere, whichever has it. */
const foundInText = (forms: ClauseForms): Conditions => ({
  sql: "articles.seq IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)",
  values: [forms.expression("completions")],
});
