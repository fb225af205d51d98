import { withoutEmoji } from "./emoji.ts";
import { defaultReading, type ReadingOptions } from "./reading-options.ts";
import {
  readForeign,
  readSentence,
  type WordGroup,
} from "./reading/read-sentence.ts";
import { readingWord } from "./reading/word.ts";
import { spokenForm } from "./spoken-form.ts";

/** A word of a sentence, before it is placed in the article. Offsets count from the start of the text it was cut from. */
export interface WordToken {
  readonly start: number;
  readonly end: number;
  readonly spoken: string;
  /** `spoken` with its short vowels, where more of them are known than the text has. */
  readonly vocalised?: string;
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

/**
 * A run of what is not white space; groups of thousands with spaces that do
 * not break are one.
 */
const piece =
  /(?:[^\s\p{Nd}]*\p{Nd}{1,3}(?:(?:[\u00A0\u2009\u202F]\p{Nd}{3})+|(?: \p{Nd}{3})* (?:000|٠٠٠|۰۰۰))(?!\p{Nd})\S*)|\S+/gu;
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
  for (const match of sentence.matchAll(piece)) {
    const source = match[0];
    const start = match.index;
    const end = start + source.length;
    const endsLine = /^[^\S\n]*\n/u.test(sentence.slice(end, end + 16));
    if (hasSpeech.test(source)) {
      const lang = languageOf(source);
      pieces.push({ start, end, raw: source, lang, endsLine });
      continue;
    }
    const last = pieces.pop();
    if (last) pieces.push({ ...last, raw: `${last.raw} ${source}`, endsLine });
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
  const words = pieces.map(({ raw, endsLine }) =>
    readingWord(withoutEmoji(raw, options.emoji), endsLine),
  );
  const groups: readonly WordGroup[] = /^ar\b/iu.test(lang)
    ? readSentence(words, options)
    : words.map((_, at) => readForeign(words, at, options));
  const tokens = groups.flatMap((group): WordToken[] => {
    const first = pieces[group.from];
    const last = pieces[group.to - 1];
    if (!first || !last) return [];
    const spoken = spokenForm(group.text ?? words[group.from]?.raw ?? "");
    if (!hasSpeech.test(spoken)) return [];
    const vocalised = group.vocalised && spokenForm(group.vocalised);
    return [
      {
        start: first.start,
        end: last.end,
        spoken,
        ...(vocalised !== undefined &&
          vocalised !== "" &&
          vocalised !== spoken && { vocalised }),
        lang: group.lang === "en" ? "en" : languageOf(group.text ?? first.raw),
      },
    ];
  });
  // Inside a sentence a full stop marks an abbreviation; given to the voice, it
  // would end a clause there and swallow the next word's time.
  return tokens.map((token, index) =>
    index === tokens.length - 1 ? token : withoutStop(token),
  );
}

const stop = /\.+(?=[)\]]*$)/u;

const withoutStop = (token: WordToken): WordToken => ({
  ...token,
  spoken: token.spoken.replace(stop, ""),
  ...(token.vocalised !== undefined && {
    vocalised: token.vocalised.replace(stop, ""),
  }),
});

function languageOf(word: string): "ar" | "en" | undefined {
  if (/\p{Script=Arabic}/u.test(word.replaceAll(/\p{Nd}/gu, ""))) return "ar";
  return /\p{Script=Latin}/u.test(word) ? "en" : undefined;
}
