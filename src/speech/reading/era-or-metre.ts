import type { Gender } from "../numbers/grammar.ts";
import { withoutConjunction } from "./conjunction.ts";
import type { ReadingWord } from "./word.ts";

/** Nouns that a number follows as a year, with the article or without. */
const temporal = /^(?:ال|لل|بال|[لبك])?(?:عام|سنة|عامي|سنتي|اعوام|سنوات)$/u;
const century = /^(?:[بك]?ال|لل)قرن(?:ين)?$/u;
/** 50 ق.م. و20 م. */
const beforeEra = /^ق\.[مه]$/u;
/** What is told in metres even where the number could be a year. */
const lengths =
  /^[بل]?(?:ال)?(?:ارتفاع|علو|عمق|طول|عرض|قطر|مسافة|سباق)(?:ه|ها)?$/u;

/** ت 728هـ, ت. 728هـ, ت: 728هـ: said as "died in the year", and its stop ends nothing. */
export const isDeathSign = (word: ReadingWord | undefined): boolean =>
  word?.key === "ت" && /^[.:]?$/u.test(word.trail);

/**
 * Whether a word says that the number after it is a year.
 *
 * @throws Nothing.
 */
export const announcesYear = (word: ReadingWord | undefined): boolean =>
  isDeathSign(word) || temporal.test(withoutConjunction(word?.key ?? ""));

/**
 * The gender of a year: سنة is feminine, عام and all that is left unsaid masculine.
 *
 * @throws Nothing.
 */
export const yearGender = (before: ReadingWord | undefined): Gender =>
  before?.key.endsWith("سنة") ? "feminine" : "masculine";

/**
 * Whether م behind a number is the era: it stands for a metre as well.
 *
 * @param before The word before the number.
 * @param isLikelyYear Whether the number is one of the years that texts speak of.
 * @throws Nothing.
 */
export const isOfEra = (
  before: ReadingWord | undefined,
  isLikelyYear: boolean,
): boolean => {
  const key = withoutConjunction(before?.key ?? "");
  return (
    announcesYear(before) ||
    century.test(key) ||
    beforeEra.test(key) ||
    (isLikelyYear && !lengths.test(key))
  );
};
