import { withoutVowels } from "../numbers/grammar.ts";
import { ownReading } from "../own-pronunciations.ts";
import type { ReadingOptions } from "../reading-options.ts";
import { readAbbreviation } from "./abbreviation.ts";
import { readAddress } from "./address.ts";
import { readScaledUnit } from "./amounts.ts";
import { readPair } from "./dates.ts";
import { readNumber } from "./numbers.ts";
import { readRoman } from "./roman-numerals.ts";
import { spaced, type SpacedWord } from "./spacing.ts";
import { readTime } from "./times.ts";
import { endsClause, type ReadingWord } from "./word.ts";

/** What is said for some words of a sentence that follow each other. */
export interface WordGroup {
  /** Index of the first word. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** What is said, with the punctuation around, as one writes; `undefined` where that is the text itself. */
  readonly text?: string;
  /** The same with its vowels, where they are known. */
  readonly vocalised?: string;
  /** The listener's own pronunciation: nothing is to be added to it. */
  readonly isOwn?: true;
  /** BCP 47, where it is not the sentence's language. */
  readonly lang?: string;
}

/**
 * What is said for the words of an Arabic sentence, each in its context:
 * numbers in words, signs by their names, abbreviations in full.
 *
 * @returns Groups in order that together hold each word once.
 * @throws Nothing.
 */
export function readSentence(
  words: readonly ReadingWord[],
  options: ReadingOptions,
): readonly WordGroup[] {
  const all = spaced(
    words,
    (at) => ownReading(words, at, options.pronunciations) !== undefined,
  );
  const spacedWords = all.map(({ word }) => word);
  const groups: WordGroup[] = [];
  for (let at = 0; at < all.length;) {
    const group = readAt(spacedWords, at, options);
    addGroup(groups, asWritten(group, all, words));
    at = group.to;
  }
  return groups;
}

/** A group of words spaced as they should be as one of the words that are written. */
function asWritten(
  group: WordGroup,
  all: readonly SpacedWord[],
  words: readonly ReadingWord[],
): WordGroup {
  const [first, last] = [all[group.from], all[group.to - 1]];
  if (!first || !last) return group;
  const isWritten = first.word === words[first.from];
  const text = group.text ?? (isWritten ? undefined : first.word.raw);
  return {
    ...group,
    from: first.from,
    to: last.to,
    ...(text !== undefined && { text }),
  };
}

/** Halves of a written word are one group. */
function addGroup(groups: WordGroup[], group: WordGroup): void {
  const last = groups.at(-1);
  if (!last || last.to <= group.from) {
    groups.push(group);
    return;
  }
  const [text, vocalised] = [
    [last.text, group.text],
    [last.vocalised ?? last.text, group.vocalised ?? group.text],
  ].map((parts) => parts.join(" "));
  groups[groups.length - 1] = {
    ...group,
    from: last.from,
    ...(text !== undefined && { text }),
    ...(vocalised !== undefined && { vocalised }),
  };
}

/** What is longer is no word that anyone wrote; UTF-16 code units. */
const longestWord = 2000;

function readAt(
  words: readonly ReadingWord[],
  at: number,
  options: ReadingOptions,
): WordGroup {
  const word = words[at];
  if (!word) return { from: at, to: at + 1 };
  const own = ownGroup(words, at, options);
  if (own) return { ...own, vocalised: own.text };
  if (word.core.length > longestWord) return { from: at, to: at + 1 };
  const reading =
    readAddress(word, options) ??
    readScaledUnit(words, at) ??
    readNumber(words, at, options) ??
    readLetters(words, at);
  if (!reading) return { from: at, to: at + 1 };
  const to = at + reading.length;
  const last = words[to - 1] ?? word;
  const around = (text: string): string =>
    text === "" ? "" : word.lead + text + last.trail;
  if (reading.lang !== undefined)
    return { from: at, to, text: around(reading.text), lang: reading.lang };
  const isPause = to === words.length || endsClause(last);
  return {
    from: at,
    to,
    text: around(withoutVowels(reading.text)),
    vocalised: around(isPause ? pausal(reading.text) : reading.text),
  };
}

/**
 * What is said for the words of a sentence in another language: its voice knows
 * its numbers, but not addresses.
 *
 * @returns As `readSentence`.
 * @throws Nothing.
 */
export function readForeign(
  words: readonly ReadingWord[],
  options: ReadingOptions,
): readonly WordGroup[] {
  const groups: WordGroup[] = [];
  for (let at = 0; at < words.length;) {
    const group =
      ownGroup(words, at, options) ?? foreignWord(words, at, options);
    groups.push(group);
    at = group.to;
  }
  return groups;
}

function foreignWord(
  words: readonly ReadingWord[],
  at: number,
  options: ReadingOptions,
): WordGroup {
  const group = { from: at, to: at + 1 };
  const word = words[at];
  const text = word && readAddress(word, options)?.text;
  if (!word || text === undefined) return group;
  return { ...group, text: text && word.lead + text + word.trail };
}

/** Words that the listener wants said in a way of their own. */
function ownGroup(
  words: readonly ReadingWord[],
  at: number,
  { pronunciations }: ReadingOptions,
): (WordGroup & { readonly text: string }) | undefined {
  const own = ownReading(words, at, pronunciations);
  if (!own) return undefined;
  const to = at + own.length;
  const lead = words[at]?.lead ?? "";
  const trail = words[to - 1]?.trail ?? "";
  const text = lead + own.spelling + trail;
  return { from: at, to, text, vocalised: text, isOwn: true };
}

const readLetters = (words: readonly ReadingWord[], at: number) => {
  const word = words[at];
  if (!word || word.core.length > 40) return undefined;
  return (
    readTime(words, at) ??
    readPair(word) ??
    readAbbreviation(words, at) ??
    readRoman(words, at)
  );
};

/**
 * As before a pause, where a word loses its last short vowel.
 *
 * @source Wright II §§ 223–230.
 */
const pausal = (vocalised: string): string =>
  vocalised.replace(/\u064B(?=ا$)/u, "َ").replace(/[\u064B-\u0650]$/u, "");
