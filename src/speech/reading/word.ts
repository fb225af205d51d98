import { europeanDigits } from "../numbers/numeral.ts";

/** A word of a sentence as the readers of numbers and signs look at it. */
export interface ReadingWord {
  /** As it stands in the text, without what is never spoken (direction marks, footnotes). */
  readonly raw: string;
  /** Opening brackets and quotation marks. */
  readonly lead: string;
  /** What lies between `lead` and `trail`, digits European. */
  readonly core: string;
  /** Closing marks and punctuation, and speechless pieces after the word: `)،`, ` –`, ` /`. */
  readonly trail: string;
  /** `core` by its letters alone: without marks, tatweel and hamza on alef. */
  readonly key: string;
  /** Whether a line ends behind it: nothing is read across that. */
  readonly endsLine: boolean;
}

const leading = /^[\p{Ps}\p{Pi}"'‘’“”¿¡\s]+/u;
const trailing = /(?:\s\/|[\p{Pe}\p{Pf}"'‘’“”.,،؛;:!?؟…\s\p{Pd}])+$/u;
const marks = /[\u0640\u064B-\u065F\u0670]/gu;
/**
 * Direction marks and spaces without width, which bidirectional text has on
 * either side of its numbers. The joiners belong to a word between its letters
 * only: behind the ه of the Hijra one stands for a tatweel.
 */
const invisible =
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?!\p{L})/gu;

/** ١ـ مقدمة, 10ـ15: a tatweel behind a digit stretches nothing. */
const stretchedDash = /(?<=\p{Nd})\u0640+(?=\p{Nd}|$)/gu;

/**
 * A word with its own punctuation around it.
 *
 * @param written One word, white space only before speechless pieces behind it.
 * @throws Nothing.
 */
export function readingWord(written: string, endsLine: boolean): ReadingWord {
  const { raw, lead, inner, trail } = apart(written);
  const core = europeanDigits(inner);
  return { raw, lead, core, trail, key: plainKey(core), endsLine };
}

/**
 * Words without the punctuation around them, as `core` has them, digits as written.
 *
 * @returns Empty where there is nothing else.
 * @throws Nothing.
 */
export function withoutEdges(written: string): string {
  // A tatweel may come to stand at the end only once what is behind it is gone.
  const { inner } = apart(written);
  return inner === written ? inner : withoutEdges(inner);
}

function apart(written: string) {
  // A mark that stood apart leaves the space before it.
  const raw = written
    .replaceAll(invisible, "")
    .replaceAll(stretchedDash, "-")
    .trimEnd();
  const lead = leading.exec(raw)?.[0] ?? "";
  const rest = raw.slice(lead.length);
  const trail = trailing.exec(rest)?.[0] ?? "";
  return { raw, lead, inner: rest.slice(0, rest.length - trail.length), trail };
}

/** Letters as lists of words have them: no marks, no tatweel, أإآٱ as ا. */
export const plainKey = (text: string): string =>
  text.replaceAll(marks, "").replaceAll(/[أإآٱ]/gu, "ا");

/** Whether a listener hears a break behind this word. */
export const endsClause = ({ trail, endsLine }: ReadingWord): boolean =>
  endsLine || /[.,،؛;:!?؟…)\]/]|\p{Pd}/u.test(trail);

/** Whether a listener hears a break before this word. */
export const beginsClause = (
  words: readonly ReadingWord[],
  at: number,
): boolean => {
  const before = words[at - 1];
  return !before || endsClause(before) || /[([]/u.test(words[at]?.lead ?? "");
};
