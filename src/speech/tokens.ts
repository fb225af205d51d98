import { spokenForm } from "./spoken-form.ts";

/** A word of a sentence, before it is placed in the article. Offsets count from the start of the text it was cut from. */
export interface WordToken {
  readonly start: number;
  readonly end: number;
  readonly spoken: string;
  /** `ar` or `en` by the word's own letters; `undefined` for digits alone. */
  readonly lang: "ar" | "en" | undefined;
}

/**
 * Cut a sentence into words at white space; punctuation stays with its word.
 *
 * What has neither letter nor digit (a dash, dots) is no word of its own: the
 * word before it carries it in `spoken`, because the voice pauses there.
 *
 * @param sentence One sentence, as `sentencesOf` cuts it.
 * @returns In order; empty when there is no letter or digit.
 * @throws Nothing.
 */
export function tokenize(sentence: string): readonly WordToken[] {
  const tokens: WordToken[] = [];
  for (const match of sentence.matchAll(/\S+/gu)) {
    const source = match[0];
    const start = match.index;
    if (/[\p{L}\p{N}]/u.test(source)) {
      tokens.push({
        start,
        end: start + source.length,
        spoken: spokenForm(source),
        lang: languageOf(source),
      });
      continue;
    }
    const last = tokens.pop();
    if (last) tokens.push({ ...last, spoken: `${last.spoken} ${source}` });
  }
  // Inside a sentence a full stop marks an abbreviation; given to the voice, it
  // would end a clause there and swallow the next word's time.
  return tokens.map((token, index) =>
    index === tokens.length - 1
      ? token
      : { ...token, spoken: token.spoken.replace(/\.+(?=[)\]]*$)/u, "") },
  );
}

function languageOf(word: string): "ar" | "en" | undefined {
  if (/\p{Script=Arabic}/u.test(word.replaceAll(/\p{Nd}/gu, ""))) return "ar";
  return /\p{Script=Latin}/u.test(word) ? "en" : undefined;
}
