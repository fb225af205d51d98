import { withMarks, type AddedMarks } from "../arabic/tashkeel/added-marks.ts";
import type { Vocaliser } from "../arabic/tashkeel/tashkeel.ts";
import { textOf, type SpokenText } from "./embedded/ssml.ts";

/**
 * What is spoken, with the vowels that it lacks, where it is to have them. Words
 * whose vowels are known keep those: numbers, the listener's own
 * pronunciations, and what is recited.
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
    if (token.vocalised !== undefined) return token;
    const lacking = added
      .filter(({ at }) => at > start && at < from)
      .map((each) => ({ ...each, at: each.at - start }));
    return lacking.length === 0
      ? token
      : { ...token, vocalised: withMarks(own, lacking) };
  });
  return { ...text, tokens };
}
