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
/** Letters that neither these nor Arabic write: of Kurdish, Uyghur, Sindhi and Pashto. */
const ofOthers = /[ۇۆۈۋېێەڕڵڌٻڄڃڇڻٿڙٽڏڊڳڱښځڅډړږڼۍ]/u;
/** Words with the Arabic article. The name of God stands in Persian, too. */
const definite = /(?<![\p{L}\p{M}])[وفب]?ال(?!له)/gu;

/** Share of its letters above which a text is Urdu: about one in fifty is a letter only Urdu has. */
const urduShare = 0.01;
/** The same for the letters of others: more of theirs are such letters, and none in Arabic, Persian and Urdu. */
const othersShare = 0.01;
/** Share of signs of Arabic in its letters above which a text is Arabic typed on a Persian keyboard: about one in ten in Arabic, a few in a thousand in Persian. */
const arabicShare = 0.03;
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
  if (most === arabic) return arabicScriptLanguage(text, count);
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
  others: number;
  urdu: number;
  persianOnly: number;
  persianForm: number;
  arabicOnly: number;
  arabicForm: number;
}

function countLetters(text: string): LetterCount {
  const count: LetterCount = {
    all: 0,
    arabic: 0,
    hebrew: 0,
    latin: 0,
    foreignLatin: 0,
    others: 0,
    urdu: 0,
    persianOnly: 0,
    persianForm: 0,
    arabicOnly: 0,
    arabicForm: 0,
  };
  for (let at = 0; at < text.length; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at += 1;
    const kind = kindOf(point);
    if ((kind & is.letter) === 0) continue;
    count.all += 1;
    if ((kind & is.arabic) !== 0) {
      count.arabic += 1;
      if ((kind & is.ofOthers) !== 0) count.others += 1;
      if ((kind & is.urdu) !== 0) count.urdu += 1;
      if ((kind & is.persianOnly) !== 0) count.persianOnly += 1;
      if ((kind & is.persianForm) !== 0) count.persianForm += 1;
      if ((kind & is.arabicOnly) !== 0) count.arabicOnly += 1;
      if ((kind & is.arabicForm) !== 0) count.arabicForm += 1;
    } else if ((kind & is.latin) !== 0) {
      count.latin += 1;
      if (point > 0x7a) count.foreignLatin += 1;
    } else if ((kind & is.hebrew) !== 0) count.hebrew += 1;
    if (count.all === enough) break;
  }
  return count;
}

/** What a letter says, as bits. */
const is = {
  known: 1,
  letter: 2,
  arabic: 4,
  urdu: 8,
  persianOnly: 16,
  persianForm: 32,
  arabicOnly: 64,
  arabicForm: 128,
  latin: 256,
  hebrew: 512,
  ofOthers: 1024,
} as const;

/** Of the code points that were met: every one is looked at closely once. Beyond its end it takes no notice. */
const kinds = new Uint16Array(0x1_0000);

function kindOf(point: number): number {
  const known = kinds[point] ?? 0;
  if (known !== 0) return known;
  const letter = String.fromCodePoint(point);
  const bits: readonly (readonly [boolean, number])[] = [
    [/\p{L}/u.test(letter), is.letter],
    [arabicLetter.test(letter), is.arabic],
    [urduOnly.test(letter), is.urdu],
    [persianOnly.test(letter), is.persianOnly],
    [persianForm.test(letter), is.persianForm],
    [arabicOnly.test(letter), is.arabicOnly],
    [arabicForm.test(letter), is.arabicForm],
    [latinLetter.test(letter), is.latin],
    [hebrewLetter.test(letter), is.hebrew],
    [ofOthers.test(letter), is.ofOthers],
  ];
  const kind = bits.reduce<number>(
    (all, [holds, bit]) => (holds ? all | bit : all),
    is.known,
  );
  kinds[point] = kind;
  return kind;
}

function arabicScriptLanguage(text: string, count: LetterCount): string {
  if (count.others / count.arabic > othersShare) return "und";
  if (count.urdu / count.arabic > urduShare) return "ur";
  const persian = count.persianOnly + count.persianForm;
  const arabic = count.arabicOnly + count.arabicForm;
  return persian > arabic && !isArabicTypedAsPersian(text, count) ? "fa" : "ar";
}

/** Books from Persian presses and keyboards are Arabic in all but two letters. */
function isArabicTypedAsPersian(text: string, count: LetterCount): boolean {
  const looked = text.slice(0, 2 * enough);
  const words = looked.match(definite)?.length ?? 0;
  const signs = count.arabicOnly + words;
  return signs > count.persianOnly && signs / count.arabic > arabicShare;
}
