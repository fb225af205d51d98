import { readingBeside } from "./known-readings.ts";
import { letterOf, markClasses, shadda } from "./letters.ts";
import { scoresPerCharacter } from "./network.ts";
import type { Sequence } from "./sequence.ts";
import {
  likeliestReading,
  type MarkOption,
  type Readings,
  type WordLetter,
} from "./word-reading.ts";

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

interface Letter extends WordLetter {
  /** Marks that the text has on it. */
  readonly own: string;
  /** Sum of the likelihoods of all classes, as shares of the best option's. */
  readonly total: number;
}

const fathatan = "\u064B";
const tanwin = /[\u064B-\u064D]/u;
/** Options of a letter that are looked at: all readings of a word are their product. */
const mostOptions = 3;
/** An alif that carries a hamza is a consonant with a vowel wherever it stands. */
const hamzaOnAlif = "أإ";

/**
 * The likeliest marks of every letter that Arabic spelling allows there: on a
 * bare alif a vowel only where it begins a word, tanwin only where a word ends,
 * shadda only with a vowel.
 * What the training text has of a word and of its neighbours makes readings
 * likelier. A letter that has a vowel or sukun gets nothing; one that has
 * shadda alone gets its vowel.
 *
 * @param isComplete An alif with hamza has its vowel, which books often leave out.
 * @returns One a character; `undefined` for what is no letter.
 */
export function chooseMarks(
  sequence: Sequence,
  scores: Float32Array,
  isComplete: boolean,
  known: Readings,
): readonly (ChosenMarks | undefined)[] {
  const { symbols, starts, ends, words } = sequence;
  const chosen = Array<ChosenMarks | undefined>(symbols.length).fill(undefined);
  for (const [unit, word] of words.entries()) {
    if (word === "") continue;
    const start = starts[unit] ?? 0;
    const spelled = Array.from(
      { length: (ends[unit] ?? start) + 1 - start },
      (_, at) => letterAt(sequence, scores, start + at, isComplete),
    );
    const reading = likeliestReading(
      spelled,
      {
        before: readingBeside("before", symbolsOf(sequence, unit - 1)),
        after: readingBeside("after", symbolsOf(sequence, unit + 1)),
      },
      known,
    );
    for (const [at, letter] of spelled.entries())
      chosen[start + at] = choiceOf(letter, reading?.[at] ?? 0);
  }
  return chosen;
}

/** Of a word or sign; none before the first and after the last. */
const symbolsOf = ({ symbols, starts, ends }: Sequence, unit: number) =>
  symbols.subarray(starts[unit] ?? 0, (ends[unit] ?? -1) + 1);

const isGiven = (own: string): boolean => own !== "" && own !== shadda;

function letterAt(
  { symbols, marks, unitOf, starts, ends }: Sequence,
  scores: Float32Array,
  at: number,
  isComplete: boolean,
): Letter {
  const symbol = symbols[at] ?? 0;
  const own = marks[at] ?? "";
  if (isGiven(own)) {
    // Marks have one order in NFC, whichever they stand in.
    const markClass = markClasses.indexOf(own.normalize("NFC"));
    return { symbol, own, options: [{ markClass, short: 0 }], total: 1 };
  }
  const unit = unitOf[at] ?? 0;
  const place = {
    letter: letterOf(symbol),
    isFirst: starts[unit] === at,
    isLast: ends[unit] === at,
    isBeforeLastAlif:
      ends[unit] === at + 1 && /[اى]/u.test(letterOf(symbols[at + 1] ?? 0)),
  };
  const needsVowel = isComplete && hamzaOnAlif.includes(place.letter);
  return {
    symbol,
    own,
    ...likeliest(
      scores.subarray(at * scoresPerCharacter, (at + 1) * scoresPerCharacter),
      (each) => isAllowed(each, own, place) && !(needsVowel && each === ""),
    ),
  };
}

/** What is added to a letter by one of its options. */
function choiceOf(
  { own, options, total }: Letter,
  place: number,
): ChosenMarks | undefined {
  const option = options[place];
  if (!option || isGiven(own)) return undefined;
  return {
    marks: (markClasses[option.markClass] ?? "").replace(own, ""),
    confidence: Math.exp(-option.short) / total,
  };
}

function isAllowed(marks: string, own: string, place: Place): boolean {
  if (own === shadda && !marks.includes(shadda)) return false;
  // It would be given its vowel the next time.
  if (own === "" && marks === shadda) return false;
  if (marks === "") return true;
  if (place.letter === "آ") return false;
  if (place.letter === "ا")
    return place.isFirst && /^[\u064E-\u0650]$/u.test(marks);
  if (!tanwin.test(marks)) return true;
  // It stands before its alif; on it, it is read as that of the letter before.
  if (place.letter === "ى" && marks.includes(fathatan)) return false;
  return place.isLast || (place.isBeforeLastAlif && marks.includes(fathatan));
}

/** What is possible by its likelihood, and the sum of the likelihoods of all classes. */
function likeliest(
  scores: Float32Array,
  isPossible: (marks: string) => boolean,
): { options: readonly MarkOption[]; total: number } {
  const possible = [...markClasses.keys()].filter((each) =>
    isPossible(markClasses[each] ?? ""),
  );
  const scoreOf = (each: number) => scores[each] ?? -Infinity;
  const most = Math.max(...possible.map(scoreOf));
  const options = possible
    .map((markClass) => ({ markClass, short: most - scoreOf(markClass) }))
    .toSorted((a, b) => a.short - b.short)
    .slice(0, mostOptions);
  let total = 0;
  for (const each of markClasses.keys())
    total += Math.exp(scoreOf(each) - most);
  return { options, total };
}
