/** What a letter is compared as: everything that is typed differently for the same Arabic word. */
const letters: readonly (readonly [from: string, to: string])[] = [
  ["آأإٱٲٳٵ", "ا"],
  ["ة", "ه"],
  ["ىئیېۍێےۓ", "ي"],
  ["ؤۆۇۈۋ", "و"],
  ["کڪګ", "ك"],
  ["ھہۂۃەۀ", "ه"],
];

/** The zero of each system of digits that folds to European digits. */
const zeros = [0x0660, 0x06f0];

/**
 * Characters that search does not see: short vowels, tanwin, shadda, sukun,
 * superscript alef, Qur'anic signs, tatweel, joiners, direction marks,
 * variation selectors, and the combining accents of Latin.
 */
const unseen: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06ed],
  [0x08d3, 0x08ff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** White space of every width and line break is one space. */
const blanks = /\s/u;

/** Latin, Greek and Cyrillic letters: small, and without accents. All of them, since a decomposed text loses its accents as unseen marks. */
const accented: readonly (readonly [first: number, last: number])[] = [
  [0x00c0, 0x02ff],
  [0x0370, 0x052f],
  [0x1e00, 0x1fff],
];

/** The unit is not seen. */
export const deleted = 0;
/** The unit stands for more than one (presentation forms and ligatures): `presentationForm` says which. */
export const expanded = 1;
export const space = 0x20;

/** What each UTF-16 code unit is compared as, or `deleted`, or `expanded`. Built once, when first needed. */
export const foldTable = once(() => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  // NUL and U+0001 have no meaning in text; their numbers say something here.
  table.fill(deleted, 0, 2);
  for (let unit = 0x09; unit <= 0x3000; unit += 1)
    if (blanks.test(String.fromCharCode(unit))) table[unit] = space;
  for (let unit = 0x41; unit <= 0x5a; unit += 1) table[unit] = unit + 0x20;
  for (const [first, last] of accented)
    for (let unit = first; unit <= last; unit += 1)
      table[unit] = plainLetter(unit);
  for (const [first, last] of unseen) table.fill(deleted, first, last + 1);
  for (const [from, to] of letters)
    for (const letter of from) table[letter.charCodeAt(0)] = to.charCodeAt(0);
  for (const zero of zeros)
    for (let digit = 0; digit < 10; digit += 1)
      table[zero + digit] = 0x30 + digit;
  table.fill(expanded, 0xfb50, 0xfe00);
  table.fill(expanded, 0xfe70, 0xfeff);
  return table;
});

/**
 * The letters a presentation form or ligature of Arabic stands for.
 *
 * @param unit A code unit that the table calls `expanded`.
 * @returns The unit itself where it stands for nothing else.
 */
export function presentationForm(unit: number): string {
  const form = String.fromCharCode(unit);
  return forms.get(unit) ?? remember(form, unit);
}

const forms = new Map<number, string>();

function remember(form: string, unit: number): string {
  // The isolated form of a mark is a space and the mark: the space is not text.
  const plain = form.normalize("NFKC").replace(/^ (?=\p{M})/u, "");
  forms.set(unit, plain);
  return plain;
}

function plainLetter(unit: number): number {
  const plain = String.fromCharCode(unit)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain.length === 1 ? plain.charCodeAt(0) : unit;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
