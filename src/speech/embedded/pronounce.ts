import { arabicPhonemes, endsInVowel } from "./arabic-phonemes.ts";
import { vocalisedFunctionWord } from "./function-words.ts";
import { withoutSunShadda } from "./sun-shadda.ts";
import { sayUnvocalised, type IsKnown } from "./unvocalised.ts";

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
 * @param isKnown Whether the engine has a word in its dictionary.
 * @param hasFullEndings Words keep their last short vowel before a pause too.
 * @returns One string a token, in the engine's markup.
 * @throws Nothing.
 */
export function pronounceArabic(
  tokens: readonly SpokenToken[],
  escape: (text: string) => string,
  isKnown: IsKnown,
  hasFullEndings = false,
): readonly string[] {
  let followsVowel = false;
  return tokens.map(({ text, isPause }, at) => {
    const words = text.split(/\s+/u).filter((word) => word !== "");
    return words
      .map((word, index) => {
        const isLast = index === words.length - 1;
        const rests =
          !hasFullEndings &&
          (isLast
            ? isPause || at === tokens.length - 1
            : /[،؛:.!؟]$/u.test(word));
        const phonemes = phonemesOf(word, followsVowel, rests);
        followsVowel =
          !rests && phonemes !== undefined && endsInVowel(phonemes.said);
        return phonemes
          ? escape(phonemes.before) +
              apart(`[[${phonemes.said}]]`, escape(phonemes.after))
          : unvocalised(word, rests, escape, isKnown);
      })
      .join(" ");
  });
}

/** A word that lacks vowels, with its punctuation. */
function unvocalised(
  word: string,
  isPausal: boolean,
  escape: (text: string) => string,
  isKnown: IsKnown,
): string {
  const [, before = "", letters = "", after = ""] = wordShape.exec(word) ?? [];
  const said = plainLetters.test(letters)
    ? sayUnvocalised(letters, isKnown)
    : hardlyVocalised(letters, isPausal, isKnown);
  return said === undefined
    ? escape(withoutSunShadda(word))
    : escape(before) + apart(said, escape(after));
}

/** Right after phonemes, the engine reads an entity aloud. */
const apart = (said: string, after: string): string =>
  said.endsWith("]]") && after.startsWith("&")
    ? `${said} ${after}`
    : said + after;

/** المتطرّفين, اجتماعًا: marks as newspapers set them, on a word that the engine knows without. */
function hardlyVocalised(
  letters: string,
  isPausal: boolean,
  isKnown: IsKnown,
): string | undefined {
  const bare = letters.replaceAll(/[\u0651\u064B]/gu, "");
  if (!plainLetters.test(bare)) return undefined;
  const isNunated = /\u064Bا$|ا\u064B$/u.test(letters);
  const stem = isNunated ? bare.slice(0, -1) : bare;
  const said = sayUnvocalised(stem, isKnown);
  // A guess would lose the doubled letter.
  if (said.startsWith("[[") && said.endsWith("]]")) return undefined;
  return isNunated ? `${said}[[${isPausal ? "a:" : "an"}]]` : said;
}

const plainLetters = /^[\u0621-\u063A\u0641-\u064A]+$/u;

function phonemesOf(word: string, followsVowel: boolean, isPausal: boolean) {
  const [, before = "", letters, after = ""] = wordShape.exec(word) ?? [];
  if (letters === undefined) return undefined;
  const vocalised = vocalisedFunctionWord(letters) ?? letters;
  const said = arabicPhonemes(vocalised, { followsVowel, isPausal });
  return said === undefined || said === ""
    ? undefined
    : { before, said, after };
}
