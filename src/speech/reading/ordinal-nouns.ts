import type { Gender } from "../numbers/grammar.ts";
import { withoutConjunction } from "./conjunction.ts";
import { nounGender } from "./noun-gender.ts";
import type { ReadingWord } from "./word.ts";

/** Nouns that are numbered through, as `plainKey` gives them, without article: المركز 12 is the twelfth. */
const numbered = new Set(
  `قرن مركز مرتبة دورة ذكرى مادة طبعة جولة اسبوع يوم درس باب جزء مرة صف طابق دور دقيقة نسخة فصل حلقة مجلد فقرة بند محور جلسة قمة
  مؤتمر عدد عام شهر ليلة رتبة درجة صفحة اية مسالة حديث مبحث وحدة مقالة رسالة لوحة مشهد مستوى مرحلة خطوة ثانية رئيس ملك
  لقاء مهرجان منتدى موسم بطولة نهائي جيل تعديل فرقة لواء كتيبة مقطع شوط جملة بيت سطر عمود قسم ملحق مقام ركن منطقة دفعة الفية
  عقد ميلاد لقب هدف كتاب`.split(/\s+/u),
);

/** Abbreviations that are read as such nouns: ص 12, ج 2. */
const signs: Readonly<Record<string, Gender>> = {
  ص: "feminine",
  ط: "feminine",
  ج: "masculine",
  مج: "masculine",
};

/** Whether a word is short for a noun that is numbered through; its stop ends nothing. */
export const isNumberSign = ({ key, trail }: ReadingWord): boolean =>
  Object.hasOwn(signs, key) && /^\.?$/u.test(trail);

/**
 * What an ordinal after this word would agree with: a definite noun that is numbered through.
 *
 * @returns Its gender; `undefined` where a number after it just counts.
 * @throws Nothing.
 */
export function numberedNoun(word: ReadingWord): Gender | undefined {
  if (Object.hasOwn(signs, word.key)) return signs[word.key];
  const bare = definiteNoun(word);
  return bare !== undefined && numbered.has(bare)
    ? nounGender(bare, false)
    : undefined;
}

/** Nouns whose number may stand behind a colon; others tell an amount so: العدد: 27. */
const cited = new Set(
  "اية صفحة مادة فقرة بند باب جزء مجلد طبعة فصل درس حلقة".split(" "),
);

/** Whether a colon behind a definite noun ends nothing: الآية: 27. */
export const isCited = (word: ReadingWord): boolean =>
  word.trail === ":" && cited.has(definiteNoun(word) ?? "");

/**
 * The gender of a number that stands as the name of one thing: آية 27, المادة 370.
 *
 * @param word The word before the number.
 * @returns `undefined` where that is no noun that is numbered through.
 * @throws Nothing.
 */
export function genderOfNumbered(word: ReadingWord): Gender | undefined {
  const bare = definiteNoun(word) ?? withoutConjunction(word.key);
  return !word.endsLine && /^:?$/u.test(word.trail) && numbered.has(bare)
    ? nounGender(bare, false)
    : undefined;
}

/** A definite noun without article and particles: بالدولة, وللدولة → دولة. */
export function definiteNoun({ key }: ReadingWord): string | undefined {
  const match = /^(?:[بك]?ال|لل)(.{2,})$/u.exec(withoutConjunction(key));
  return match?.[1];
}

/** معلمات, معلمين, وزراء, أطفال, مدارس: the shapes of plurals. */
const plural = /(?:ات|ين|ون|[^ا]اء|^ا..ا.|^..ا[^ة]{2,3})$/u;
const brokenPlurals = new Set(
  `دول مدن كتب رجال نساء بنات اولاد رسل صور فرق نواب قضاة طلاب عمال لجان سنين اشهر شهور ايام كبار دقائق ساعات منتخبات اندية نقاط بنود مواد جزر غرف
  سفن طرق قرى شباب صحف قتلى جرحى اسرى ضحايا رهائن وزراء مقاعد شركات اسئلة خيول قصص نجوم عرب امم`.split(
    /\s+/u,
  ),
);
const singularInSpite = new Set(
  "انسان لبنان سودان قانون تلفزيون برلمان تعاون عدوان حزيران".split(" "),
);

/**
 * Whether a noun stands in the plural, as far as its letters tell.
 *
 * @param bare As `plainKey` gives it, without article.
 * @throws Nothing.
 */
export const isPlural = (bare: string): boolean =>
  brokenPlurals.has(bare) ||
  (!singularInSpite.has(bare) && plural.test(bare) && !numbered.has(bare));
