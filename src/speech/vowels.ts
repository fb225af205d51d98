import { withMarks } from "../arabic/tashkeel/added-marks.ts";
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
  if (text.vowels === undefined || !vocaliser) return text;
  const line = text.tokens.map(textOf).join(" ");
  const added = [...vocaliser.addedMarks(line)];
  let from = 0;
  const tokens = text.tokens.map((token) => {
    const own = textOf(token);
    const start = from;
    from += own.length + 1;
    if (token.vocalised !== undefined) return token;
    const marks = added
      .filter(({ at }) => at > start && at < from)
      .map((each) => ({ ...each, at: each.at - start }));
    return marks.length === 0
      ? token
      : { ...token, vocalised: withMarks(own, marks) };
  });
  return { ...text, tokens };
}
