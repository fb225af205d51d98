import * as v from "valibot";
import { expansion } from "../arabic/expansion.ts";
import { fold } from "../arabic/fold.ts";
import { oneLine } from "../one-line.ts";
import { withoutEdges } from "./reading/word.ts";
import type { Pronunciation } from "./reading-options.ts";

/** So many are looked up for each word without being noticed, and fit into the settings. */
export const mostPronunciations = 1000;
/** UTF-16 code units. */
export const longestPronounced = 60;
/** UTF-16 code units: vowels take as many as letters. */
export const longestSpelling = 160;
/** UTF-16 code units, with whatever space is around and between words. What is longer is not read: a whole book may be selected. */
const longestRead = 1000;
/** What is longer is a sentence. */
export const mostWordsPronounced = 4;

const hasSpeech = /[\p{L}\p{N}]/u;

const lineUpTo = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.regex(hasSpeech),
    v.check((text) => !/\p{Cc}/u.test(text) && text.trim() === text),
  );

export const pronunciationSchema = v.strictObject({
  word: v.pipe(
    lineUpTo(longestPronounced),
    v.check((word) => word.split(/\s+/u).length <= mostWordsPronounced),
  ),
  spelling: lineUpTo(longestSpelling),
});

/** The listener's own list, in the order in which it was made. */
export const pronunciationsSchema = v.pipe(
  v.array(pronunciationSchema),
  v.maxLength(mostPronunciations),
);

/** What search takes for another letter, though with it a word is another one: على is not علي, nor آن أن. */
const telling = /([ءآأؤإئةى])/u;
const presentationForms = /[\uFB50-\uFDFF\uFE70-\uFEFC]/gu;

/**
 * What the ways to write one word have in common: vowels, tatweel, presentation
 * forms, digits of any kind, and punctuation around it make no difference. Its
 * letters do, unlike in search.
 *
 * @returns Empty for what has no letter, digit or sign.
 * @throws Nothing.
 */
export const pronunciationKey = (word: string): string =>
  withoutEdges(word)
    .replaceAll(presentationForms, (form) => expansion(form.charCodeAt(0)))
    .normalize()
    .split(telling)
    .map((part) => (telling.test(part) ? part : fold(part).text))
    .join("")
    .trim();

/** Why something cannot be an entry. */
export type PronunciationFault =
  "no-word" | "no-spelling" | "too-long" | "too-many-words";

/**
 * An entry from what was typed or selected.
 *
 * @returns The word without punctuation and both without space at the ends, with single spaces inside; or what is wrong with it.
 * @throws Nothing.
 */
export function readPronunciation(
  word: string,
  spelling: string,
): Pronunciation | PronunciationFault {
  if (word.length > longestRead || spelling.length > longestRead)
    return "too-long";
  const entry = {
    // Direction marks that go leave the spaces around them.
    word: oneLine(withoutEdges(oneLine(word))),
    spelling: oneLine(spelling),
  };
  if (!hasSpeech.test(pronunciationKey(entry.word))) return "no-word";
  if (!hasSpeech.test(entry.spelling)) return "no-spelling";
  if (entry.word.split(" ").length > mostWordsPronounced)
    return "too-many-words";
  return v.is(pronunciationSchema, entry) ? entry : "too-long";
}
