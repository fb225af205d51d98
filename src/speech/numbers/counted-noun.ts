import { cardinal } from "./cardinal.ts";
import { dual, inflect, joined, type Case, type Gender } from "./grammar.ts";

/** A noun that is counted, where the text has only a sign for it: km, $, a minute of the clock. */
export interface CountedNoun {
  /** Vocalised, without ending. */
  readonly singular: string;
  /** Vocalised, without ending. */
  readonly plural: string;
  /** The plural takes no nunation and َ for a genitive. */
  readonly isDiptote?: boolean;
  /** What follows and agrees: مربّع. Vocalised, without ending. */
  readonly adjective?: string;
  /** What follows and does not change: في الساعة. */
  readonly after?: string;
}

/** By the ending of its singular. */
export const genderOf = ({ singular }: CountedNoun): Gender =>
  singular.endsWith("ة") ? "feminine" : "masculine";

/**
 * A whole number with what it counts: خمسة كيلومترات، أحد عشر دولارًا، سنتان.
 *
 * One and two are said by the noun itself; after a hundred, it is said twice:
 * مئة متر ومتران.
 *
 * @throws Nothing.
 * @source Wright II §§ 95–107; Ryding ch. 15 §1.3–1.9.
 */
export function countPhrase(
  value: number,
  noun: CountedNoun,
  place: Case,
): string {
  const rest = value % 100;
  if (value > 100 && (rest === 1 || rest === 2))
    return joined([
      countPhrase(value - rest, noun, place),
      rest === 1 ? singularOf(noun, place) : dualOf(noun, place),
    ]);
  if (value === 1)
    return joinedWords(
      singularOf(noun, place),
      cardinal(1, { gender: genderOf(noun), case: place, state: "absolute" }),
    );
  if (value === 2) return dualOf(noun, place);
  const number = cardinal(value, {
    gender: genderOf(noun),
    case: place,
    state: "construct",
  });
  return joinedWords(number, nounAfter(value, noun));
}

/**
 * The noun alone, as a number leaves it: plural after three to ten, singular
 * after all others.
 *
 * @throws Nothing.
 */
export function nounAfter(value: number, noun: CountedNoun): string {
  const rest = value % 100;
  if (rest >= 3 && rest <= 10) return pluralOf(noun);
  return singularOf(noun, rest > 10 ? "accusative" : "genitive");
}

function pluralOf({
  plural,
  isDiptote,
  adjective,
  after,
}: CountedNoun): string {
  // Things in the plural are feminine to their adjective.
  const feminine =
    adjective && inflect(`${adjective}َة`, "genitive", "absolute");
  return joinedWords(
    isDiptote ? `${plural}َ` : inflect(plural, "genitive", "absolute"),
    feminine,
    after,
  );
}

/** The singular in one case, with what belongs to it. */
export function singularOf(noun: CountedNoun, place: Case): string {
  const isFeminine = genderOf(noun) === "feminine";
  const adjective = noun.adjective && noun.adjective + (isFeminine ? "َة" : "");
  return joinedWords(
    inflect(noun.singular, place, "absolute"),
    adjective && inflect(adjective, place, "absolute"),
    noun.after,
  );
}

function dualOf(noun: CountedNoun, place: Case): string {
  const isFeminine = genderOf(noun) === "feminine";
  const adjective = noun.adjective && noun.adjective + (isFeminine ? "َة" : "");
  return joinedWords(
    dual(noun.singular, place, "absolute"),
    adjective && dual(adjective, place, "absolute"),
    noun.after,
  );
}

const joinedWords = (...words: readonly (string | undefined)[]): string =>
  words.filter((word) => word !== undefined && word !== "").join(" ");
