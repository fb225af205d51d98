import { withoutConjunction } from "./conjunction.ts";
import { countsSurely, isCountable } from "./counted.ts";
import { isVerb } from "./function-words.ts";
import { isPlural } from "./ordinal-nouns.ts";
import { beginsClause, endsClause, type ReadingWord } from "./word.ts";

/** What is counted by the hundred and the thousand wherever it stands; as `plainKey` gives it. */
const countedByHundreds = new Set(
  `عام يوم شهر قرن ميل طن الف مليون فرد رجل طفل شاب انسان مواطن مدني لاجئ نازح مهاجر جندي ضابط شرطي مقاتل مسلح عنصر قتيل جريح شهيد اسير
  معتقل متظاهر عامل موظف طالب معلم طبيب لاعب مشجع سائح زائر حاج مشارك متطوع ناخب`.split(
    /\s+/u,
  ),
);
const about = /^[بل]?(?:نحو|حوالي|قرابة|زهاء)$/u;
const comparative = /^(?:اكثر|اقل|ازيد)$/u;

/**
 * Whether a number that could be a year counts the word after it: قتل 2000 مدني.
 *
 * The noun has to be in the number that the count asks for, and the number to
 * stand where one counts: after a verb, نحو or أكثر من, or at the beginning. Not
 * after قبل and بعد, where an unlisted noun may as well be a verb: بعد 2000 تغير.
 *
 * @param at Index of the number; no word for a year stands before it.
 * @throws Nothing.
 */
export function countsNext(
  words: readonly ReadingWord[],
  at: number,
  value: number,
): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || endsClause(word)) return false;
  if (countsSurely(next)) return true;
  const rest = value % 100;
  if (rest === 0 && countedByHundreds.has(next.key)) return true;
  if (!isCountable(next) || !isPlaceOfCount(words, at)) return false;
  return rest === 0
    ? !isPlural(next.key)
    : rest >= 3 && rest <= 10 && isPlural(next.key);
}

function isPlaceOfCount(words: readonly ReadingWord[], at: number): boolean {
  // 1900 تأسيس النادي: what belongs to a definite noun is not counted.
  if (beginsClause(words, at))
    return !/^(?:ال|لل)/u.test(words[at + 2]?.key ?? "");
  const key = withoutConjunction(words[at - 1]?.key ?? "");
  const isMoreThan =
    key === "من" &&
    comparative.test(withoutConjunction(words[at - 2]?.key ?? ""));
  return isMoreThan || about.test(key) || isVerb(key);
}
