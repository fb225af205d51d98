import { isArabic } from "../arabic/is-arabic.ts";
import { withoutEmoji } from "./emoji.ts";
import { defaultReading, type ReadingOptions } from "./reading-options.ts";
import {
  readForeign,
  readSentence,
  type WordGroup,
} from "./reading/read-sentence.ts";
import { readingWord } from "./reading/word.ts";
import { spokenForm } from "./spoken-form.ts";
import { readSymbols } from "./symbols.ts";
import { writtenWords } from "./written-words.ts";

/** A word of a sentence, before it is placed in the article. Offsets count from the start of the text it was cut from. */
export interface WordToken {
  readonly start: number;
  readonly end: number;
  readonly spoken: string;
  /** `spoken` with its short vowels, where more of them are known than the text has. */
  readonly vocalised?: string;
  /** Nothing is to be added to it. */
  readonly isFixed?: true;
  /** `ar` or `en` by what is said; `undefined` for digits alone. */
  readonly lang: "ar" | "en" | undefined;
}

/** A word with the speechless pieces behind it. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly lang: "ar" | "en" | undefined;
  readonly endsLine: boolean;
}

/** The words of a sentence, before it is known in what language they are read. */
export type Pieces = readonly Piece[];

const hasSpeech = /[\p{L}\p{N}]/u;

/**
 * Cut a sentence into words at white space; punctuation stays with its word.
 *
 * What has neither letter nor digit (a dash, dots) is no word of its own: the
 * word before it carries it, because the voice pauses there.
 *
 * @param sentence One sentence, as `sentencesOf` cuts it.
 * @returns In order; empty when there is no letter or digit.
 * @throws Nothing.
 */
export function splitWords(sentence: string): Pieces {
  const pieces: Piece[] = [];
  for (const { start, source } of writtenWords(sentence)) {
    const end = start + source.length;
    const endsLine = endOfLine(sentence, end);
    if (beginsArabic(source) || hasSpeech.test(source)) {
      const lang = languageOf(source);
      pieces.push({ start, end, raw: source, lang, endsLine });
      continue;
    }
    const last = pieces.pop();
    const space = /^[.,،؛:!?؟…]/u.test(source) ? "" : " ";
    if (last)
      pieces.push({ ...last, raw: `${last.raw}${space}${source}`, endsLine });
  }
  return pieces;
}

/**
 * What is said for each word.
 *
 * Several words that are said as one (1 دولة: دولة واحدة) become one token, and
 * a word that the listener wants passed over becomes none.
 *
 * @param pieces As `splitWords` gives them.
 * @param lang What the sentence is read in, BCP 47: only Arabic is spelled out.
 * @returns In order, not overlapping.
 * @throws Nothing.
 */
export function tokenize(
  pieces: Pieces,
  lang: string,
  options: ReadingOptions = defaultReading,
): readonly WordToken[] {
  if (!mayNeedReading(pieces, options)) return plainTokens(pieces);
  const words = pieces.map(({ raw, endsLine }) =>
    readingWord(withoutEmoji(raw, options.emoji), endsLine),
  );
  const groups: readonly WordGroup[] = isArabic(lang)
    ? readSentence(words, options)
    : readForeign(words, options);
  const tokens = groups.flatMap((group): WordToken[] => {
    const first = pieces[group.from];
    const last = pieces[group.to - 1];
    if (!first || !last) return [];
    const text = group.text ?? words[group.from]?.raw ?? "";
    const said = group.text ?? first.raw;
    const wordLang = group.lang === "en" ? "en" : languageOf(said);
    const symbols =
      isArabic(lang) && wordLang !== "en"
        ? readSymbols(text, group.vocalised, options.symbols)
        : undefined;
    const spoken = spokenForm(symbols?.text ?? text);
    if (!hasSpeech.test(spoken)) return [];
    const full = symbols?.vocalised ?? group.vocalised;
    const vocalised = full && spokenForm(full);
    return [
      {
        start: first.start,
        end: last.end,
        spoken,
        ...(vocalised !== undefined &&
          vocalised !== "" &&
          vocalised !== spoken && { vocalised }),
        ...(group.isOwn && { isFixed: true }),
        lang: wordLang,
      },
    ];
  });
  // Inside a sentence a full stop marks an abbreviation; given to the voice, it
  // would end a clause there and swallow the next word's time.
  return tokens.map((token, index) =>
    index === tokens.length - 1 ? token : withoutStop(token),
  );
}

/** Anything but Arabic words of two letters or more with their marks and punctuation. */
const special =
  /[^\u0621-\u063F\u0641-\u0652\u0670\s.،؛:!؟…«»“”"()[\]–—-]|[\u0621-\u064A]\.[\u0621-\u064A]|^[^\u0621-\u064A]*[\u0621-\u064A](?![\u0621-\u0652])|^[^\u0621-\u064A]*[وفبل][دمأ]\.|[إا][\u064B-\u0652]*ل[\u064B-\u0652]*خ(?![\u064B-\u0652]*[\u0621-\u064A])|^[^\u0621-\u064A]*ا[\u064B-\u0652]*ه(?![\u064B-\u0652]*[\u0621-\u064A])/u;
/** و, before what it joins. */
const loneLetter = /^و$/u;

/** Whether anything in a sentence may be said otherwise than it is written; most have nothing. */
const mayNeedReading = (pieces: Pieces, options: ReadingOptions): boolean =>
  options.pronunciations.length > 0 ||
  pieces.some(({ raw }) => special.test(raw) && !loneLetter.test(raw));

const plainTokens = (pieces: Pieces): readonly WordToken[] =>
  pieces.map(({ start, end, raw, lang }, index) => {
    const spoken = spokenForm(raw);
    return {
      start,
      end,
      spoken: index === pieces.length - 1 ? spoken : spoken.replace(stop, ""),
      lang,
    };
  });

const stop = /\.+(?=[)\]]*$)/u;

const withoutStop = (token: WordToken): WordToken => ({
  ...token,
  spoken: token.spoken.replace(stop, ""),
  ...(token.vocalised !== undefined && {
    vocalised: token.vocalised.replace(stop, ""),
  }),
});

function languageOf(word: string): "ar" | "en" | undefined {
  if (beginsArabic(word)) return "ar";
  if (/\p{Script=Arabic}/u.test(word.replaceAll(/\p{Nd}/gu, ""))) return "ar";
  return /\p{Script=Latin}/u.test(word) ? "en" : undefined;
}

/** Whether nothing but blanks stands between a place and the end of its line. */
function endOfLine(sentence: string, at: number): boolean {
  // Nearly always one blank, and then the next word.
  if (sentence.charCodeAt(at) === 0x20 && sentence.charCodeAt(at + 1) > 0x20)
    return false;
  return /^[^\S\n]*\n/u.test(sentence.slice(at, at + 16));
}

/** Most words do, and need no closer look. */
function beginsArabic(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0x621 && code <= 0x64a;
}
