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
 * to the end of the line. Where one is missing and more than one reading of the
 * line is possible, all that is a verse by any of them: rather words without
 * vowels than a verse with a machine's.
 *
 * @returns In order, not overlapping, the brackets with them; empty for most texts.
 * @throws Nothing.
 */
export function quranicSpans(text: string): readonly QuranicSpan[] {
  if (!anyBracket.test(text)) return [];
  const spans: QuranicSpan[] = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    for (const { start, end } of spansOfLine(line))
      spans.push({ start: offset + start, end: offset + end });
    offset += line.length + 1;
  }
  return spans;
}

const anyBracket = /[\uFD3E\uFD3F]/u;
const opener = "\uFD3F";
const ofWord = /[\p{L}\p{M}\p{N}]/u;

function spansOfLine(line: string): readonly QuranicSpan[] {
  const brackets = bracketsOf(line);
  const [first] = brackets;
  const last = brackets.at(-1);
  if (!first || !last) return [];
  if (alternateCleanly(brackets))
    return brackets.flatMap(({ at: start }, index) => {
      if (index % 2 === 1) return [];
      const closer = brackets[index + 1];
      return { start, end: closer ? closer.at + 1 : line.length };
    });
  const mayEndVerse = !first.isOpening || first.isBehindWord;
  const mayBeginVerse = last.isOpening || last.isBeforeWord;
  return [
    {
      start: mayEndVerse ? 0 : first.at,
      end: mayBeginVerse ? line.length : last.at + 1,
    },
  ];
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
