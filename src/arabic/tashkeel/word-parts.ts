import { proclitics } from "../affix-table.ts";

/** The commonest: rarer ones are taken for the first letters of words more often than they are there. */
const common = new Set(["", "ال", "و", "ف", "ب", "ل", "وال", "بال", "لل"]);
const before = proclitics.filter(({ text }) => common.has(text));
/** Pronouns, and endings of number and gender; the commonest, too. */
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
  for (const { text: prefix, hasArticle } of before) {
    const from = prefix.length;
    if (!word.startsWith(prefix) || word.length - from < fewestAfterPrefix)
      continue;
    for (const suffix of after) {
      const to = word.length - suffix.length;
      if (!word.endsWith(suffix) || to - from < fewest) continue;
      if (prefix !== "" || suffix !== "") parts.push({ from, to, hasArticle });
    }
  }
  return parts;
}
