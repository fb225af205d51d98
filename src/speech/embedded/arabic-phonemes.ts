import { consonants, isSunLetter } from "./arabic-letters.ts";
import { stressed, type Sound } from "./stress.ts";

/** Beside these, a is dark. */
const thick = new Set(["s[", "dH", "t[", "Z"]);

const fatha = "\u064E";
const damma = "\u064F";
const kasra = "\u0650";
const shadda = "\u0651";
const sukun = "\u0652";
const dagger = "\u0670";
const shortVowels: Readonly<Record<string, string>> = {
  [fatha]: "a",
  [damma]: "u",
  [kasra]: "i",
};
const nunation: Readonly<Record<string, string>> = {
  "\u064B": "a",
  "\u064C": "u",
  "\u064D": "i",
};

/** Words whose long a is not written. */
const unwritten: readonly (readonly [RegExp, string])[] = [
  [/هَذ/u, `ه${dagger}ذ`],
  [/ذَلِك/u, `ذ${dagger}لِك`],
  [/لَكِن/u, `ل${dagger}كِن`],
  [/هَؤُل/u, `ه${dagger}ؤُل`],
  [/أُولَئِك/u, `أُل${dagger}ئِك`],
  [/^((?:[وفبكل][\u064E\u0650])?)إِلَه/u, `$1إِل${dagger}ه`],
  [/رَّحْمَن/u, `رَّحْم${dagger}ن`],
];

/** A letter with its marks. */
interface Letter {
  readonly base: string;
  readonly isDouble: boolean;
  /** The vowel, sukun or nunation on it; empty for none. */
  readonly mark: string;
}

/** Where a word stands. */
export interface WordPlace {
  /** The sound before it runs on into it and ends in a vowel: the joining alef is silent. */
  readonly followsVowel: boolean;
  /** The voice rests after it: the last short vowel is silent. */
  readonly isPausal: boolean;
}

/**
 * A fully vocalised Arabic word in the engine's phonemes, stress included.
 *
 * The engine's own rules read vocalised text with faults (يَّة, طَوِيل, the
 * joining alef after a vowel); with every vowel known, the sounds follow from
 * the letters.
 *
 * @param word Letters and marks only, in any order of marks.
 * @returns `undefined` for a word that lacks a vowel somewhere.
 * @throws Nothing.
 * @source Wright I §§ 1–30 (letters, vowels, shadda, hamza and joining alef), II §§ 223–230 (pause).
 */
export function arabicPhonemes(
  word: string,
  place: WordPlace,
): string | undefined {
  if (!/[\u064B-\u0650]/u.test(word)) return undefined;
  const sounds = soundsOf(lettersOf(spelledOut(word)), place);
  return sounds && stressed(sounds);
}

/** Whether a word in phonemes ends in a vowel. */
export const endsInVowel = (phonemes: string): boolean =>
  /[aiu][.:]*$/u.test(phonemes);

const god =
  /^((?:[وفبكت][\u064E\u0650])?)(ا?)(ل[\u0650]?)ل(?:\u0651\u064E?|\u064E\u0651?)?[\u0670]?(ه[\u064B-\u0650]?)$/u;

function spelledOut(word: string): string {
  let text = word.normalize("NFC").replaceAll("\u0640", "");
  // الله: the a after its doubled l is long.
  if (god.test(text)) text = text.replace(god, `$1$2$3ل${shadda}${dagger}$4`);
  for (const [written, said] of unwritten) text = text.replace(written, said);
  return text;
}

function lettersOf(word: string): readonly Letter[] {
  return Array.from(
    word.matchAll(/([ء-غف-يٱ])([\u064B-\u0652\u0670]*)/gu),
    ([, base = "", marks = ""]) => ({
      base: base === "ٱ" ? "ا" : base,
      isDouble: marks.includes(shadda),
      mark: marks.replaceAll(shadda, ""),
    }),
  );
}

function soundsOf(
  letters: readonly Letter[],
  { followsVowel, isPausal }: WordPlace,
): readonly Sound[] | undefined {
  const sounds: Sound[] = [];
  const vowel = (name: string, isLong: boolean): void => {
    sounds.push({ kind: "vowel", name: shaded(name, sounds), isLong });
  };
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at];
    if (!letter) break;
    const { base, mark, isDouble } = letter;
    const next = letters[at + 1];
    const isLast = at === letters.length - 1;
    if (base === "ا") {
      if (mark === "" && isJoining(letters, at)) {
        if (at === 0 && !followsVowel) {
          sounds.push({ kind: "consonant", name: "?" });
          vowel(isArticle(letters, at) ? "a" : "i", false);
        }
        if (isArticle(letters, at) && isAssimilated(letters, at)) at += 1;
        continue;
      }
      if (mark === "" || mark === sukun) continue;
      if (!(at === 0 && followsVowel))
        sounds.push({ kind: "consonant", name: "?" });
      vowel(shortVowels[mark[0] ?? ""] ?? "a", false);
      continue;
    }
    if (base === "آ") {
      sounds.push({ kind: "consonant", name: "?" });
      vowel("a", true);
      continue;
    }
    if (base === "ى") {
      if (sounds.at(-1)?.kind !== "vowel") vowel("a", true);
      continue;
    }
    // لِلنَّاس: the second l is the article's.
    if (base === "ل" && mark === "" && !isDouble && at > 0 && !isLast) {
      const before = letters[at - 1];
      if (before?.base === "ل" && before.mark === kasra && next?.isDouble)
        continue;
    }
    const name = consonants[base];
    if (name === undefined) return undefined;
    if (base === "ة" && (mark === "" || (isPausal && isLast))) continue;
    sounds.push({ kind: "consonant", name });
    if (isDouble || isAfterArticle(letters, at))
      sounds.push({ kind: "consonant", name });
    if (mark.startsWith(dagger)) {
      vowel("a", true);
      continue;
    }
    const nunated = nunation[mark[0] ?? ""];
    if (nunated !== undefined) {
      const isOnAlef = next !== undefined && /[اى]/u.test(next.base);
      if (!isPausal) {
        vowel(nunated, false);
        sounds.push({ kind: "consonant", name: "n" });
      } else if (isOnAlef) vowel("a", true);
      if (isOnAlef) at += 1;
      continue;
    }
    const short = shortVowels[mark[0] ?? ""];
    if (short === undefined) {
      // Silent by sukun, at the end, or carrying a diphthong; else a vowel is missing.
      if (mark === sukun || isLast || isGlide(letters, at)) continue;
      if (base === "إ") vowel("i", false);
      else if (!isMoonL(letters, at)) return undefined;
      continue;
    }
    const isLong = lengthens(short, next, letters[at + 2], at);
    if (isPausal && isLast && !isLong && !isPronoun(letters, at)) {
      if (isGlideOf(letters, at)) lengthenLast(sounds);
      continue;
    }
    vowel(short, isLong);
    if (isLong) {
      at += 1;
      // كتبوا: the alef is only written.
      if (
        short === "u" &&
        letters[at + 1]?.base === "ا" &&
        at + 2 === letters.length
      )
        at += 1;
    }
  }
  return sounds;
}

/** Dark beside a thick consonant. */
function shaded(name: string, sounds: readonly Sound[]): string {
  const before = sounds.at(-1)?.name ?? "";
  return thick.has(before) ? `${name}.` : name;
}

/** Whether the letter after a short vowel makes it long. */
function lengthens(
  short: string,
  next: Letter | undefined,
  after: Letter | undefined,
  at: number,
): boolean {
  if (!next || next.isDouble || (next.mark !== "" && next.mark !== sukun))
    return next?.base === "ى" && short === "a";
  if (next.mark === sukun && next.base !== "و" && next.base !== "ي")
    return false;
  if (short === "a")
    return (
      next.base === "ى" ||
      (next.base === "ا" && !(at <= 1 && isJoiningBefore(after)))
    );
  return next.base === (short === "u" ? "و" : "ي");
}

/** A long vowel never stands before a silent consonant: there the alef joins (والْبيت, فاسْتمر). */
const isJoiningBefore = (after: Letter | undefined): boolean =>
  after !== undefined &&
  !after.isDouble &&
  (after.mark === sukun || (after.base === "ل" && after.mark === ""));

/** An alef that only begins a word, or once did. */
function isJoining(letters: readonly Letter[], at: number): boolean {
  if (at === 0) return true;
  const before = letters[at - 1];
  if (!before || at > 2) return before?.mark === kasra;
  return before.mark === kasra || isJoiningBefore(letters[at + 1]);
}

/** Whether the alef at a place belongs to the article. */
function isArticle(letters: readonly Letter[], at: number): boolean {
  const [l, after] = [letters[at + 1], letters[at + 2]];
  return (
    l?.base === "ل" &&
    after !== undefined &&
    (l.mark === sukun || (l.mark === "" && !l.isDouble) || l.isDouble)
  );
}

/** Whether the article's l is spoken as the letter after it. */
function isAssimilated(letters: readonly Letter[], at: number): boolean {
  const [l, after] = [letters[at + 1], letters[at + 2]];
  return (
    l?.mark === "" &&
    !l.isDouble &&
    after !== undefined &&
    isSunLetter(after.base)
  );
}

/** A sun letter whose shadda was left away after the article. */
function isAfterArticle(letters: readonly Letter[], at: number): boolean {
  const letter = letters[at];
  return (
    at >= 2 &&
    letter !== undefined &&
    !letter.isDouble &&
    letters[at - 1]?.base === "ل" &&
    letters[at - 1]?.mark === "" &&
    letters[at - 2]?.base === "ا" &&
    letters[at - 2]?.mark === "" &&
    at <= 4 &&
    isJoining(letters, at - 2) &&
    isSunLetter(letter.base)
  );
}

/** The l of an article before a moon letter, whose sukun was left away. */
const isMoonL = (letters: readonly Letter[], at: number): boolean =>
  letters[at]?.base === "ل" &&
  at <= 3 &&
  (letters[at - 1]?.base === "ا" ||
    (letters[at - 1]?.base === "ل" && letters[at - 1]?.mark === kasra));

/** يَنْتَهِيَ: before a pause, a long i. */
const isGlideOf = (letters: readonly Letter[], at: number): boolean => {
  const { base, isDouble } = letters[at] ?? { base: "", isDouble: true };
  const before = letters[at - 1]?.mark;
  return (
    !isDouble &&
    ((base === "ي" && before === kasra) || (base === "و" && before === damma))
  );
};

/** The short vowel before the last consonant, long, in place of both. */
function lengthenLast(sounds: Sound[]): void {
  sounds.pop();
  const vowel = sounds.pop();
  if (vowel) sounds.push({ kind: "vowel", name: vowel.name, isLong: true });
}

/** هو and هي keep their last vowel: what is left would be no syllable. */
const isPronoun = (letters: readonly Letter[], at: number): boolean =>
  at === 1 && /[وي]/u.test(letters[at]?.base ?? "") && !letters[at]?.isDouble;

/** و and ي after a: بَيت, يَوم. */
const isGlide = (letters: readonly Letter[], at: number): boolean =>
  /[وي]/u.test(letters[at]?.base ?? "") && letters[at - 1]?.mark === fatha;
