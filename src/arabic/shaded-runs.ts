import { isAdded, type DisplayedText } from "./displayed-text.ts";
import { vowelMark } from "./vowel-mark.ts";

/** Shown text whose marks are of one shade. */
export interface ShadedRun {
  readonly text: string;
  /** Marks in it were added to the text; else they are the author's. */
  readonly isAdded: boolean;
}

const word = /\S+/gu;

/**
 * Part of a shown text in as few runs as its shades need. A word is one: parted,
 * its letters would lose what a face does between them. Where marks were added
 * to it, none of it is taken for the author's. A word without marks goes with
 * what is before it.
 *
 * @param from Shown UTF-16 offset; so is `to`.
 */
export function shadedRuns(
  shown: DisplayedText,
  from: number,
  to: number,
): readonly ShadedRun[] {
  const text = shown.text.slice(from, to);
  const runs: ShadedRun[] = [];
  let start = 0;
  let shade: boolean | undefined;
  for (const { 0: found, index } of text.matchAll(word)) {
    const next = shadeOf(shown, from + index, found.length);
    if (next !== undefined && shade !== undefined && next !== shade) {
      runs.push({ text: text.slice(start, index), isAdded: shade });
      start = index;
    }
    shade = next ?? shade;
  }
  if (text !== "")
    runs.push({ text: text.slice(start), isAdded: shade ?? false });
  return runs;
}

/** Whether marks of a word were added; `undefined` where it has none. */
function shadeOf(
  shown: DisplayedText,
  from: number,
  length: number,
): boolean | undefined {
  let shade: boolean | undefined;
  for (let at = from; at < from + length; at += 1) {
    if (isAdded(shown, at)) return true;
    if (vowelMark.test(shown.text.charAt(at))) shade = false;
  }
  return shade;
}
