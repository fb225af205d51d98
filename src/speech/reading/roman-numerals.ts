import { ordinal } from "../numbers/ordinal.ts";
import { romanValue } from "../numbers/roman.ts";
import { caseOfNoun } from "./case-of-place.ts";
import { nounGender } from "./noun-gender.ts";
import { definiteNoun, numberedNoun } from "./ordinal-nouns.ts";
import { one, type Reading } from "./reading.ts";
import { beginsClause, type ReadingWord } from "./word.ts";

/** Names of kings and popes, and nouns that Roman numerals number; as `plainKey` gives them. */
const kings =
  /^(?:لويس|هنري|جورج|فيليب|فرنسوا|فرانسوا|شارل|كارل|ادوارد|اليزابيث|نابليون|بيوس|بولس|يوحنا|بندكت|ليو|غريغوري|كليمنت|اوربان|الكسندر|نيكولاي|كاترين|فريدريش|فريدريك|فيلهلم|وليام|ويليام|جيمس|ريتشارد|بطليموس|رمسيس|امنحتب|تحتمس|البابا|الملك|القيصر|الفصل|القرن|الجزء|الباب|المجلد|المرحلة|الفئة|الدرجة|المستوى|الملحق|الحرب)$/u;

/**
 * A Roman numeral after a name or a numbered thing: لويس XIV.
 *
 * @returns `undefined` for Latin letters that are none.
 * @throws Nothing.
 */
export function readRoman(
  words: readonly ReadingWord[],
  at: number,
): Reading | undefined {
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before || beginsClause(words, at)) return undefined;
  if (!/^[IVXLC]+$/u.test(word.core) || !/\p{Script=Arabic}/u.test(before.core))
    return undefined;
  const isKing = kings.test(before.key) || numberedNoun(before) !== undefined;
  if (!isKing && !/^[IVX]{2,}$/u.test(word.core)) return undefined;
  const value = romanValue(word.core);
  if (value === undefined) return undefined;
  const gender =
    numberedNoun(before) ?? nounGender(definiteNoun(before) ?? "", false);
  return one(ordinal(value, { gender, case: caseOfNoun(words, at - 1) }));
}
