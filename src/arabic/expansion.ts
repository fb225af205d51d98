/** Presentation forms and ligatures of Latin, Arabic, and the full-width forms. */
const compatible: readonly (readonly [first: number, last: number])[] = [
  [0xfb00, 0xfb06],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff01, 0xff5e],
];

/** Scripts whose letters come composed and decomposed: Indic, Hangul, Kana. */
const composed: readonly (readonly [first: number, last: number])[] = [
  [0x0900, 0x10ff],
  [0x1b00, 0x1b4f],
  [0x3040, 0x30ff],
  [0xac00, 0xd7a3],
];

/**
 * Ligatures of whole phrases that Unicode gives no decomposition.
 *
 * @source Unicode 16 character names, Arabic Presentation Forms-A.
 */
const phrases: Readonly<Record<string, string>> = {
  "\uFD40": "رحمه الله",
  "\uFD41": "رضي الله عنه",
  "\uFD42": "رضي الله عنها",
  "\uFD43": "رضي الله عنهم",
  "\uFD44": "رضي الله عنهما",
  "\uFD45": "رضي الله عنهن",
  "\uFD46": "صلى الله عليه وآله",
  "\uFD47": "عليه السلام",
  "\uFD48": "عليهم السلام",
  "\uFD49": "عليهما السلام",
  "\uFD4A": "عليه الصلاة والسلام",
  "\uFD4B": "قدس سره",
  "\uFD4C": "صلى الله عليه وآله وسلم",
  "\uFD4D": "عليها السلام",
  "\uFD4E": "تبارك وتعالى",
  "\uFD4F": "رحمهم الله",
  "\uFDCF": "سلامه علينا",
  "\uFDFD": "بسم الله الرحمن الرحيم",
  "\uFDFE": "سبحانه وتعالى",
  "\uFDFF": "عز وجل",
};

/** Whether folding has to ask `expansion` what a code unit stands for. */
export const isExpanded = (unit: number): boolean =>
  isIn(compatible, unit) ||
  (isIn(composed, unit) && canonical(unit) !== String.fromCharCode(unit));

/**
 * The letters that a presentation form, a ligature or a composed letter stands for.
 *
 * @param unit A code unit for which `isExpanded` is true.
 * @returns The unit itself where it stands for nothing else.
 * @throws Nothing.
 * @source Unicode Standard Annex #15: NFKC of Arabic forms, NFD of other scripts.
 */
export function expansion(unit: number): string {
  const known = expansions.get(unit);
  if (known !== undefined) return known;
  const made = isIn(compatible, unit) ? plainForm(unit) : canonical(unit);
  expansions.set(unit, made);
  return made;
}

const expansions = new Map<number, string>();

function plainForm(unit: number): string {
  const form = String.fromCharCode(unit);
  // The isolated form of a mark is a space and the mark: the space is not text.
  return phrases[form] ?? form.normalize("NFKC").replace(/^ (?=\p{M})/u, "");
}

const canonical = (unit: number): string =>
  String.fromCharCode(unit).normalize("NFD");

const isIn = (
  ranges: readonly (readonly [first: number, last: number])[],
  unit: number,
): boolean => ranges.some(([first, last]) => unit >= first && unit <= last);
