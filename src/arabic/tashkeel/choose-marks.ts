import { isLetter, letters, markClasses } from "./letters.ts";
import { scoresPerCharacter } from "./network.ts";
import type { Sequence } from "./sequence.ts";

/** Marks chosen for a letter. */
export interface ChosenMarks {
  /** What is to be added; "" for nothing. */
  readonly marks: string;
  /** How likely that is by the model, 0 to 1. */
  readonly confidence: number;
}

interface Place {
  readonly letter: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The word ends with the alif or alif maqsura after it. */
  readonly isBeforeLastAlif: boolean;
}

const shadda = "\u0651";
const fathatan = "\u064B";
const tanwin = /[\u064B-\u064D]/u;
/** An alif that carries a hamza is a consonant with a vowel wherever it stands. */
const hamzaOnAlif = "أإ";

/**
 * The likeliest marks of every letter that Arabic spelling allows there: on a
 * bare alif a vowel only where it begins a word, tanwin only where a word ends.
 * A letter that has a vowel or sukun gets nothing; one that has shadda alone
 * gets its vowel.
 *
 * @param isComplete An alif with hamza has its vowel, which books often leave out.
 * @returns One a character; `undefined` for what is no letter.
 */
export function chooseMarks(
  sequence: Sequence,
  scores: Float32Array,
  isComplete: boolean,
): readonly (ChosenMarks | undefined)[] {
  const { symbols, marks, unitOf, starts, ends } = sequence;
  return Array.from(symbols, (symbol, at) => {
    if (!isLetter(symbol)) return undefined;
    const own = marks[at] ?? "";
    if (own !== "" && own !== shadda) return undefined;
    const unit = unitOf[at] ?? 0;
    const place = {
      letter: letterOf(symbol),
      isFirst: starts[unit] === at,
      isLast: ends[unit] === at,
      isBeforeLastAlif:
        ends[unit] === at + 1 && /[اى]/u.test(letterOf(symbols[at + 1] ?? 0)),
    };
    const needsVowel = isComplete && hamzaOnAlif.includes(place.letter);
    const { best, confidence } = likeliest(
      scores.subarray(at * scoresPerCharacter, (at + 1) * scoresPerCharacter),
      (each) => isAllowed(each, own, place) && !(needsVowel && each === ""),
    );
    return { marks: best.replace(own, ""), confidence };
  });
}

const letterOf = (symbol: number): string => letters.charAt(symbol - 1);

function isAllowed(marks: string, own: string, place: Place): boolean {
  if (own === shadda && !marks.includes(shadda)) return false;
  if (marks === "") return true;
  if (place.letter === "آ") return false;
  if (place.letter === "ا")
    return place.isFirst && /^[\u064E-\u0650]$/u.test(marks);
  if (!tanwin.test(marks)) return true;
  return place.isLast || (place.isBeforeLastAlif && marks.includes(fathatan));
}

function likeliest(
  scores: Float32Array,
  isPossible: (marks: string) => boolean,
): { best: string; confidence: number } {
  let best = "";
  let most = -Infinity;
  for (const [at, marks] of markClasses.entries()) {
    const score = scores[at] ?? 0;
    if (score > most && isPossible(marks)) {
      most = score;
      best = marks;
    }
  }
  let total = 0;
  for (let at = 0; at < markClasses.length; at += 1)
    total += Math.exp((scores[at] ?? 0) - most);
  return { best, confidence: 1 / total };
}
