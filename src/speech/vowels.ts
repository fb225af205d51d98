import { withMarks, type AddedMarks } from "../arabic/tashkeel/added-marks.ts";
import type { Vocaliser } from "../arabic/tashkeel/tashkeel.ts";
import { textOf, type SpokenText } from "./embedded/ssml.ts";

/**
 * What is spoken, with the vowels that it lacks, where it is to have them. Words
 * whose vowels are known keep those, such as numbers and the names of signs; the
 * listener's own pronunciations and what is recited stay as they are.
 *
 * @param vocaliser Without one, the text stays as it is.
 * @throws Nothing.
 */
export function withVowels(
  text: SpokenText,
  vocaliser: Pick<Vocaliser, "addedMarks"> | undefined,
): SpokenText {
  return text.vowels === undefined || !vocaliser
    ? text
    : withAddedMarks(text, vocaliser.addedMarks(vowellessLine(text)));
}

/** What is spoken in one line, for whoever finds its vowels. */
export const vowellessLine = ({ tokens }: Pick<SpokenText, "tokens">): string =>
  tokens.map(textOf).join(" ");

/**
 * As `withVowels`, where the marks are known already.
 *
 * @param marks Of `vowellessLine`, in order.
 * @throws Nothing.
 */
export function withAddedMarks(
  text: SpokenText,
  marks: Iterable<AddedMarks>,
): SpokenText {
  const added = [...marks];
  let from = 0;
  const tokens = text.tokens.map((token) => {
    const own = textOf(token);
    const start = from;
    from += own.length + 1;
    if (token.isFixed) return token;
    const known = token.vocalised === undefined ? [] : knownWords(own);
    const lacking = added
      .filter(({ at }) => at > start && at < from)
      .map((each) => ({ ...each, at: each.at - start }))
      .filter(
        ({ at }) =>
          !known.some(({ start: first, end }) => first < at && at <= end),
      );
    return lacking.length === 0
      ? token
      : { ...token, vocalised: withMarks(own, lacking) };
  });
  return { ...text, tokens };
}

/** Words of which a plan knows vowels: what they lack, as an ending before a pause, they are to lack. */
const knownWords = (
  text: string,
): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(/\S+/gu)]
    .filter(([word]) => /[\u064B-\u0652\u0670]/u.test(word))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
