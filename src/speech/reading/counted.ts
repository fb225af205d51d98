import type { Gender } from "../numbers/grammar.ts";
import { hasOwnWaw } from "./conjunction.ts";
import { isFunctionWord, isVerb } from "./function-words.ts";
import { nounGender } from "./noun-gender.ts";
import { beginsClause, endsClause, type ReadingWord } from "./word.ts";

/** What a number counts. */
export interface Counted {
  readonly gender: Gender;
  /** Whether it comes right after the number, which then stands in the construct. */
  readonly follows: boolean;
  /** Whether it is ألف, مليون and the like. */
  readonly isScale: boolean;
}

const nothing: Counted = {
  gender: "masculine",
  follows: false,
  isScale: false,
};

const scale =
  /^(?:ال)?(?:الف|الفا|الفين|الاف|مليون|مليونا|مليوني|ملايين|مليار|مليارا|مليارات|بليون|بليونا|تريليون|تريليونا|تريليونات|مئة|مائة)$/u;

/** Adjectives to the number and not counted by it: أصيب مئتان آخرون. */
const others = /^اخر(?:ون|ين|ان|ى|يات)$/u;

/**
 * What the number before `at` counts, by the word at `at`.
 *
 * @param at Index of the word after the number.
 * @param value The number: three to ten come with a plural.
 * @throws Nothing.
 */
export function countedAt(
  words: readonly ReadingWord[],
  at: number,
  value: number,
): Counted {
  const word = words[at];
  if (!word || beginsClause(words, at) || endsQuotation(words[at - 1]))
    return nothing;
  const rest = value % 100;
  const isPlural = rest >= 3 && rest <= 10;
  const { key } = word;
  if (scale.test(key))
    return { gender: "masculine", follows: true, isScale: true };
  // خمس من الدول: counted all the same.
  if (key === "من" && !endsClause(word)) {
    const of = words[at + 1]?.key ?? "";
    return /^ال../u.test(of)
      ? { ...nothing, gender: nounGender(of.slice(2), true) }
      : nothing;
  }
  if (others.test(key))
    return {
      ...nothing,
      gender: /[ىت]$/u.test(key) ? "feminine" : "masculine",
    };
  if (!isCountable(word)) return nothing;
  // One and two would be said after it.
  if ((rest === 1 || rest === 2) && mayBePrefixed(key)) return nothing;
  return { gender: nounGender(key, isPlural), follows: true, isScale: false };
}

/** "نور 1": a number in quotation marks by itself still counts what follows. */
const endsQuotation = (word: ReadingWord | undefined): boolean =>
  word !== undefined &&
  /^\S*[\p{Pf}"']/u.test(word.trail) &&
  !/[\p{Pi}"']/u.test(word.lead);

/** Countries that end as what is counted does: مونديال 1998 فرنسا. */
const countries = new Set(
  "فرنسا المانيا روسيا سوريا ليبيا تركيا ايطاليا اسبانيا بريطانيا امريكا كندا النمسا كوريا كينيا اثيوبيا اوكرانيا استراليا ماليزيا فنلندا فنزويلا".split(
    " ",
  ),
);

/**
 * Whether a word may be what a number counts: an indefinite noun, as far as its letters tell.
 *
 * @throws Nothing.
 */
export const isCountable = (word: ReadingWord): boolean =>
  /^[ء-يٱ]{2,}$/u.test(word.key) &&
  !hasArticle(word) &&
  !isJoined(word.key) &&
  !countries.has(word.key) &&
  !isVerbOrParticle(word.key);

/** ألقاب and آلات only look like it once their hamza is gone. */
const hasArticle = ({ key, core }: ReadingWord): boolean =>
  /^(?:[وفبك]?ال|لل|ولل)/u.test(key) && !/^[أإآ]/u.test(core);

/**
 * Whether a word goes on with a preposition, "and" or "so". "And" joins nouns to
 * numbers (مقتل 3 وإصابة 5), "so" nearly only verbs, so that a noun with ف is all
 * of it noun.
 */
const isJoined = (key: string): boolean => {
  if (key.length < 4 || hasOwnWaw(key)) return false;
  // بهذا, لبعض
  if (/^[بلك]/u.test(key)) return isFunctionWord(key.slice(1));
  return (
    key.startsWith("و") ||
    (key.startsWith("ف") && isVerbOrParticle(key.slice(1)))
  );
};

/** Nouns that begin with ب, ل or ك by themselves, as `plainKey` gives them, without ending. */
const ownPrepositions =
  /^(?:بلد|بلدي|بطول|بطاق|بطل|باحث|بيت|بند|برنامج|برامج|برميل|براميل|بحث|بحار|بنت|بن|بناي|بقر|بعث|بئر|بيان|برج|بيض|باص|باخر|بنك|بنوك|بواب|بريطاني|برلماني|برتقال|بصم|بريد|بوص|بطاري|بطارق|بالون|لاعب|لوح|لجن|لجان|لتر|لغ|لبناني|لير|لاجئ|لقاء|لواء|ليبي|ليل|ليال|لص|لصوص|لقط|لحظ|لعب|لون|لقب|لغم|كتاب|كتب|كتيب|كتائب|كيلومتر|كيلوغرام|كيلوجرام|كيلو|كلم|كر|كلي|كتل|كنيس|كنائس|كاتب|كاميرا|كرسي|كراسي|كوري|كويتي|كلب|كلاب|كوب|كائن|كيس|كاس|كهف|كوكب|كواكب|كبش|كم|كلومتر)(?:ا|ة|ات|ين|ون|ان)?$/u;

/**
 * Whether the first letter of a word may be a preposition: بمنطقة, لجائزة.
 *
 * @param key As `plainKey` gives it.
 * @throws Nothing.
 */
export const mayBePrefixed = (key: string): boolean =>
  /^[بلك]/u.test(key) && !ownPrepositions.test(key);

const isVerbOrParticle = (key: string): boolean =>
  isFunctionWord(key) || isVerb(key);

/**
 * Whether a word is counted by the number before it rather than begins
 * something new, by its ending or by lists: after 2000, after 10-15.
 *
 * @throws Nothing.
 */
export const countsSurely = (word: ReadingWord | undefined): boolean =>
  word !== undefined &&
  /(?:[ةا]|متر|دولار|ريال|درهم|دينار|جنيه|شخص|نسمة|كلم|كم)$/u.test(word.key) &&
  isCountable(word);
