import { paintedOnce } from "./painted-once.ts";
import type { PaintedText } from "./painted-text.ts";

/** Letters with their marks, and signs, each where it stands. */
export type Cluster = PaintedText;

/** Ligatures of whole phrases (ﷺ) are letters of their own. */
const presentationForm = /[\uFB1D-\uFDEF\uFE70-\uFEFC]/gu;
const onlyMarks = /^\p{M}+$/u;
/** Controls, and what a font has no name for. */
const unnamed = /[\p{Cc}\uFFFD\uFEFF\u00AD\uE000-\uF8FF]/gu;

/**
 * Glyphs as clusters: shapes of letters as the letters they are, and marks
 * after the letters that they stand on. A page is painted from its left, so
 * that the marks of Arabic come before their letter; where it is painted the
 * other way, they come after it.
 *
 * @returns In the order of painting.
 */
export function clustersOf(
  painted: readonly PaintedText[],
): readonly Cluster[] {
  const named = paintedOnce(
    painted.flatMap((each) => {
      const text = isShownHyphen(each) ? "-" : plainLetters(each.text);
      return text === "" ? [] : [{ ...each, text }];
    }),
  );
  const clusters: Cluster[] = [];
  let waiting: Cluster[] = [];
  for (const [at, each] of named.entries()) {
    if (!onlyMarks.test(each.text)) {
      clusters.push(withMarks(each, waiting.toReversed()));
      waiting = [];
      continue;
    }
    const before = clusters.at(-1);
    const after = named.slice(at + 1).find(({ text }) => !onlyMarks.test(text));
    if (before && !belongsToNext(each, before, after))
      clusters[clusters.length - 1] = withMarks(before, [each]);
    else if (after) waiting.push(each);
  }
  return clusters;
}

/** Fonts name their one hyphen either way; what only may divide a word has no width. */
const isShownHyphen = ({ text, x, end }: PaintedText): boolean =>
  text === "\u00AD" && end > x;

function plainLetters(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(unnamed, "")
    .replaceAll(presentationForm, (form) => {
      const plain = form.normalize("NFKC");
      // A mark by itself stands on a blank in Unicode.
      return /^[ \u0640]\p{M}+$/u.test(plain) ? plain.slice(1) : plain;
    });
}

function belongsToNext(
  mark: Cluster,
  before: Cluster,
  after: Cluster | undefined,
): boolean {
  if (!after || !isBeside(mark, after)) return false;
  if (!isBeside(mark, before)) return true;
  // In Latin letters a mark follows, as in Unicode.
  if (!/[\u0640\p{Script=Arab}\p{Script=Hebr}]/u.test(after.text)) return false;
  return after.x >= before.x;
}

const isBeside = (one: Cluster, other: Cluster): boolean =>
  Math.abs(one.y - other.y) < one.size * 1.2 &&
  one.x > other.x - one.size * 2 &&
  one.x < other.end + one.size * 2;

function withMarks(base: Cluster, marks: readonly Cluster[]): Cluster {
  if (marks.length === 0) return base;
  const added = marks.map(({ text }) => text).join("");
  // On a lam-alif the mark is the lam's, unless the alif carries a hamza.
  const isLamAlif = /^\u0644\u0627$/u.test(base.text);
  const text = isLamAlif
    ? `${base.text.slice(0, 1)}${added}${base.text.slice(1)}`
    : `${base.text}${added}`;
  return { ...base, text };
}
