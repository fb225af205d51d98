import type { Database } from "../database.ts";
import {
  IndexQuery,
  mostRanked,
  type Found,
  type Stretch,
} from "./index-query.ts";
import { butNot, type MatchExpression } from "./match-expression.ts";
import { findRows } from "./row-search.ts";
import type { PlannedTier, SearchPlan } from "./search-plan.ts";

export interface FoundPage {
  readonly found: readonly Found[];
  /** At most `mostRanked`. */
  readonly total: number;
  /** False when there are, or may be, more than `total`. */
  readonly isExact: boolean;
}

/** Above all that bm25 gives. */
const titledScore = 1000;

/**
 * A stretch of what a plan finds: narrow tiers before wide ones and no article
 * twice. The whole part of a score says how narrow its tier is.
 *
 * A tier of up to `mostRanked` articles is ranked by bm25. Of a larger one
 * come first those that have all of it in the title, the newest before the
 * older, then the newest of the rest, ranked; nothing wider is looked for.
 */
export function findRanked(
  database: Database,
  plan: SearchPlan,
  stretch: Stretch,
): FoundPage {
  if (plan.tiers.length === 0) return findRows(database, plan, stretch);
  const index = new IndexQuery(database, plan.rows);
  const found: Found[] = [];
  let narrower: MatchExpression | undefined;
  let passed = 0;
  let total = 0;

  for (const [at, tier] of plan.tiers.entries()) {
    const wider = plan.tiers.length - 1 - at;
    // Of a full page the widest tier still knows the total.
    if (found.length === stretch.limit && wider > 0) continue;
    const match = allowed(tier.match, plan);
    total = index.count(match);
    const offset = stretch.offset + found.length - passed;
    const limit = Math.min(
      stretch.limit - found.length,
      Math.min(total, mostRanked) - passed - offset,
    );
    if (limit > 0) {
      const page = total > mostRanked ? findCommon : findAll;
      // bm25 has no upper end, and a wider tier stays below.
      for (const { seq, score } of page(index, tier, plan, narrower, {
        offset,
        limit,
      }))
        found.push({ seq, score: wider + score / (1 + score) });
    }
    if (total > mostRanked) break;
    passed = total;
    narrower = match;
  }
  return {
    found,
    total: Math.min(total, mostRanked),
    isExact: total <= mostRanked && !(plan.isCut && index.hasMoreThan(total)),
  };
}

type FindTier = (
  index: IndexQuery,
  tier: PlannedTier,
  plan: SearchPlan,
  narrower: MatchExpression | undefined,
  stretch: Stretch,
) => readonly Found[];

const findAll: FindTier = (index, { match }, plan, narrower, stretch) =>
  index.ranked(allowed(match, plan), present(narrower), stretch);

const findCommon: FindTier = (index, tier, plan, narrower, stretch) => {
  const { offset, limit } = stretch;
  const match = allowed(tier.match, plan);
  const order = tier.isBroad ? "newest" : "ranked";
  if (!tier.titled) return index[order](match, present(narrower), stretch);

  const titled = allowed(tier.titled, plan);
  const first = index.newest(titled, present(narrower), stretch);
  if (first.length === limit) return first.map(asTitled);
  const passed =
    first.length > 0
      ? offset + first.length
      : Math.min(offset, index.count(titled, present(narrower)));
  const rest = index[order](match, [...present(narrower), titled], {
    offset: offset + first.length - passed,
    limit: limit - first.length,
  });
  return [...first.map(asTitled), ...rest];
};

const asTitled = ({ seq }: Found): Found => ({ seq, score: titledScore });

const allowed = (
  match: MatchExpression,
  { none }: SearchPlan,
): MatchExpression => (none === undefined ? match : butNot(match, none));

const present = <T>(value: T | undefined): readonly T[] =>
  value === undefined ? [] : [value];
