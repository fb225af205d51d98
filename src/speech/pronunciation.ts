import * as v from "valibot";
import { fold } from "../arabic/fold.ts";
import { withoutEdges } from "./reading/word.ts";
import type { Pronunciation } from "./reading-options.ts";

/** So many are looked up for each word without being noticed, and fit into the settings. */
export const mostPronunciations = 1000;
/** UTF-16 code units. */
export const longestPronounced = 60;
/** UTF-16 code units: vowels take as many as letters. */
export const longestSpelling = 160;
/** What is longer is a sentence. */
export const mostWordsPronounced = 4;

const hasSpeech = /[\p{L}\p{N}]/u;

const oneLine = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.regex(hasSpeech),
    v.check((text) => !/\p{Cc}/u.test(text) && text.trim() === text),
  );

export const pronunciationSchema = v.strictObject({
  word: v.pipe(
    oneLine(longestPronounced),
    v.check((word) => word.split(/\s+/u).length <= mostWordsPronounced),
  ),
  spelling: oneLine(longestSpelling),
});

/** The listener's own list, in the order in which it was made. */
export const pronunciationsSchema = v.pipe(
  v.array(pronunciationSchema),
  v.maxLength(mostPronunciations),
);

/** What two ways to write one word have in common. @throws Nothing. */
export const pronunciationKey = (word: string): string =>
  fold(word.trim()).text.replaceAll(/\s+/gu, " ");

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
  const entry = { word: withoutEdges(tidy(word)), spelling: tidy(spelling) };
  if (!hasSpeech.test(entry.word)) return "no-word";
  if (!hasSpeech.test(entry.spelling)) return "no-spelling";
  if (entry.word.split(" ").length > mostWordsPronounced)
    return "too-many-words";
  return v.is(pronunciationSchema, entry) ? entry : "too-long";
}

const tidy = (text: string): string =>
  text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
