import type { ReadingWord } from "./word.ts";

/**
 * Words of matches, whole: يهدف is an aim, and so is بهدف, which is left out
 * though one may win by a goal.
 */
const sport =
  /^[وف]?(?:[بلك]?(?:ال)?|لل)(?:نتيج(?:ة|ته|تها)|مبارا(?:ة|تين|تان|ته|تها|تهم|تهما)|مباريات|س?[يت]?فوز(?:ه|ها|هم|ا|ين)?|فاز(?:ت|وا|ا)?|س?[يت]?خسر(?:ت|وا)?|خسار(?:ة|ته|تها|تهم)|س?[يتم]?تعادل(?:ت|ا|ه|ها|هم|هما)?|س?[يتم]?تغلب(?:ا|ت|وا|ه|ها)?|س?[يت]?هزم(?:ت|وا|ه|ها)?|هزيم(?:ة|ته|تها)|اهداف|هدف(?:ا|ان|ين)|شوط(?:ا|ان|ين)?|اشواط|انتصر(?:ت|وا)?|[يتم]?تفوق(?:ا|ت|ه|ها)?)$|^[وف]?(?:ال)?هدف$/u;

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
