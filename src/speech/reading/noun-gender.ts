import type { Gender } from "../numbers/grammar.ts";
import { feminine, masculine } from "./gender-lists.ts";

/** The forms that end in ات and are masculine in the singular: verbal nouns (انفجارات, تعديلات) and most participles of things. */
const masculineSoundPlural =
  /^(?:[اإ].{2,4}ا.ات|ا.{1,2}[اي].ات|ت.{2}ي.ات|ت.{3}ات|است.{1,3}ا.{0,1}ات)$/u;
const feminineInSpite = /^(?:تظاهرات|تجارات|تذكرات|تبرعة)$/u;
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
