/** Part of a text: UTF-16 offsets, `end` exclusive. */
export interface QuranicSpan {
  readonly start: number;
  readonly end: number;
}

interface Bracket {
  readonly at: number;
  /** ﴿, which opens where brackets stand as they should. */
  readonly isOpening: boolean;
  /** A word ends right before it and none begins right after: it closes, whichever it is. */
  readonly isBehindWord: boolean;
  /** The other way round: it opens. */
  readonly isBeforeWord: boolean;
}

/**
 * Text of the Qur'an by its ornate parentheses, U+FD3F ﴿ and U+FD3E ﴾, which
 * are found in both orders. Nobody but its own spelling says how it is read.
 *
 * In each line what stands between pairs, and from an opener that is not closed
 * to the end of the line, or to where the verse ends in one that follows. Where
 * a bracket is missing and more than one reading of the line is possible, all
 * that is a verse by any of them: rather words without vowels than a verse with
 * a machine's.
 *
 * @returns In order, not overlapping, the brackets with them; empty for most texts.
 * @throws Nothing.
 */
export function quranicSpans(text: string): readonly QuranicSpan[] {
  if (!hasBrackets(text)) return [];
  const lines = text.split("\n");
  const within = linesInVerses(lines);
  const spans: QuranicSpan[] = [];
  let offset = 0;
  for (const [at, line] of lines.entries()) {
    const found = within.has(at)
      ? [{ start: 0, end: line.length }]
      : versesOf(line).spans;
    for (const { start, end } of found)
      spans.push({ start: offset + start, end: offset + end });
    offset += line.length + 1;
  }
  return spans;
}

/**
 * Lines without a bracket that lie between one in which a verse begins and one
 * in which it ends.
 *
 * @returns Their indexes.
 * @throws Nothing.
 */
export function linesInVerses(lines: readonly string[]): ReadonlySet<number> {
  const within = new Set<number>();
  /** The bracket that is open, and the lines since. */
  let open: { readonly isOpening: boolean; readonly since: number } | undefined;
  let length = 0;
  for (const [at, line] of lines.entries()) {
    if (!hasBrackets(line)) {
      length += line.length;
      if (length > longestVerse) open = undefined;
      continue;
    }
    const { first, last, mayEnd, mayBegin } = versesOf(line);
    if (open && mayEnd && first?.isOpening !== open.isOpening)
      for (let each = open.since; each < at; each += 1) within.add(each);
    open =
      mayBegin && last
        ? { isOpening: last.isOpening, since: at + 1 }
        : undefined;
    length = 0;
  }
  return within;
}

/** Whether a text may hold part of the Qur'an by its brackets: most do not. */
export const hasBrackets = (text: string): boolean => anyBracket.test(text);

/** Some 2,000 letters with their marks, UTF-16 code units: what ends later was never the same verse. */
export const longestVerse = 4000;

const anyBracket = /[\uFD3E\uFD3F]/u;
const opener = "\uFD3F";
const ofWord = /[\p{L}\p{M}\p{N}]/u;

interface Verses {
  readonly spans: readonly QuranicSpan[];
  readonly first?: Bracket | undefined;
  readonly last?: Bracket | undefined;
  /** The line may begin in a verse that ends in it. */
  readonly mayEnd: boolean;
  /** A verse may begin in it that it does not end. */
  readonly mayBegin: boolean;
}

function versesOf(line: string): Verses {
  const brackets = bracketsOf(line);
  const [first] = brackets;
  const last = brackets.at(-1);
  if (!first || !last) return { spans: [], mayEnd: false, mayBegin: false };
  if (alternateCleanly(brackets)) {
    const spans = brackets.flatMap(({ at: start }, index) => {
      if (index % 2 === 1) return [];
      const closer = brackets[index + 1];
      return { start, end: closer ? closer.at + 1 : line.length };
    });
    const mayBegin = brackets.length % 2 === 1;
    return { spans, first, last, mayEnd: false, mayBegin };
  }
  const mayEnd = !first.isOpening || first.isBehindWord;
  const mayBegin = last.isOpening || last.isBeforeWord;
  const start = mayEnd ? 0 : first.at;
  const end = mayBegin ? line.length : last.at + 1;
  return { spans: [{ start, end }], first, last, mayEnd, mayBegin };
}

const bracketsOf = (line: string): readonly Bracket[] =>
  [...line.matchAll(/[\uFD3E\uFD3F]/gu)].map(({ 0: sign, index }) => {
    const isAfterWord = ofWord.test(line.charAt(index - 1));
    const isAtWord = ofWord.test(line.charAt(index + 1));
    return {
      at: index,
      isOpening: sign === opener,
      isBehindWord: isAfterWord && !isAtWord,
      isBeforeWord: isAtWord && !isAfterWord,
    };
  });

/**
 * Whether openers and closers take turns, from the first on. ﴾ opens only where
 * it plainly stands before its verse: more often it ends one from the line before.
 */
function alternateCleanly(brackets: readonly Bracket[]): boolean {
  const [first] = brackets;
  const takeTurns = brackets.every(
    ({ isOpening }, index) =>
      (index % 2 === 0) === (isOpening === first?.isOpening),
  );
  if (!first || !takeTurns) return false;
  return first.isOpening
    ? !first.isBehindWord
    : first.isBeforeWord && brackets.length % 2 === 0;
}
