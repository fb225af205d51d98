import { firstWhere } from "../halving.ts";
import { withMarks, type AddedMarks } from "./tashkeel/added-marks.ts";
import { vowelMark } from "./vowel-mark.ts";

/** How a reader wants to see text: never how it is kept, searched or copied. */
export interface TextDisplay {
  /** `arab` ٠١٢, `latn` 012. */
  readonly digits: "source" | "arab" | "latn";
  /** As they are; left out; added where a word may be misread, or wherever they are missing. */
  readonly vowels: "source" | "hidden" | "needed" | "all";
}

/** Whether marks are added, which ones a model has to say. */
export const addsVowels = (
  vowels: TextDisplay["vowels"],
): vowels is "needed" | "all" => vowels === "needed" || vowels === "all";

export const sourceDisplay: TextDisplay = {
  digits: "source",
  vowels: "source",
};

/** A part of a text, in UTF-16 code units; `to` is exclusive. */
export interface KeptPart {
  readonly from: number;
  readonly to: number;
}

/** Text as it is shown, with the way back to the text as it is kept. */
export interface DisplayedText {
  readonly text: string;
  /**
   * `rawAt[i]` = where shown unit `i` stands in the raw text; one more entry
   * for the end. UTF-16 code units, never falling. `undefined`: the two agree
   * unit for unit.
   */
  readonly rawAt: readonly number[] | undefined;
}

const arabicZero = 0x0660;
const digitOf = /[\u0660-\u0669\u06F0-\u06F9]/gu;
const latinLetter = /\p{Script=Latin}/u;
const otherLetter = /\p{L}/u;
const word = /\S+/gu;
/** A number that stands alone, with its thousands and decimals as Latin script writes them. */
const latinNumber = /(?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?%?(?![\d.,]*\d)/gu;
const arabicSeparators: Readonly<Record<string, string>> = {
  ".": "٫",
  ",": "٬",
  "%": "٪",
};
const latinSeparators: Readonly<Record<string, string>> = {
  "٫": ".",
  "٬": ",",
  "٪": "%",
};

/**
 * Text with its digits in another system, without its short vowels, or with more
 * of them.
 *
 * Digits are changed one for one. What belongs to Latin words (COVID-19,
 * Windows 10, an address) keeps its own.
 *
 * @param added Marks to be shown with the text's own, in its order.
 * @param kept Parts whose own digits and marks stay, in order.
 * @throws Nothing.
 * @source Unicode, Arabic block U+0600–06FF; CLDR, number symbols of `ar-u-nu-arab`.
 */
export function displayedText(
  raw: string,
  { digits, vowels }: TextDisplay,
  added: readonly AddedMarks[] = [],
  kept: readonly KeptPart[] = [],
): DisplayedText {
  // All of it, then back where it is to stay: what is a number is seen from the words around it.
  const text =
    digits === "source" ? raw : withParts(digitSystems[digits](raw), raw, kept);
  if (addsVowels(vowels)) return withAdded(text, added);
  if (vowels === "source" || !vowelMark.test(text))
    return { text, rawAt: undefined };
  const rawAt: number[] = [];
  for (let at = 0; at < text.length; at += 1)
    if (!vowelMark.test(text.charAt(at)) || isWithin(kept, at)) rawAt.push(at);
  const shown = rawAt.map((at) => text.charAt(at)).join("");
  rawAt.push(text.length);
  return { text: shown, rawAt };
}

const isWithin = (parts: readonly KeptPart[], at: number): boolean =>
  parts.some(({ from, to }) => at >= from && at < to);

/** Digits are changed one for one: every part stands where it stood. */
const withParts = (
  text: string,
  raw: string,
  parts: readonly KeptPart[],
): string =>
  parts.reduce(
    (all, { from, to }) =>
      all.slice(0, from) + raw.slice(from, to) + all.slice(to),
    text,
  );

function withAdded(raw: string, added: readonly AddedMarks[]): DisplayedText {
  if (added.length === 0) return { text: raw, rawAt: undefined };
  const rawAt: number[] = [];
  let from = 0;
  for (const { at, marks } of added) {
    for (; from < at; from += 1) rawAt.push(from);
    for (let mark = 0; mark < marks.length; mark += 1) rawAt.push(at);
  }
  for (; from <= raw.length; from += 1) rawAt.push(from);
  return { text: withMarks(raw, added), rawAt };
}

/** Whether a shown unit is a mark that was added: it takes nothing of the raw text. */
export const isAdded = ({ rawAt }: DisplayedText, at: number): boolean =>
  rawAt !== undefined && rawAt[at] === rawAt[at + 1];

/**
 * Where a raw offset is shown: after what was added to the letter before it.
 * What is hidden stands where the next shown letter does.
 */
export function shownOffset(
  { text, rawAt }: DisplayedText,
  offset: number,
): number {
  if (!rawAt) return Math.min(offset, text.length);
  const beyond = firstWhere(rawAt, (at) => at > offset);
  // One before where that is the very place.
  return beyond > 0 && rawAt[beyond - 1] === offset
    ? beyond - 1
    : Math.min(beyond, rawAt.length - 1);
}

/** Where a shown offset stands in the raw text. */
export const rawOffset = ({ rawAt }: DisplayedText, offset: number): number =>
  rawAt ? (rawAt[offset] ?? rawAt.at(-1) ?? 0) : offset;

const digitSystems = { arab: toArabic, latn: toLatin } as const;

function toLatin(raw: string): string {
  return raw
    .replace(digitOf, (digit) => String(valueOf(digit)))
    .replace(
      /(?<=\d)[٫٬](?=\d)|(?<=\d)٪/gu,
      (sign) => latinSeparators[sign] ?? sign,
    );
}

function toArabic(raw: string): string {
  let isAfterLatin = false;
  return raw.replace(word, (each) => {
    const isLatin = latinLetter.test(each);
    const isKept = isLatin || (isAfterLatin && !otherLetter.test(each));
    isAfterLatin = isKept;
    return isKept ? each : wordToArabic(each);
  });
}

const wordToArabic = (each: string): string =>
  each
    .replace(latinNumber, (number) =>
      number.replace(/[.,%]/gu, (sign) => arabicSeparators[sign] ?? sign),
    )
    .replace(/[0-9\u06F0-\u06F9]/gu, (digit) =>
      String.fromCharCode(arabicZero + valueOf(digit)),
    );

/** All three systems stand in order of value from a zero that is a multiple of sixteen. */
const valueOf = (digit: string): number => digit.charCodeAt(0) & 0xf;
