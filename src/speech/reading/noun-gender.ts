import type { Gender } from "../numbers/grammar.ts";
import { feminine, masculine } from "./gender-lists.ts";

/**
 * The plurals in ات of verbal nouns that are masculine: تعديلات, تطورات, تجاوزات,
 * إنجازات, انفجارات, استثمارات. Not of those in ة that weak verbs have: توصيات,
 * إصابات, استشارات. Of loanwords as well: فيديوهات.
 */
const masculineSoundPlural =
  /^(?:ت..ي.ات|ت.ا?.[^يئ]ات|(?!است.ا.ات)ا.{2,4}ا.ات|.{2,}وهات)$/u;
const feminineInSpite =
  /^(?:تظاهرات|تجارات|تذكرات|تبرعة|تاشيرات|تسعيرات|تركيبات|توليفات|ابتسامات|انتفاضات|اسطوانات|اطلالات|ايماءات|اغماءات|انحناءات|التفاتات|انطلاقات)$/u;
/** أسلحة, أجهزة: the plural of سلاح, جهاز. */
const pluralOfFew = /^ا..?.ة$/u;
/** رسائل, جرائم, حقائب: nearly always of فعيلة or فعالة. */
const pluralOfFaila = /^..ائ.$/u;

/**
 * The gender of a counted noun, by which numbers are told.
 *
 * @param key The noun as it stands after the number (plural after three to ten,
 *   else singular), as `plainKey` gives it; without article.
 * @param isPlural Whether it stands in the plural.
 * @returns By lists first, then by form; masculine where nothing tells.
 * @throws Nothing.
 * @source Wright I §§ 289–293; Ryding ch. 7 § 1, on gender; the lists are ours.
 */
export function nounGender(key: string, isPlural: boolean): Gender {
  if (feminine.has(key)) return "feminine";
  if (masculine.has(key)) return "masculine";
  if (isPlural) {
    if (pluralOfFew.test(key)) return "masculine";
    if (pluralOfFaila.test(key)) return "feminine";
    if (/(?:ين|ون)$/u.test(key)) return "masculine";
  }
  if (key.endsWith("ات")) {
    if (feminineInSpite.test(key)) return "feminine";
    return masculineSoundPlural.test(key) ? "masculine" : "feminine";
  }
  return /[ةى]$/u.test(key) ? "feminine" : "masculine";
}
