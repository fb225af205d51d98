/** What is no letter and no vowel of a word: tatweel, joiners and direction marks. */
const unseen = /[\u0640\p{Cf}]/gu;
const letterWithMarks = /\P{M}\p{M}*/gu;
const marks = /\p{M}/gu;

/**
 * How many letters of a word have other marks in another spelling of it; a
 * letter without marks agrees with all. Hamza and madda belong to the letter.
 *
 * @returns `undefined` for words of other letters.
 */
export function differingMarks(one: string, other: string): number | undefined {
  const [letters, others] = [lettersOf(one), lettersOf(other)];
  return letters.map(bare).join("") === others.map(bare).join("")
    ? letters.filter((letter, at) => !agree(letter, others[at] ?? "")).length
    : undefined;
}

const lettersOf = (word: string): readonly string[] =>
  word.normalize("NFC").trim().replaceAll(unseen, "").match(letterWithMarks) ??
  [];

const bare = (letter: string): string => letter.replaceAll(marks, "");

/** Whether one has all the marks of the other: شدّ is said of شَدَّ. */
const agree = (letter: string, other: string): boolean =>
  hasAll(letter, other) || hasAll(other, letter);

const hasAll = (letter: string, other: string): boolean =>
  Array.from(other).every((mark) => letter.includes(mark));
