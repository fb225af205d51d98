/**
 * Arabic text as the short-vowel model sees it: letters, kinds of other signs,
 * and one of 15 sets of marks on each letter. The same tables stand in
 * `tools/tashkeel/text.py`, which the model is trained with.
 */

export const letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";
const signs = ' .،؛:؟!()[]"«»-/…';
/** Signs that are taken for another one. */
const alike: Readonly<Record<string, string>> = {
  ",": "،",
  ";": "؛",
  "?": "؟",
  "'": '"',
  "{": "(",
  "}": ")",
  "–": "-",
  "—": "-",
  "“": "«",
  "”": "»",
  "\t": " ",
  "\n": " ",
  "\u00A0": " ",
};

const digit = letters.length + signs.length + 1;
const latin = digit + 1;
const other = digit + 2;
/** How many symbols there are; 0 is none of them. */
export const symbolCount = digit + 3;
/** The symbol between words. */
export const space = letters.length + 1;

const symbols = new Map<string, number>();
for (const [at, letter] of letters.split("").entries())
  symbols.set(letter, at + 1);
for (const [at, sign] of signs.split("").entries())
  symbols.set(sign, letters.length + 1 + at);
for (const [from, to] of Object.entries(alike))
  symbols.set(from, symbols.get(to) ?? other);

/** The symbol of a code point. */
export function symbolOf(char: string): number {
  const known = symbols.get(char);
  if (known !== undefined) return known;
  if (/^\p{Nd}/u.test(char)) return digit;
  return /^[A-Za-z]/u.test(char) ? latin : other;
}

/** Whether a symbol is a letter that may carry marks. */
export const isLetter = (symbol: number): boolean =>
  symbol >= 1 && symbol <= letters.length;

/** The letter of a symbol that is one. */
export const letterOf = (symbol: number): string => letters.charAt(symbol - 1);

/** Vowels, tanwin, shadda and sukun, as UTF-16 code units: what the model gives. */
export const isMark = (unit: number): boolean =>
  unit >= 0x064b && unit <= 0x0652;

export const shadda = "\u0651";
const [fathatan, dammatan, kasratan, fatha, damma, kasra, sukun] = [
  "\u064B",
  "\u064C",
  "\u064D",
  "\u064E",
  "\u064F",
  "\u0650",
  "\u0652",
] as const;

/** The marks of a letter by class, in NFC order: the vowel before the shadda. */
export const markClasses: readonly string[] = [
  "",
  fatha,
  damma,
  kasra,
  sukun,
  fathatan,
  dammatan,
  kasratan,
  shadda,
  fatha + shadda,
  damma + shadda,
  kasra + shadda,
  fathatan + shadda,
  dammatan + shadda,
  kasratan + shadda,
];
