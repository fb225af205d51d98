import type { Inline } from "../../article/article.ts";
import {
  alternatesRhyme,
  hemistichsOf,
  inPairs,
  isVerse,
  type Separator,
} from "./hemistichs.ts";
import { asOneLine } from "./inline-builder.ts";

/** A line of a text without markup. */
export interface WrittenLine {
  /** As it was typed: wide gaps are tabs or several spaces. */
  readonly typed: string;
  /** The same with single spaces. */
  readonly text: string;
  /** Whether a blank line follows it. */
  readonly isApart: boolean;
}

/** Lines of hemistichs, of so many lines of the text. */
export interface WrittenVerse {
  readonly lines: Inline[][][];
  /** How many lines of the text it is made of. */
  readonly count: number;
}

/**
 * The verse that begins at a line of a text without markup, by the same signs
 * as on a page: halves with stars, dots or a wide gap between them, or every
 * second line of a group rhyming. Texts hold tables and lists that pages mark
 * as such; so what a gap divides has to look like verse, too.
 *
 * @returns `undefined` where none begins.
 */
export function writtenVerse(
  lines: readonly WrittenLine[],
  at: number,
): WrittenVerse | undefined {
  const group = groupAt(lines, at);
  if (
    group.length >= leastRhymed &&
    alternatesRhyme(group.map(({ text }) => text))
  )
    return {
      lines: inPairs(group.map(({ text }) => [{ text }])),
      count: group.length,
    };
  const signed = runOf(lines, at, ({ text }) => halvesOf(text, "sure"));
  if (signed.length > 0) return { lines: signed, count: signed.length };
  const gapped = runOf(lines, at, ({ typed }) => halvesOf(typed, "sure"));
  if (isVerse(gapped)) return { lines: gapped, count: gapped.length };
  const weak = runOf(lines, at, ({ text }) => halvesOf(text, "weak"));
  return weak.length > 1 && isVerse(weak)
    ? { lines: weak, count: weak.length }
    : undefined;
}

/** Are these lines, each with a wide gap in it, verse and no table? */
export function isGappedVerse(typed: readonly string[]): boolean {
  const halves = typed.map((line) => halvesOf(line, "strong"));
  return (
    halves.every((line) => line !== undefined) &&
    isVerse(halves.filter((line) => line !== undefined))
  );
}

/** Does a line by itself show two halves? */
export const showsHalves = (typed: string): boolean =>
  halvesOf(typed, "strong") !== undefined;

const halvesOf = (
  text: string,
  separator: Separator,
): Inline[][] | undefined =>
  mayDivide.test(text)
    ? hemistichsOf([{ text }], separator)?.map(asOneLine)
    : undefined;

/** Nearly every line of a text has none of it: its letters need not be counted. */
const mayDivide =
  /\*|##|==|~~|\.{3}|…|\t|[\u2000-\u200A\u3000]|[\u00A0 ]{3}| [/|–—-] /u;

/** Lines up to the next blank one, where a blank one stands before. */
function groupAt(
  lines: readonly WrittenLine[],
  at: number,
): readonly WrittenLine[] {
  if (at > 0 && lines[at - 1]?.isApart !== true) return [];
  let end = at;
  while (end < lines.length && lines[end]?.isApart === false) end += 1;
  return lines.slice(at, end + 1);
}

function runOf(
  lines: readonly WrittenLine[],
  from: number,
  halves: (line: WrittenLine) => Inline[][] | undefined,
): Inline[][][] {
  const run: Inline[][][] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const both = line && halves(line);
    if (!both) break;
    run.push(both);
  }
  return run;
}

/** Lines that rhyme by turns, of a poem that nothing else shows: four of a free one may do so by chance. */
const leastRhymed = 6;
