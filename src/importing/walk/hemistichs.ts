import type { Inline } from "../../article/article.ts";
import { directionOf } from "../../arabic/direction.ts";
import { plainText, splitContent } from "./inline-builder.ts";

/** Drawn or left between two hemistichs and hardly ever in prose: stars, hash signs, a wide gap. */
const signs = String.raw`\*(?:\s*\*)+|#{2,}|={2,}|~{2,}|[\u2002\u2003\u3000]{2,}|[\u00A0\u2000-\u200A\u3000 ]{3,}|\t+`;
/** Also a long pause where someone speaks. */
const rowOfDots = String.raw`[.]{4,}|(?:…\s*){2,}`;
const blanks = String.raw`[\s\u2000-\u200A\u3000]*`;
const separators = {
  /** Believed of a single line. */
  sure: new RegExp(`${blanks}(?:${signs})${blanks}`, "u"),
  /** Believed where something else tells verse. */
  strong: new RegExp(`${blanks}(?:${signs}|${rowOfDots})${blanks}`, "u"),
  /** What also stands in prose: it takes two lines in a row that look like verse to believe it. */
  weak: /\s*(?:…(?:\s*…)*|\.{3,}|\s\*\s|\s\/\s|\s\|\s|\s[–—-]\s)\s*/u,
} as const;

/** Letters of the longest hemistich: the long metres have some 30. */
const longest = 60;

/** How a line shows where its halves meet. */
export type Separator = keyof typeof separators;

/**
 * The two halves of a line of verse, by what stands between them.
 *
 * @returns `undefined` where nothing does, or the halves are no halves.
 */
export function hemistichsOf(
  line: readonly Inline[],
  separator: Separator,
): Inline[][] | undefined {
  const text = plainText(line);
  if (directionOf(text) !== "rtl") return undefined;
  const halves = splitContent(line, separators[separator]);
  // Nearly every line of a page is one piece: its letters need not be counted.
  if (halves.length !== 2) return undefined;
  const [one = 0, other = 0] = halves.map((half) => letters(plainText(half)));
  const isBalanced = one <= other * 2 && other <= one * 2;
  return isBalanced && isHemistich(one) && isHemistich(other)
    ? halves
    : undefined;
}

const isHemistich = (count: number): boolean => count >= 6 && count <= longest;

/** Short vowels make a line no longer. */
const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/**
 * Lines written under each other as verse: with their halves beside each other
 * where something stands between them or where every second line rhymes.
 *
 * @param isPoem The page calls it one, so that lines without rhyme are verse too.
 * @returns Lines of hemistichs; `undefined` for what is no verse.
 */
export function verseOf(
  lines: readonly (readonly Inline[])[],
  isPoem: boolean,
): Inline[][][] | undefined {
  const divided = isPoem ? "strong" : "sure";
  const halves = lines.map((line) => hemistichsOf(line, divided));
  if (halves.every((each) => each !== undefined)) return halves;
  if (lines.length >= 2) {
    const either = lines.map(
      (line, at) => halves[at] ?? hemistichsOf(line, "weak"),
    );
    if (
      either.every((each) => each !== undefined) &&
      (isPoem || isVerse(either))
    )
      return either;
  }
  if (alternatesRhyme(lines.map(plainText))) return inPairs(lines);
  if (!isPoem || !lines.every((line) => isLineOfVerse(plainText(line))))
    return undefined;
  return lines.map((line, at) => halves[at] ?? [[...line]]);
}

const isLineOfVerse = (text: string): boolean =>
  letters(text) <= longest * 2 && letters(text) > 0;

/** Every two lines as the halves of one. */
export function inPairs(lines: readonly (readonly Inline[])[]): Inline[][][] {
  const verse: Inline[][][] = [];
  for (let at = 0; at + 1 < lines.length; at += 2)
    verse.push([[...(lines[at] ?? [])], [...(lines[at + 1] ?? [])]]);
  return verse;
}

/** Words of each half of a line that stands alone: labels and their values are shorter. */
const leastWordsAlone = 4;
const leastWords = 2;
/** Of the lines of a poem; as of verse in tables. */
const leastRhyme = 0.75;

/**
 * Are these lines of halves verse, and no list or talk? Halves of several words,
 * without the numbers, colons and bars of tables and lists, that rhyme: the
 * second ones among each other, or each with its first.
 */
export function isVerse(lines: readonly Inline[][][]): boolean {
  const texts = lines.map((line) => line.map(withoutReferences));
  const least = lines.length === 1 ? leastWordsAlone : leastWords;
  const arePlain = texts
    .flat()
    .every(
      (half) => !/[\p{Nd}:：|]/u.test(half) && wordsOf(half).length >= least,
    );
  if (lines.length === 0 || !arePlain) return false;
  if (lines.length === 1) return true;
  const within = texts.filter((line) => shareOfCommonEnd(line) === 1);
  return (
    shareOfRhyme(texts.map(([, other = ""]) => wordsOf(other))) >= leastRhyme ||
    within.length >= texts.length * leastRhyme
  );
}

/** The number of a note is none of the line's. */
const withoutReferences = (half: readonly Inline[]): string =>
  plainText(
    half.filter(
      ({ marks = [] }) => !marks.some(({ type }) => type === "noteref"),
    ),
  );

const wordsOf = (text: string): readonly string[] =>
  text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

/**
 * How many of the lines rhyme with most of them, 0–1. A word that most lines
 * end in is no rhyme, as in lists of one kind of thing: what stands before it
 * has to be, as in Persian verse.
 */
function shareOfRhyme(lines: readonly (readonly string[])[]): number {
  const counts = new Map<string, number>();
  for (const last of lines.flatMap((words) => words.at(-1) ?? []))
    counts.set(last, (counts.get(last) ?? 0) + 1);
  const refrain = [...counts].find(
    ([, count]) => count * 2 > lines.length,
  )?.[0];
  return refrain === undefined
    ? shareOfCommonEnd(lines.map((words) => words.join(" ")))
    : shareOfRhyme(
        lines.map((words) =>
          words.at(-1) === refrain ? words.slice(0, -1) : words,
        ),
      );
}

/**
 * Does every second line end as the others of its kind do, and the lines
 * between them otherwise? So do the hemistichs of the old poems, each on a
 * line of its own.
 */
export function alternatesRhyme(lines: readonly string[]): boolean {
  if (lines.length < 4 || lines.length % 2 === 1) return false;
  if (!lines.every((line) => isHemistich(letters(line)))) return false;
  if (lines.some((line) => directionOf(line) !== "rtl")) return false;
  const second = lines.filter((_, at) => at % 2 === 1);
  // Where all lines rhyme, each is a whole one.
  return (
    shareOfCommonEnd(second) >= 0.85 && shareOfCommonEnd(lines, true) < 0.85
  );
}

/**
 * How many of the lines rhyme with most of them, 0–1. A long vowel or a
 * pronoun's ه after the rhyme may be written in one line and not in the next.
 *
 * @param isExact Only the last letter counts.
 */
export function shareOfCommonEnd(
  lines: readonly string[],
  isExact = false,
): number {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const end of endsOf(line, isExact))
      counts.set(end, (counts.get(end) ?? 0) + 1);
  return lines.length === 0
    ? 0
    : Math.max(0, ...counts.values()) / lines.length;
}

/** What a line may rhyme on: its last letter, and the one before a long vowel at its end. */
function endsOf(line: string, isExact = false): ReadonlySet<string> {
  const ends = line.match(/\p{L}/gu)?.slice(-2).map(bareLetter) ?? [];
  const [before, last] = ends;
  return new Set(
    !isExact &&
      last !== undefined &&
      before !== undefined &&
      /[اويه]/u.test(last)
      ? [last, before]
      : ends.slice(-1),
  );
}

const bareLetter = (letter: string): string =>
  letter
    .replace(/[أإآى]/u, "ا")
    .replace("ة", "ه")
    .replace(/[ئی]/u, "ي")
    .replace("ؤ", "و");
