import {
  afterMaksura,
  afterPlural,
  afterSeat,
  afterTeh,
  nothingAfter,
  suffixes,
} from "./affix-table.ts";

/** The shape a word takes between its affixes, and what may follow that shape. */
export interface JoinedForm {
  readonly base: string;
  readonly suffixes: ReadonlySet<string>;
  /** Only with something before it. */
  readonly needsProclitic: boolean;
}

/** Letters below which a word takes the article only: of two letters, nouns (يد, دم) take it, and من, في and ما do not. */
export const leastWithSuffix = 3;

/** What follows a year, of the Gregorian calendar or the Hijri. */
const eras = ["", "م", "ه"];

/** Whether a folded word is digits only. */
export const isNumber = (word: string): boolean => /^\d+$/u.test(word);

const alef = "ا";
const hamza = "ء";
const heh = "ه";
const yeh = "ي";
/** ئ and ؤ as they are folded. */
const hamzaSeats = [yeh, "و"];

/**
 * The shapes of a folded word: itself, and what its last letter becomes when
 * something is written in one with it.
 *
 * @param word Folded.
 * @returns The word itself first; never empty.
 * @throws Nothing.
 */
export function joinedForms(word: string): readonly JoinedForm[] {
  // In full, since a range of words that begin with a number holds all longer numbers.
  if (isNumber(word)) return eras.map((era) => form(word + era, nothingAfter));
  const last = word.at(-1);
  const stem = word.slice(0, -1);
  if (word.length < leastWithSuffix) return [form(word, nothingAfter)];
  const forms = [form(word, suffixes)];
  if (last === heh)
    forms.push(form(`${stem}ت`, afterTeh), form(`${stem}ات`, afterPlural));
  // Folding has dropped the ء of سماء.
  if (last === alef)
    for (const seat of [hamza, ...hamzaSeats])
      forms.push(form(word + seat, afterSeat));
  // It leaves the one of ماء, until a fourth letter joins it.
  if (last === hamza) {
    forms.push({ ...form(stem, nothingAfter), needsProclitic: true });
    for (const seat of hamzaSeats) forms.push(form(stem + seat, afterSeat));
  }
  if (last === yeh && word.length > leastWithSuffix)
    forms.push(form(stem + alef, afterMaksura));
  return forms;
}

const form = (base: string, after: ReadonlySet<string>): JoinedForm => ({
  base,
  suffixes: after,
  needsProclitic: false,
});
