import type { Direction, Inline } from "../../article/article.ts";

const pairs = ["()", "[]", "{}", "«»", "‹›"] as const;

/**
 * Brackets of a text from right to left that open before they close. Some
 * programs name a bracket by its meaning and others by its shape; both are one
 * in what a file says of it, so that only the whole paragraph tells.
 */
export function balanced(content: Inline[], dir: Direction): Inline[] {
  if (dir !== "rtl") return content;
  let texts = content.map(({ text }) => text);
  for (const pair of pairs) texts = balance(texts, pair);
  return content.map((run, at) => ({ ...run, text: texts[at] ?? run.text }));
}

/** The same for parts of one text, such as the halves of a line of verse. */
export function balancedTogether(
  parts: readonly Inline[][],
  dir: Direction,
): Inline[][] {
  const whole = balanced(parts.flat(), dir);
  let end = 0;
  return parts.map(({ length }) => {
    end += length;
    return whole.slice(end - length, end);
  });
}

/** A sign and where in the text it stands. */
interface Bracket {
  readonly sign: string;
  readonly at: number;
}

function balance(texts: readonly string[], pair: string): string[] {
  const [opening = "", closing = ""] = pair;
  const whole = texts.join("");
  const brackets = bracketsIn(whole, pair);
  const labels = closersOfLabels(whole, pair);
  const right = rightSigns(brackets, labels, pair);
  const signAt = new Map(
    brackets.map(({ at, sign }, index) => [at, right[index] ?? sign]),
  );
  let from = 0;
  return texts.map((text) => {
    const start = from;
    from += text.length;
    return text
      .split("")
      .map((unit, at) =>
        unit === opening || unit === closing
          ? (signAt.get(start + at) ?? unit)
          : unit,
      )
      .join("");
  });
}

const bracketsIn = (text: string, pair: string): readonly Bracket[] =>
  text
    .split("")
    .flatMap((sign, at) => (pair.includes(sign) ? [{ sign, at }] : []));

/** A letter or a number at the start of a word, closed without being opened: ‏أ) ب) 12) */
const label = /(?<=^|\s)[\p{L}\p{Nd}]{1,3}(?<closer>[()[\]{}])(?=\s|$)/gu;

/** Where the brackets after labels stand. */
const closersOfLabels = (text: string, pair: string): ReadonlySet<number> =>
  new Set(
    Array.from(text.matchAll(label))
      .filter(({ groups }) => pair.includes(groups?.["closer"] ?? " "))
      .map((found) => found.index + found[0].length - 1),
  );

/** What is well-formed stays; then what becomes it turned round; then the same without labels; then by turns. */
function rightSigns(
  brackets: readonly Bracket[],
  labels: ReadonlySet<number>,
  pair: string,
): readonly string[] {
  const signs = brackets.map(({ sign }) => sign);
  const whole = wellFormed(signs, pair);
  if (whole) return whole;
  const unlabelled = brackets.filter(({ at }) => !labels.has(at));
  const rest = unlabelled.map(({ sign }) => sign);
  const kept =
    labels.size === 0
      ? undefined
      : (wellFormed(rest, pair) ?? byTurns(rest, pair));
  if (!kept) return byTurns(signs, pair) ?? signs;
  let next = 0;
  return brackets.map(({ at, sign }) =>
    labels.has(at) ? (pair[1] ?? sign) : (kept[next++] ?? sign),
  );
}

function wellFormed(
  signs: readonly string[],
  pair: string,
): readonly string[] | undefined {
  const [opening = "", closing = ""] = pair;
  if (isWellFormed(signs, opening)) return signs;
  const swapped = signs.map((sign) => (sign === opening ? closing : opening));
  return isWellFormed(swapped, opening) ? swapped : undefined;
}

const byTurns = (
  signs: readonly string[],
  pair: string,
): readonly string[] | undefined =>
  signs.length % 2 === 0
    ? signs.map((sign, at) => pair[at % 2] ?? sign)
    : undefined;

function isWellFormed(signs: readonly string[], opening: string): boolean {
  let open = 0;
  for (const sign of signs) {
    open += sign === opening ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
