/** Quotation marks: the embedded voice loses the time of a word that carries one. */
const quotes = /[«»“”„‟‹›"]/gu;
/** An apostrophe inside a word is spoken (`don't`), one at its edge quotes. */
const edgeQuotes = /^['‘’‚]+|['‘’‚]+$/gu;
/** Tatweel, joiners, soft hyphen and direction marks carry no sound. */
const silent =
  /[\u0640\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
const presentationForms = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/gu;
/** Unicode's order puts shadda after the vowel; the voice reads it only before. */
const shaddaAfterVowel = /([\u064B-\u0650\u0652\u0670])\u0651/gu;

/** Letters and pauses, as most words are: nothing to do. */
const plainWord = /^[\u0621-\u063F\u0641-\u064A.،؛:!؟()]*$/u;

/**
 * What the voice is given for a word: the word without what it would stumble over.
 *
 * Numbers, abbreviations and missing vowels are left as they are; whatever
 * spells those out later replaces this text and nothing else.
 *
 * @param word One word with its punctuation, in any normalization form.
 * @returns Never longer than the NFKC form of `word`; never empty where `word` has a letter or digit.
 * @throws Nothing.
 */
export function spokenForm(word: string): string {
  if (plainWord.test(word)) return word;
  return word
    .replaceAll(silent, "")
    .replaceAll(presentationForms, (forms) => forms.normalize("NFKC"))
    .replaceAll(quotes, "")
    .replaceAll(edgeQuotes, "")
    .replaceAll(shaddaAfterVowel, "\u0651$1");
}
