import { isExpanded } from "./expansion.ts";

/** What a letter is compared as: everything that is typed differently for the same Arabic word. */
const letters: readonly (readonly [from: string, to: string])[] = [
  ["آأإٱٲٳٵ\u0870-\u0882", "ا"],
  ["ةۃھہۂەۀ", "ه"],
  // Of Persian, Urdu, Pashto, Kurdish, Uyghur and Kashmiri.
  ["ىیېۍێےؠ", "ي"],
  ["ؤٶٷۄۅۆۇۈۉۋۏ", "و"],
  ["کڪ", "ك"],
  // Pashto, Malay and Moroccan ways to write g.
  ["ګڬݢ", "گ"],
  // Maghribi: one dot below is f, one above is q.
  ["ڢ", "ف"],
  ["ڧ", "ق"],
  // In ٣٫٥ and ١٬٠٠٠.
  ["٫", "."],
  ["٬", ","],
];

/** ئ as one unit. */
const yehsWithHamza = "ئۓٸ";

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
  [0x0483, 0x0487],
  [0x0600, 0x0605],
  [0x0610, 0x061a],
  [0x061c, 0x061c],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x0674, 0x0674],
  [0x06d6, 0x06ed],
  [0x0883, 0x0885],
  [0x0890, 0x0891],
  [0x0897, 0x089f],
  [0x08ca, 0x08ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200c, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfe73, 0xfe73],
  [0xfeff, 0xfeff],
];

/** Not seen either, but what stands on both sides is not one word: controls, the zero-width space, and the signs between verses of the Qur'an. */
const breaks: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x0008],
  [0x000e, 0x001f],
  [0x007f, 0x009f],
  [0x06dd, 0x06de],
  [0x06e9, 0x06e9],
  [0x08e2, 0x08e2],
  [0x200b, 0x200b],
];

/** White space of every width and line break is one space. */
const blanks = /\s/u;

/** Latin, Greek, Cyrillic, Armenian and Georgian letters, and symbols with a stroke: small, and without accents. All of them, since a decomposed text loses its accents as unseen marks. */
const accented: readonly (readonly [first: number, last: number])[] = [
  [0x00c0, 0x02ff],
  [0x0370, 0x0556],
  [0x10a0, 0x10ff],
  [0x1c80, 0x1cbf],
  [0x1e00, 0x1fff],
  [0x2100, 0x22ff],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
];

/** The unit is not seen. */
export const deleted = 0;
/** The unit stands for more than one: `expansion` says which. */
export const expanded = 1;
/** The unit is not seen, and separates words. */
export const wordBreak = 2;
/** ئ: ي, or و before another و. */
export const yehWithHamza = 3;
/** Not seen; makes the ي before it ئ. */
export const hamzaAbove = 4;
/** Letters and whatever else stands as it is are above this. */
export const lastCode = hamzaAbove;

export const space = 0x20;
export const hamza = 0x0621;
export const waw = 0x0648;
export const yeh = 0x064a;

/** What each UTF-16 code unit is compared as, or one of the codes above. Built once, when first needed. */
export const foldTable = once(() => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) =>
    isExpanded(unit) ? expanded : unit,
  );
  for (const [first, last] of breaks) table.fill(wordBreak, first, last + 1);
  for (let unit = 0x09; unit <= 0x3000; unit += 1)
    if (blanks.test(String.fromCharCode(unit))) table[unit] = space;
  for (let unit = 0x41; unit <= 0x5a; unit += 1) table[unit] = unit + 0x20;
  for (const [first, last] of accented)
    for (let unit = first; unit <= last; unit += 1)
      table[unit] = plainLetter(unit);
  for (const [first, last] of unseen) table.fill(deleted, first, last + 1);
  for (const [first, last] of breaks) table.fill(wordBreak, first, last + 1);
  for (const [from, to] of letters)
    for (const unit of unitsOf(from)) table[unit] = to.charCodeAt(0);
  for (const unit of unitsOf(yehsWithHamza)) table[unit] = yehWithHamza;
  table[0x0654] = hamzaAbove;
  for (const zero of zeros)
    for (let digit = 0; digit < 10; digit += 1)
      table[zero + digit] = 0x30 + digit;
  return table;
});

/** The units of a list, in which a hyphen stands for all between its neighbours. */
function* unitsOf(list: string): Generator<number> {
  for (let at = 0; at < list.length; at += 1)
    if (list.charAt(at) === "-") {
      const end = list.charCodeAt(at + 1);
      for (let unit = list.charCodeAt(at - 1); unit < end; unit += 1)
        yield unit;
    } else yield list.charCodeAt(at);
}

function plainLetter(unit: number): number {
  const plain = String.fromCharCode(unit)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    // İ becomes i and a dot.
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
  return plain.length === 1 ? plain.charCodeAt(0) : unit;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
