import {
  scrapedTextRules,
  type ScrapedTextRule,
} from "./scraped-text-rules.ts";

/** The paragraphs of a text after its title. */
export interface PlainBody {
  readonly title: string | undefined;
  readonly paragraphs: readonly string[];
}

/** Where what is the article's own stands among its paragraphs; `to` is exclusive. */
export interface OwnPart {
  readonly from: number;
  readonly to: number;
  readonly byline?: string;
  readonly source?: string;
}

/**
 * Find what a page left around an article when its text was copied
 * (docs/decisions/0004-scraped-text.md), by where the article's own part stands.
 *
 * Three laws bind every rule. Only the edges are looked at: right after the
 * title, and from the last paragraph upwards until one is the article's own.
 * A whole paragraph must match, never a part. And something to read always
 * remains: where nothing would, nothing is taken off.
 *
 * @returns A paragraph or more unless none were given.
 * @throws Nothing.
 */
export function ownPart({ title, paragraphs }: PlainBody): OwnPart {
  const found: { byline?: string; source?: string } = {};
  let start = 0;
  let end = paragraphs.length;

  const take = (edge: "head" | "tail", at: number): boolean => {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || end - start <= 1) return false;
    const seen = {
      title,
      paragraphs,
      at,
      isScraped: end < paragraphs.length,
    };
    for (const rule of scrapedTextRules) {
      if (!isAt(rule, edge)) continue;
      if (rule.gives !== "nothing" && found[rule.gives] !== undefined) continue;
      const kept = rule.take(paragraph, seen);
      if (kept === undefined) continue;
      if (rule.gives !== "nothing") found[rule.gives] = kept;
      return true;
    }
    return false;
  };

  // The end first: what is found there is evidence for the beginning.
  while (take("tail", end - 1)) end -= 1;
  if (title !== undefined) while (take("head", start)) start += 1;

  return paragraphs
    .slice(start, end)
    .some((paragraph) => /\p{L}/u.test(paragraph))
    ? { from: start, to: end, ...found }
    : { from: 0, to: paragraphs.length };
}

const isAt = (rule: ScrapedTextRule, edge: "head" | "tail"): boolean =>
  rule.edge === edge || rule.edge === "both";
