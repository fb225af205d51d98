import { foldedOffset, type FoldedOffset } from "./fold.ts";
import { isWordUnit } from "./word-unit.ts";

/** A word of a folded text. */
export interface Word {
  readonly text: string;
  readonly from: FoldedOffset;
  /** Exclusive. */
  readonly to: FoldedOffset;
}

/**
 * The words of a folded text, in order: runs of letters, digits and the marks
 * that folding left on them. Everything else separates, so that 3.5 and أ.ف.ب
 * are several words; text without spaces (Chinese, Thai) is one.
 *
 * The one definition of a word in search: what is indexed, what is looked for
 * and what is marked all come from here.
 *
 * @param folded What `fold` gave.
 * @throws Nothing.
 */
export function wordsOf(folded: string): readonly Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let at = 0; at < folded.length; at += 1)
    if (isWordUnit(folded.charCodeAt(at), folded, at)) {
      if (from === -1) from = at;
    } else if (from !== -1) {
      words.push(wordAt(folded, from, at));
      from = -1;
    }
  if (from !== -1) words.push(wordAt(folded, from, folded.length));
  return words;
}

/**
 * The words of a folded text apart by one space: what the index stores. A
 * tokenizer that takes letters and digits, and all that is not ASCII, finds
 * just these words in it.
 *
 * @param folded What `fold` gave.
 * @returns `""` for a text without words.
 * @throws Nothing.
 */
export function joinedWords(folded: string): string {
  const parts: string[] = [];
  let from = -1;
  for (let at = 0; at < folded.length; at += 1)
    if (isWordUnit(folded.charCodeAt(at), folded, at)) {
      if (from === -1) from = at;
    } else if (from !== -1) {
      parts.push(folded.slice(from, at));
      from = -1;
    }
  if (from !== -1) parts.push(folded.slice(from));
  return parts.join(" ");
}

const wordAt = (folded: string, from: number, to: number): Word => ({
  text: folded.slice(from, to),
  from: foldedOffset(from),
  to: foldedOffset(to),
});
