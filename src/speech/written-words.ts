import { isDialling } from "./reading/phone.ts";
import { endsClause, readingWord } from "./reading/word.ts";

/** A word as it is written, at its place in the sentence. */
export interface WrittenWord {
  readonly start: number;
  readonly source: string;
}

/**
 * A run of what is not white space; groups of thousands with spaces that do
 * not break are one.
 */
const grouped =
  /(?:[^\s\p{Nd}]*\p{Nd}{1,3}(?:(?:[\u00A0\u2009\u202F]\p{Nd}{3})+|(?: \p{Nd}{3})* (?:000|٠٠٠|۰۰۰))(?!\p{Nd})\S*)|\S+/gu;
const mayHoldGroups = /\p{Nd}(?:[\u00A0\u2009\u202F]| (?:000|٠٠٠|۰۰۰))/u;
const apart = /\S+/gu;

/**
 * Cut a sentence at white space, save inside a number with its thousands set apart.
 *
 * @returns In order; empty where there is nothing but white space.
 * @throws Nothing.
 */
export function writtenWords(sentence: string): readonly WrittenWord[] {
  const words: WrittenWord[] = [];
  const shape = mayHoldGroups.test(sentence) ? grouped : apart;
  for (const { 0: source, index: start } of sentence.matchAll(shape)) {
    if (!/\s/u.test(source) || !isDialled(source, words)) {
      words.push({ start, source });
      continue;
    }
    for (const part of source.matchAll(apart))
      words.push({ start: start + part.index, source: part[0] });
  }
  return words;
}

/** As many words as a telephone number is written in. */
const longestNumber = 6;
const zero = /^\+?\(?0/u;
const digits = /^\+?\(?\d+\)?$/u;

/** Whether groups of digits are those of a telephone number: 050 123 000 counts nothing. */
function isDialled(source: string, before: readonly WrittenWord[]): boolean {
  if (zero.test(readingWord(source, false).core)) return true;
  for (const each of before.slice(-longestNumber).toReversed()) {
    const word = readingWord(each.source, false);
    if (!digits.test(word.core)) return isDialling(word);
    if (endsClause(word)) return false;
    if (zero.test(word.core)) return true;
  }
  return false;
}
