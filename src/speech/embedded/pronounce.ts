import { arabicPhonemes, endsInVowel } from "./arabic-phonemes.ts";

/** A token as the engine is to say it. */
interface SpokenToken {
  readonly text: string;
  /** Silence after it: a word before a pause loses its last short vowel. */
  readonly isPause: boolean;
}

/** Letters and marks of one word between its punctuation. */
const wordShape =
  /^([^\u0621-\u064A\u0671]*)([\u0621-\u064A\u0671][\u0621-\u0652\u0670\u0671]*)([^\u0621-\u0652\u0670\u0671]*)$/u;

/**
 * What the engine is given for the words of an Arabic utterance: phonemes for
 * those that have all their vowels, the text for the rest.
 *
 * @param tokens In order.
 * @param escape Makes plain text harmless for the engine.
 * @returns One string a token, in the engine's markup.
 * @throws Nothing.
 */
export function pronounceArabic(
  tokens: readonly SpokenToken[],
  escape: (text: string) => string,
): readonly string[] {
  let followsVowel = false;
  return tokens.map(({ text, isPause }, at) => {
    const words = text.split(/\s+/u).filter((word) => word !== "");
    return words
      .map((word, index) => {
        const isLast = index === words.length - 1;
        const rests = isLast
          ? isPause || at === tokens.length - 1
          : /[،؛:.!؟]$/u.test(word);
        const phonemes = phonemesOf(word, followsVowel, rests);
        followsVowel =
          !rests && phonemes !== undefined && endsInVowel(phonemes.said);
        return phonemes
          ? `${escape(phonemes.before)}[[${phonemes.said}]]${escape(phonemes.after)}`
          : escape(withoutSunShadda(word));
      })
      .join(" ");
  });
}

/**
 * The engine doubles a sun letter after the article by itself: with its shadda
 * written, it would say it three times.
 */
const withoutSunShadda = (word: string): string =>
  word.replace(
    /^([^\u0621-\u064A]*(?:[وف]\u064E?)?(?:[بك]?[\u064E\u0650]?ا?ل|ل\u0650?ل)\u0652?[تثدذرزسشصضطظلن])\u0651/u,
    "$1",
  );

function phonemesOf(word: string, followsVowel: boolean, isPausal: boolean) {
  const [, before = "", letters, after = ""] = wordShape.exec(word) ?? [];
  if (letters === undefined) return undefined;
  const said = arabicPhonemes(letters, { followsVowel, isPausal });
  return said === undefined || said === ""
    ? undefined
    : { before, said, after };
}
