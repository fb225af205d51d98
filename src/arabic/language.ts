import type { Direction } from "../article/article.ts";
import { directionOf } from "./direction.ts";

/** Which language a text is in and which way it runs. */
export interface TextLanguage {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: Direction;
}

/** Letters looked at: the first pages say it, and books are long. */
const enough = 20_000;

/** Letters of one script, and how many of them it takes to be that language. */
const arabicLetter = /\p{Script=Arab}/u;
const hebrewLetter = /\p{Script=Hebr}/u;
const latinLetter = /\p{Script=Latn}/u;

/** Letters that the language has and its neighbours in the script do not. */
const urduOnly = /[ٹڈڑںے]/u;
const persianOnly = /[پچژگ]/u;
/** The same two letters, as Persian and as Arabic keyboards give them. */
const persianForm = /[کی]/u;
const arabicForm = /[كي]/u;
/** Letters that Persian does not write. */
const arabicOnly = /[ةىإ]/u;

/** Share of its letters above which a text is Urdu: about one in fifty is a letter only Urdu has. */
const urduShare = 0.01;
/** Share of letters beyond a–z above which a text in Latin letters is some other language than English. */
const foreignLatinShare = 0.01;

/**
 * The language of a text by its letters alone: `ar`, `fa`, `ur`, `he`, `en`,
 * or `und` for a script or spelling that none of these uses; and its direction.
 *
 * A guess, good for whole texts. Latin letters without accents count as English.
 *
 * @returns `undefined` for text without letters.
 * @throws Nothing.
 */
export function languageOf(text: string): TextLanguage | undefined {
  const dir = directionOf(text);
  const lang = tagOf(text);
  return dir && lang ? { lang, dir } : undefined;
}

/**
 * What a part of an article has to say of its own about language and
 * direction: what differs from the article's.
 *
 * Languages of one script are told apart in whole texts only: a short Arabic
 * paragraph may well hold a Persian letter. So a part has a language of its
 * own where it runs the other way.
 *
 * @returns Empty for text without letters.
 * @throws Nothing.
 */
export function differingLanguage(
  text: string,
  whole: TextLanguage,
): Partial<TextLanguage> {
  // The way it runs first: nearly every part runs as the whole does, and books have many parts.
  const dir = directionOf(text);
  return dir && dir !== whole.dir ? (languageOf(text) ?? {}) : {};
}

function tagOf(text: string): string | undefined {
  const count = countLetters(text);
  if (count.all === 0) return undefined;
  const { arabic, hebrew, latin } = count;
  const other = count.all - arabic - hebrew - latin;
  const most = Math.max(arabic, hebrew, latin, other);
  if (most === arabic) return arabicScriptLanguage(count);
  if (most === hebrew) return "he";
  if (most === latin)
    return count.foreignLatin / latin > foreignLatinShare ? "und" : "en";
  return "und";
}

interface LetterCount {
  all: number;
  arabic: number;
  hebrew: number;
  latin: number;
  foreignLatin: number;
  urdu: number;
  persian: number;
  notPersian: number;
}

function countLetters(text: string): LetterCount {
  const count: LetterCount = {
    all: 0,
    arabic: 0,
    hebrew: 0,
    latin: 0,
    foreignLatin: 0,
    urdu: 0,
    persian: 0,
    notPersian: 0,
  };
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    count.all += 1;
    if (arabicLetter.test(letter)) {
      count.arabic += 1;
      if (urduOnly.test(letter)) count.urdu += 1;
      if (persianOnly.test(letter) || persianForm.test(letter))
        count.persian += 1;
      if (arabicOnly.test(letter) || arabicForm.test(letter))
        count.notPersian += 1;
    } else if (latinLetter.test(letter)) {
      count.latin += 1;
      if (letter > "z") count.foreignLatin += 1;
    } else if (hebrewLetter.test(letter)) count.hebrew += 1;
    if (count.all === enough) break;
  }
  return count;
}

function arabicScriptLanguage(count: LetterCount): string {
  if (count.urdu / count.arabic > urduShare) return "ur";
  return count.persian > count.notPersian ? "fa" : "ar";
}
