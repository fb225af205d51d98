import type { Article } from "../article/article.ts";
import { blockText } from "../article/block-text.ts";
import type { Position } from "../article/position.ts";
import type { Snippet } from "../library/records.ts";
import {
  HitFinder,
  type ClauseHit,
  type Matches,
  type Wanted,
} from "./hit-finder.ts";
import { bestPassage, comparePassages, type Passage } from "./passage.ts";
import type { Clause, Query, TextClause } from "./query.ts";
import { snippetOf } from "./snippet.ts";

/** Where an article says what was looked for. */
export interface Located {
  /** The first hit of the best passage; the start of the article when its text has none. */
  readonly start: Position;
  /** Exclusive. `start` when there is no hit. */
  readonly end: Position;
  /** Of the block of the passage, or of the beginning. */
  readonly snippet: Snippet;
}

/** The word itself, or what begins with it where the clause says so. */
export const matchesLiterally: Matches = (word, { kind, words, isOpen }) =>
  kind === "prefix" || isOpen
    ? word.startsWith(words.at(-1) ?? "")
    : word === words[0];

/** Code units of text that are searched for something better once something is found: books are long. */
const enough = 200_000;
/** Less text than this, in code units, is the line above an article rather than its beginning. */
const leastBeginning = 40;

/**
 * Find the passage of an article that answers a query best: most of what is
 * looked for, then phrases, then closeness, then the first.
 *
 * @param article One that the index found: that it answers the query is not asked again, unless the query is exact.
 * @param matches Which words answer a clause of one word. An exact query takes the words as typed.
 * @returns The start of the article where its text has no hit (its title has, or its state was asked for). `undefined` when the query is exact and the article answers it only folded.
 * @throws Nothing.
 */
export function locate(
  article: Article,
  query: Query,
  matches: Matches = matchesLiterally,
): Located | undefined {
  if (query.isExact && !answersExactly(article, query)) return undefined;
  const wanted = wantedInText(query);
  const finder = new HitFinder(
    wanted,
    query.isExact ? matchesLiterally : matches,
    query,
  );
  return bestOf(article, finder, wanted) ?? beginningOf(article);
}

/** A block and its text. */
interface Place {
  readonly section: number;
  readonly block: number;
  readonly text: string;
}

interface Best extends Place {
  readonly hits: readonly ClauseHit[];
  readonly passage: Passage;
}

function bestOf(
  article: Article,
  finder: HitFinder,
  wanted: readonly Wanted[],
): Located | undefined {
  if (wanted.length === 0) return undefined;
  // One word, or one phrase, has no better place than its first.
  const isOne = new Set(wanted.map(({ group }) => group)).size === 1;
  const hasPhrase = wanted.some(({ clause }) => clause.words.length > 1);
  let best: Best | undefined;
  let seen = 0;
  for (const { section, block, text } of textsOf(article)) {
    const hits = finder.hitsIn(text);
    const passage = bestPassage(hits);
    if (passage && (!best || comparePassages(passage, best.passage) < 0))
      best = { section, block, text, hits, passage };
    if (best && isOne && best.passage.phrases === Number(hasPhrase)) break;
    if (best) seen += text.length;
    if (seen > enough) break;
  }
  return best && locatedAt(best);
}

function locatedAt({ section, block, text, hits, passage }: Best): Located {
  return {
    start: { section, block, offset: passage.from },
    end: { section, block, offset: passage.to },
    snippet: snippetOf(text, passage, hits),
  };
}

function beginningOf(article: Article): Located {
  let first: Place | undefined;
  for (const place of textsOf(article)) {
    if (place.text.trim() === "") continue;
    first ??= place;
    if (place.text.length < leastBeginning) continue;
    first = place;
    break;
  }
  const { section = 0, block = 0, text = "" } = first ?? {};
  const start = { section, block, offset: 0 };
  return {
    start,
    end: start,
    snippet: snippetOf(text, { from: 0, to: 0 }, []),
  };
}

function* textsOf(article: Article): Generator<Place> {
  for (const [section, { blocks }] of article.sections.entries())
    for (const [block, each] of blocks.entries())
      yield { section, block, text: blockText(each) };
}

const wantedInText = (query: Query): readonly Wanted[] =>
  query.all.flatMap((clauses, group) =>
    clauses.flatMap((clause) =>
      isOfText(clause) && clause.field === undefined ? [{ clause, group }] : [],
    ),
  );

const answersExactly = (article: Article, { all, none }: Query): boolean =>
  all.every((clauses) =>
    // What is asked of the library's own record of an article was answered by it.
    clauses.some((each) => !isOfText(each) || hasExactly(article, each)),
  ) && !none.some((each) => isOfText(each) && hasExactly(article, each));

function hasExactly(article: Article, clause: TextClause): boolean {
  const finder = new HitFinder([{ clause, group: 0 }], matchesLiterally, {
    isExact: true,
  });
  const has = (text: string | undefined): boolean =>
    text !== undefined && finder.hitsIn(text).length > 0;
  const { title, byline, source } = article;
  const field = clause.field;
  if (field === "title") return has(title);
  if (field === "byline") return has(byline);
  if (field === "source") return has(source);
  return (
    [title, byline, source].some(has) ||
    article.sections.some(({ blocks }) =>
      blocks.some((block) => has(blockText(block))),
    )
  );
}

const isOfText = (clause: Clause): clause is TextClause =>
  "words" in clause && clause.field !== "tag";
