import type { ClauseHit } from "./hit-finder.ts";

/** Hits of one text that stand close together. */
export interface Passage {
  /** UTF-16 code units into the text as stored. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** How many different things looked for are in it. */
  readonly answered: number;
  /** How many of them are phrases. */
  readonly phrases: number;
}

/** What a snippet holds with room to spare. Code units. */
const widest = 150;

/**
 * The best passage of a text: that with most of what is looked for, then with
 * most phrases, then the closest, then the first.
 *
 * @param hits In order of where they begin.
 * @returns `undefined` without hits.
 * @throws Nothing.
 */
export function bestPassage(hits: readonly ClauseHit[]): Passage | undefined {
  let best: Passage | undefined;
  for (const at of hits.keys()) {
    const passage = passageFrom(hits, at);
    if (passage && (!best || comparePassages(passage, best) < 0))
      best = passage;
  }
  return best;
}

/** Negative when `a` is the better one. */
export const comparePassages = (a: Passage, b: Passage): number =>
  b.answered - a.answered || b.phrases - a.phrases || gap(a) - gap(b);

/** One thing alone is no closer for being shorter. */
const gap = ({ from, to, answered }: Passage): number =>
  answered === 1 ? 0 : to - from;

/** From one hit up to that which answers last of what can be answered nearby. */
function passageFrom(
  hits: readonly ClauseHit[],
  at: number,
): Passage | undefined {
  const first = hits[at];
  if (!first) return undefined;
  const groups = new Set<number>();
  const phrases = new Set<number>();
  let to = first.to;
  for (let next = at; next < hits.length; next += 1) {
    const hit = hits[next];
    if (!hit || (next > at && hit.to - first.from > widest)) break;
    const { group, clause } = hit.wanted;
    const isPhrase = clause.words.length > 1;
    if (groups.has(group) && (!isPhrase || phrases.has(group))) continue;
    groups.add(group);
    if (isPhrase) phrases.add(group);
    to = Math.max(to, hit.to);
  }
  return { from: first.from, to, answered: groups.size, phrases: phrases.size };
}
