import { countsSurely, isCountable, mayBePrefixed } from "./counted.ts";
import { definiteNoun, isPlural } from "./ordinal-nouns.ts";
import { endsClause, type ReadingWord } from "./word.ts";

const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u));

/** Nouns that hold nothing and do nothing, so that a number after them is theirs; as `plainKey` gives them, without article. */
const alwaysNumbered = set("قرن دقيقة ثانية مادة اية صفحة فقرة بند طبعة حديث");
/** Parts of a text, which a title without article may follow: الفصل 5 تكوين الشركة. */
const partsOfText = set("فصل باب درس جزء مبحث مجلد محور قسم ملحق مقالة رسالة");
/** Often adverbs: قتل اليوم 15 فلسطينيا. */
const temporal = set("يوم ليلة اسبوع شهر عام");
/** Adverbs in the shape of what is counted, but for those in يا. */
const adverbs = set(
  `متقدما متاخرا متصدرا متراجعا متفوقا مسجلا محققا قادما خلفا وفقا طبقا نظرا استنادا اعتبارا بدءا انطلاقا مجددا لاحقا سابقا مؤخرا اخيرا
  اولا معا جميعا كاملا كاملة مباشرة خاصة عامة مئوية`,
);

/**
 * Whether a number without article counts the word after it rather than that it
 * orders the definite noun before it: هذا العام 41 امرأة, حضر المؤتمر 15 وزيرا.
 *
 * @param at Index of the number.
 * @throws Nothing.
 */
export function countsAfterNoun(
  words: readonly ReadingWord[],
  at: number,
): boolean {
  const [noun, word, next, second] = words.slice(Math.max(0, at - 1), at + 3);
  if (at === 0 || !noun || !word || !next || endsClause(word)) return false;
  const bare = definiteNoun(noun);
  const value = /^\d+$/u.test(word.core) ? Number(word.core) : 0;
  if (bare === undefined || value < 3 || value > 100) return false;
  if (alwaysNumbered.has(bare) || mayBePrefixed(next.key)) return false;
  // الجزء 12 صفحة 30
  if (/^\d/u.test(second?.core ?? "") && next.trail === "") return false;
  if (value <= 10)
    return !partsOfText.has(bare) && isCountable(next) && isPlural(next.key);
  const isAdverb =
    adverbs.has(next.key) || (next.key.endsWith("يا") && !temporal.has(bare));
  return !isAdverb && countsSurely(next);
}
