import { isAdded, type DisplayedText } from "./displayed-text.ts";
import { vowelMark } from "./vowel-mark.ts";

/** Shown text whose marks are of one shade. */
export interface ShadedRun {
  readonly text: string;
  /** Its marks were added to the text; else they are the author's. */
  readonly isAdded: boolean;
}

/** Alif in its forms: with a lam before it, it is one letter in most faces. */
const alif = /[اأإآٱ]/u;

/**
 * Part of a shown text in as few runs as its shades need: a letter with a mark
 * of the author's is his, one with added marks alone is not, and what has no
 * mark goes with what is before it. Lam and alif are never parted.
 *
 * @param from Shown UTF-16 offset; so is `to`.
 */
export function shadedRuns(
  shown: DisplayedText,
  from: number,
  to: number,
): readonly ShadedRun[] {
  const runs: ShadedRun[] = [];
  let start = from;
  let shade: boolean | undefined;
  for (let at = from; at < to;) {
    const end = clusterEnd(shown.text, at, to);
    const found = shadeOf(shown, at, end);
    if (found !== undefined && shade !== undefined && found !== shade) {
      runs.push({ text: shown.text.slice(start, at), isAdded: shade });
      start = at;
    }
    shade = found ?? shade;
    at = end;
  }
  if (start < to)
    runs.push({ text: shown.text.slice(start, to), isAdded: shade ?? false });
  return runs;
}

function clusterEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  const passMarks = (): void => {
    while (end < to && vowelMark.test(text.charAt(end))) end += 1;
  };
  passMarks();
  if (text.charAt(at) === "ل" && end < to && alif.test(text.charAt(end))) {
    end += 1;
    passMarks();
  }
  return end;
}

/** Whether the marks of a letter were added; `undefined` where it has none. */
function shadeOf(
  shown: DisplayedText,
  from: number,
  to: number,
): boolean | undefined {
  let shade: boolean | undefined;
  for (let at = from; at < to; at += 1) {
    if (!vowelMark.test(shown.text.charAt(at))) continue;
    if (!isAdded(shown, at)) return false;
    shade = true;
  }
  return shade;
}
