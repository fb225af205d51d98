import type { ReadingWord } from "./word.ts";

const sport =
  /(?:نتيجة|مبارا|فاز|فوز|خسر|خسار|تعادل|تغلب|هزم|هزيمة|اهداف|هدف|شوط|انتصر|تفوق)/u;

/**
 * Whether a sentence speaks of a match, so that 2-1 is its score.
 *
 * @throws Nothing.
 */
export const isAboutSport = (words: readonly ReadingWord[]): boolean =>
  words.some(({ key }) => sport.test(key));
