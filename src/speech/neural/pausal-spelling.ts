/** Marks of a last vowel, on the word's last letter; what closes a sentence may stand behind. */
const lastVowel = /[\u064B-\u0650\u0652]+(?=[^\p{L}\p{M}]*$)/u;
/** Tanwin of the accusative, written before or after its alif: said as a long a. */
const longEnding =
  /\u064B(?=[اى][^\p{L}\p{M}]*$)|(?<=[اى])\u064B(?=[^\p{L}\p{M}]*$)/u;

/**
 * A vocalised word as it is said before a pause: without its last short vowel,
 * a tanwin of the accusative as a long a.
 *
 * @param word With its shadda before the vowel, as `spokenForm` gives it.
 * @throws Nothing.
 */
export const pausalSpelling = (word: string): string =>
  longEnding.test(word)
    ? word.replace(longEnding, "")
    : word.replace(lastVowel, "");
