/** Offset into text as stored, in UTF-16 code units. Bookmarks and highlights use this. */
export type RawOffset = number & { readonly unit: "raw" };
/** Offset into folded text, in UTF-16 code units. Only search uses this; never store it. */
export type FoldedOffset = number & { readonly unit: "folded" };

/* Where numbers become offsets of one unit or the other: nowhere else. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand has no run-time check
export const asRawOffset = (offset: number): RawOffset => offset as RawOffset;
export const asFoldedOffset = (offset: number): FoldedOffset =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand has no run-time check
  offset as FoldedOffset;

export interface Folded {
  readonly text: string;
  /** `rawAt[i]` = where folded unit `i` begins in the raw text. Length `text.length + 1`; the last entry is `raw.length`. */
  readonly rawAt: Uint32Array;
}

/** What a letter is compared as. Everything Arabic readers type differently for the same word. */
const letters: readonly (readonly [from: string, to: string])[] = [
  ["آأإٱٲٳٵ", "ا"],
  ["ة", "ه"],
  ["ىيیېۍےئ", "ي"],
  ["ؤۇۆۈۋ", "و"],
  ["کڪګ", "ك"],
  ["ھہۂەۀ", "ه"],
];

/** The first digit of each system that folds to European digits. */
const zeros = [0x0660, 0x06f0];

/**
 * Characters that a search does not see: short vowels and tanwin, shadda,
 * superscript alef, Qur'anic signs, tatweel, joiners, direction marks.
 */
const ignored: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x08d3, 0x08ff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2060],
  [0x2066, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Presentation forms and ligatures, whose compatibility form is the plain letters. */
const isPresentationForm = (unit: number): boolean =>
  (unit >= 0xfb50 && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc);

const deleted = 0;
const unchanged = 0xffff;

/** For each code unit: what it folds to, `deleted`, or `unchanged`. */
const table: Uint16Array = (() => {
  const map = new Uint16Array(0x10000).fill(unchanged);
  for (const [first, last] of ignored) map.fill(deleted, first, last + 1);
  for (const [from, to] of letters)
    for (const letter of from) map[letter.charCodeAt(0)] = to.charCodeAt(0);
  for (const zero of zeros)
    for (let digit = 0; digit < 10; digit += 1)
      map[zero + digit] = 0x30 + digit;
  for (let unit = 0x41; unit <= 0x5a; unit += 1) map[unit] = unit + 0x20;
  // White space of every width is one space.
  for (const unit of [0x09, 0x0a, 0x0d, 0x00a0, 0x202f, 0x2009])
    map[unit] = 0x20;
  return map;
})();

/**
 * Fold text to the form search compares.
 *
 * Lossy on purpose: مدرسة and مدرسه become equal. Never show or store the result.
 *
 * @param raw Text in any normalization form; composed and decomposed hamza fold alike.
 * @returns Folded text and the map back to `raw`. Empty input gives `{ text: "", rawAt: [0] }`.
 * @throws Nothing.
 * @source Unicode 16, Arabic blocks; the folding set goes beyond Lucene's ArabicNormalizer (آأإ, ى, ة, U+0640, U+064B–0652) by what it leaves apart.
 */
export function fold(raw: string): Folded {
  // A ligature folds to up to 18 letters (U+FDFA); all else to one or none.
  const units: number[] = [];
  const from: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at);
    if (isPresentationForm(unit)) {
      const plain = raw.charAt(at).normalize("NFKC");
      for (let i = 0; i < plain.length; i += 1) push(plain.charCodeAt(i), at);
    } else push(unit, at);
  }
  from.push(raw.length);
  return { text: decode(units), rawAt: Uint32Array.from(from) };

  function push(unit: number, at: number): void {
    const to = table[unit] ?? unchanged;
    if (to === deleted) return;
    units.push(to === unchanged ? unit : to);
    from.push(at);
  }
}

/** Where a folded match lies in the raw text: from its first letter to the end of its last one, marks included. */
export function toRaw(
  raw: string,
  folded: Folded,
  start: FoldedOffset,
  end: FoldedOffset,
): readonly [from: RawOffset, to: RawOffset] {
  const from = folded.rawAt[start] ?? raw.length;
  const last = end > start ? (folded.rawAt[end - 1] ?? raw.length) : from;
  // What follows the last letter without being seen by search belongs to it.
  let to = last < raw.length ? last + 1 : last;
  while (to < raw.length && table[raw.charCodeAt(to)] === deleted) to += 1;
  return [asRawOffset(from), asRawOffset(to)];
}

/** Code units at a time: `String.fromCharCode` takes as many arguments as the stack holds. */
const chunk = 8192;

function decode(units: readonly number[]): string {
  let text = "";
  for (let at = 0; at < units.length; at += chunk)
    text += String.fromCharCode(...units.slice(at, at + chunk));
  return text;
}
