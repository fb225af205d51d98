/** Particles written in one with a number: و ف, ب ل ك, ال. */
export interface Prefix {
  /** Vocalised: `وَ`, `بِ`. Without the article. */
  readonly text: string;
  readonly hasPreposition: boolean;
  readonly hasArticle: boolean;
  /** What follows it. */
  readonly rest: string;
}

const shape =
  /^(?<and>[وف])?(?<to>[بلك])?(?<the>ال|(?<=ل)ل(?=ـ*[\d+%$]))?ـ*(?=[\p{Nd}\p{No}\p{Sc}%٪+±~≈−-])/u;
const vowels: Readonly<Record<string, string>> = {
  و: "وَ",
  ف: "فَ",
  ب: "بِ",
  ل: "لِ",
  ك: "كَ",
};

/**
 * Take off what is written in one with a number: والـ5, بـ20, و1,500, لل20.
 *
 * @param core As `readingWord` gives it.
 * @returns The whole as `rest` where nothing is.
 * @throws Nothing.
 */
export function splitPrefix(core: string): Prefix {
  const match = shape.exec(core.replaceAll(/[\u064B-\u0652]/gu, ""));
  const { and = "", to = "", the = "" } = match?.groups ?? {};
  const plain = core.replaceAll(/[\u064B-\u0652]/gu, "");
  return {
    text: (vowels[and] ?? "") + (vowels[to] ?? ""),
    hasPreposition: to !== "",
    hasArticle: the !== "",
    rest: match ? plain.slice(match[0].length) : plain,
  };
}

/**
 * Words with a prefix in front: the joining alef falls silent, and ل swallows
 * that of the article.
 *
 * @param prefix Vocalised, `Prefix.text`.
 * @throws Nothing.
 */
export function attach(prefix: string, words: string): string {
  if (prefix === "") return words;
  if (prefix.endsWith("لِ") && words.startsWith("ال"))
    return prefix + words.slice(1);
  return prefix + words.replace(/^اِ/u, "ا");
}
