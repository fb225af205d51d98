/**
 * What is written together with a word: conjunctions, prepositions and the
 * article before it, pronouns and endings of number and gender after it.
 */
const before = ["", "ال", "و", "ف", "ب", "ل", "وال", "بال", "لل"];
const after = ["", "ه", "ها", "هم", "نا", "ة", "ات", "ان", "ين", "ون"];
const fewestAfterPrefix = 3;
const fewest = 2;

/** A part of a word that may be a word of its own: its letters from `from` to before `to`. */
export interface WordPart {
  readonly from: number;
  readonly to: number;
  /** The article may have doubled its first letter. */
  readonly hasArticle: boolean;
}

/** What is left of a word without what may be written together with it. */
export function wordParts(word: string): readonly WordPart[] {
  const parts: WordPart[] = [];
  for (const prefix of before) {
    const rest = word.length - prefix.length;
    if (!word.startsWith(prefix) || rest < fewestAfterPrefix) continue;
    for (const suffix of after) {
      const to = word.length - suffix.length;
      if (!word.endsWith(suffix) || to - prefix.length < fewest) continue;
      if (prefix === "" && suffix === "") continue;
      parts.push({
        from: prefix.length,
        to,
        hasArticle: prefix.length > 1,
      });
    }
  }
  return parts;
}
