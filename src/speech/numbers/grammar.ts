/** Of the counted noun, by its singular. */
export type Gender = "masculine" | "feminine";

/** What the place in the sentence asks of a noun or number. */
export type Case = "nominative" | "accusative" | "genitive";

/**
 * How a number stands: by itself (`absolute`, with nunation), before the noun
 * it counts (`construct`), or with the article.
 */
export type State = "absolute" | "construct" | "definite";

/** Everything that the form of a number depends on beside its value. */
export interface NumberPlace {
  readonly gender: Gender;
  readonly case: Case;
  readonly state: State;
}

const short = { nominative: "ُ", accusative: "َ", genitive: "ِ" } as const;
const nunated = { nominative: "ٌ", accusative: "ً", genitive: "ٍ" } as const;

/**
 * A noun with its case ending.
 *
 * @param stem Vocalised, without the ending: `كِتَاب`, `دَوْلَة`.
 * @returns Vocalised; -an on an alef where it is written with one.
 * @throws Nothing.
 * @source Wright, A Grammar of the Arabic Language, 3rd ed., I § 308.
 */
export function inflect(stem: string, place: Case, state: State): string {
  const word = state === "definite" ? withArticle(stem) : stem;
  if (state !== "absolute") return word + short[place];
  return place === "accusative" && !word.endsWith("ة")
    ? `${word}ًا`
    : word + nunated[place];
}

/**
 * The dual of a noun; before the noun it governs it loses its ن.
 *
 * @param stem As for `inflect`; ة opens into ت.
 * @throws Nothing.
 * @source Wright I §§ 299, 315.
 */
export function dual(stem: string, place: Case, state: State): string {
  const open = stem.replace(/ة$/u, "ت");
  const word = state === "definite" ? withArticle(open) : open;
  const ending = place === "nominative" ? "َا" : "َيْ";
  return word + ending + (state === "construct" ? "" : "نِ");
}

/** `ون` after a subject, else `ين`: عشرون, عشرين. */
export const soundPlural = (stem: string, place: Case, state: State): string =>
  (state === "definite" ? withArticle(stem) : stem) +
  (place === "nominative" ? "ُونَ" : "ِينَ");

const sunLetters = /^[تثدذرزسشصضطظلن]/u;

/**
 * A vocalised word with the article.
 *
 * @throws Nothing.
 * @source Wright I § 14 (sun letters), § 19 (the joining alef).
 */
export function withArticle(word: string): string {
  if (word.startsWith("اِ")) return `الِ${word.replace("اِ", "ا")}`;
  return sunLetters.test(word)
    ? `ال${word.charAt(0)}ّ${word.slice(1)}`
    : `الْ${word}`;
}

/** Parts of a number, the greater first, with "and" between them. The joining alef falls silent after it. */
export const joined = (parts: readonly string[]): string =>
  parts
    .map((part, index) => (index === 0 ? part : `وَ${part.replace(/^اِ/u, "ا")}`))
    .join(" ");

/**
 * Vocalised text as it is written every day: without marks, save the -an that
 * stands on an alef.
 *
 * @throws Nothing.
 */
export const withoutVowels = (vocalised: string): string =>
  vocalised.replaceAll(/[\u064C-\u0652\u0670]|\u064B(?!ا)/gu, "");
