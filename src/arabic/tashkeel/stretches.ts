import { quranicSpans } from "../quranic-text.ts";
import { isMark } from "./letters.ts";

/** Part of a text that is vocalised in one run. */
export interface Stretch {
  /** What the model sees: UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** What of it is taken from this run. */
  readonly keptFrom: number;
  readonly keptTo: number;
}

// Code units that are no marks: a text is cut at the same places with its
// vowels and without, so that a text with what was added gets nothing more.
/** Most of a run: nearly every paragraph is seen whole. */
const longest = 1000;
/** Seen on each side of a cut: some sixteen words. */
const around = 90;

/**
 * A text in runs: line by line, and a long line in pieces that overlap, cut
 * between words. Qur'anic text between ﴿ and ﴾ is in none of them.
 */
export function* stretchesOf(text: string): Generator<Stretch> {
  for (const { first, end } of partsOf(text))
    for (let index = first; index < end;) {
      const isLast = after(text, index, longest - around, end) === end;
      const limit = after(text, index, longest - 2 * around, end);
      const keptTo = isLast ? end : cutBefore(text, index, limit);
      yield {
        from: before(text, index, around, first),
        to: after(text, keptTo, around, end),
        keptFrom: index,
        keptTo,
      };
      index = keptTo;
    }
}

/** Lines, and what verses leave of them. */
function* partsOf(text: string): Generator<{ first: number; end: number }> {
  const spans = quranicSpans(text);
  let first = 0;
  for (const { start, end } of [...spans, { start: text.length, end: 0 }]) {
    for (const line of text.slice(first, start).split("\n")) {
      yield { first, end: first + line.length };
      first += line.length + 1;
    }
    first = end;
  }
}

/** Where `count` code units end that begin at `from`, with the marks of the last. */
function after(text: string, from: number, count: number, end: number): number {
  let at = from;
  for (let left = count; at < end; at += 1) {
    const isCounted = !isMark(text.charCodeAt(at));
    if (isCounted && left === 0) break;
    if (isCounted) left -= 1;
  }
  return at;
}

/** Where `count` code units begin that end at `from`. */
function before(
  text: string,
  from: number,
  count: number,
  first: number,
): number {
  let at = from;
  for (let left = count; at > first && left > 0;) {
    at -= 1;
    if (!isMark(text.charCodeAt(at))) left -= 1;
  }
  return at;
}

/** The last end of a word at or before `limit`; `limit` itself in a word without one. */
function cutBefore(text: string, from: number, limit: number): number {
  for (let at = limit; at > from; at -= 1)
    if (/\s/u.test(text.charAt(at - 1))) return at;
  return isLow(text.charCodeAt(limit)) ? limit + 1 : limit;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
