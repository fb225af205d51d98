/** What stands around an emphasised text. */
export interface Surroundings {
  /** The line up to it, as Markdown. */
  readonly before: string;
  /** The text that comes next in the line. */
  readonly after: string;
}

/**
 * A text in asterisks, or in an element where asterisks would be shown:
 * Markdown takes none between a letter and punctuation that is within them, and
 * none that run together with those of the text before. Arabic joins its
 * prefixes to whatever is emphasised, so that this is nothing rare.
 *
 * @param inner As Markdown, on one line, with no white space around it.
 * @source CommonMark 0.31.2, 6.2 "Emphasis and strong emphasis".
 */
export function emphasised(
  inner: string,
  name: "strong" | "em",
  { before, after }: Surroundings,
): string {
  // Asterisks that the text itself begins or ends with are one run with these.
  const edges = inner.replaceAll(/^\*+|\*+$/gu, "");
  const isTaken =
    !before.endsWith("*") &&
    (isFree(lastLetter(before)) || !punctuation.first.test(edges)) &&
    (isFree(firstLetter(after)) || !punctuation.last.test(edges));
  if (!isTaken) return `<${name}>${inner}</${name}>`;
  const sign = name === "strong" ? "**" : "*";
  return `${sign}${inner}${sign}`;
}

/** Symbols beyond ASCII have been punctuation since CommonMark 0.31 only: here they are, so that either reading does. */
const punctuation = { first: /^[\p{P}\p{S}]/u, last: /[\p{P}\p{S}]$/u };

/** Nothing, white space or punctuation; symbols beyond ASCII are not. */
const isFree = (letter: string): boolean =>
  letter === "" || /[\p{Zs}\t\p{P}$+<=>^`|~]/u.test(letter);

const firstLetter = (text: string): string => /^./su.exec(text)?.[0] ?? "";

/** Lines are long, and this is asked at every emphasis. */
const lastLetter = (text: string): string =>
  /.$/su.exec(text.slice(-2))?.[0] ?? "";
