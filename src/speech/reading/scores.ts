import type { ReadingWord } from "./word.ts";

const sport =
  /(?:نتيجة|مبارا|فاز|فوز|خسر|خسار|تعادل|تغلب|هزم|هزيمة|اهداف|هدف|شوط|انتصر|تفوق)/u;

/**
 * Whether a sentence speaks of a match, so that 2-1 is its score.
 *
 * @throws Nothing.
 */
export function isAboutSport(words: readonly ReadingWord[]): boolean {
  let answer = answers.get(words);
  if (answer === undefined) {
    answer = words.some(({ key }) => sport.test(key));
    answers.set(words, answer);
  }
  return answer;
}

/** Asked at every number of a sentence. */
const answers = new WeakMap<readonly ReadingWord[], boolean>();
