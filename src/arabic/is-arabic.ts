/**
 * Whether a language is Arabic. Others may be written in its letters (Persian,
 * Urdu), and have other words, numbers and vowels.
 *
 * @param lang BCP 47.
 * @throws Nothing.
 */
export const isArabic = (lang: string): boolean => /^ar(?:-|$)/iu.test(lang);
