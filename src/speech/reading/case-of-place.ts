import type { Case } from "../numbers/grammar.ts";
import { withoutConjunction } from "./conjunction.ts";
import { announcesYear, isDeathSign } from "./era-or-metre.ts";
import {
  governsNext,
  isAccusativeParticle,
  isFunctionWord,
  isTransitive,
  isVerb,
  prepositions,
} from "./function-words.ts";
import { countsAfterNoun } from "./order-or-count.ts";
import { beginsClause, endsClause, type ReadingWord } from "./word.ts";

/** How many words back a verb may stand whose object this is. */
const reach = 7;

/**
 * The case that a noun or number at a place has, as far as the words before it tell.
 *
 * After a preposition or an indefinite noun the genitive, after إن or a verb
 * that governs an object the accusative, at the beginning of a clause and after
 * a verb or a definite noun the nominative. Text without vowels often leaves it
 * open; then it is what is likelier in the news.
 *
 * @param at Index of the noun or number.
 * @throws Nothing.
 * @source Wright II §§ 23 ff. (accusative), 46 ff. (prepositions), 75 ff. (construct).
 */
export function caseOfPlace(words: readonly ReadingWord[], at: number): Case {
  if (isDeathSign(words[at - 1])) return "genitive";
  if (beginsClause(words, at)) return "nominative";
  const before = words[at - 1]?.key ?? "";
  const key = withoutConjunction(before);
  if (isAccusativeParticle(before) || isAccusativeParticle(key))
    return "accusative";
  if (governsNext(key)) return "accusative";
  if (announcesYear(words[at - 1]) && !countsAfterNoun(words, at))
    return "genitive";
  if (prepositions.has(before) || prepositions.has(key)) return "genitive";
  if (isVerb(key) || isFunctionWord(key)) return "nominative";
  // An adverb in -an: أيضًا, حاليا.
  if (
    /[^ا]ا$/u.test(before) &&
    before.length > 4 &&
    /ا[ً]?$|ً/u.test(words[at - 1]?.core ?? "")
  )
    return objectOrSubject(words, at);
  if (isDefinite(key)) return objectOrSubject(words, at);
  return "genitive";
}

/**
 * The case of the noun at a place, with what is written in one with it.
 *
 * @throws Nothing.
 */
export function caseOfNoun(words: readonly ReadingWord[], at: number): Case {
  return /^[وف]?(?:بال|كال|لل)/u.test(words[at]?.key ?? "")
    ? "genitive"
    : caseOfPlace(words, at);
}

/** With the article or a pronoun: not the first half of a construct. */
const isDefinite = (key: string): boolean =>
  /^(?:[بك]?ال|لل)/u.test(key) ||
  (/(?:ه|ها|هم|هن|هما|نا|كم)$/u.test(key) && key.length > 3);

/** بلغ عدد الضحايا عشرين, but عددهم عشرون. */
function objectOrSubject(words: readonly ReadingWord[], at: number): Case {
  for (let back = at - 1; back >= Math.max(0, at - reach); back -= 1) {
    const word = words[back];
    if (
      !word ||
      (back < at - 1 && endsClause(word) && !/[,،]/u.test(word.trail))
    )
      break;
    const key = withoutConjunction(word.key);
    if (isTransitive(key)) return "accusative";
    if (/^[يت]?ك(?:ان|انت|ون)$/u.test(key) && back < at - 1)
      return "accusative";
    if (isVerb(key)) return "nominative";
  }
  return "nominative";
}
