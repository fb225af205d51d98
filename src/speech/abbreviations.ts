/**
 * Does the text before a full stop end in something that is only shortened?
 *
 * Arabic has no capitals to tell a name after `د.` from a new sentence, so
 * single letters never end one; longer forms are listed. Two-letter words in
 * general are left alone: `به.` and `هو.` end sentences every day.
 */

/** One letter by itself, with or without marks and tatweel: `د`, `م`, `هـ`; a chain of them: `أ.ف.ب`, `ق.م`. */
const arabicInitials =
  /^(?:[ء-ي][\u064B-\u0652\u0640]*)(?:\.\s?[ء-ي][\u064B-\u0652\u0640]*)*$/u;
/** A conjunction or preposition written on to a title or sign: `ود. أحمد`, `لد. سعاد`, `وج. 3`, `وأ.ف.ب`. */
const prefixedTitle = /^(?:و[دمجصط]|[فلب]د|[وفلب](?:[ء-ي](?:\.\s?[ء-ي])+))$/u;
/** `J`, `U.S`, `e.g`, `i.e`, `p.m`: one Latin letter after each stop. */
const latinInitials = /^\p{Script=Latin}(?:\.\p{Script=Latin})*$/u;

const listed = new Set(
  "dr mr mrs ms prof st sr jr vs no vol fig pp ed eds inc ltd co gen gov sen rep capt col lt sgt".split(
    " ",
  ),
);

/** Marks that may stand before the word: quotes, brackets, direction marks. */
const before =
  /^[\p{Ps}\p{Pi}"'\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]+/u;

/**
 * Is this the shortened form of a word or name, so that the full stop after it does not end a sentence?
 *
 * @param word The last word before the stop, without the stop.
 * @throws Nothing.
 */
export function isAbbreviation(word: string): boolean {
  const bare = word.replace(before, "");
  return (
    arabicInitials.test(bare) ||
    prefixedTitle.test(bare) ||
    latinInitials.test(bare) ||
    listed.has(bare.toLowerCase())
  );
}
