import { carelessKey, isCarelessly } from "./careless-spelling.ts";
import { pronunciationKey } from "./pronunciation.ts";
import type { Pronunciation } from "./reading-options.ts";
import type { ReadingWord } from "./reading/word.ts";

/** How a word is to be said; `undefined` where the list does not know it. */
type Known = (key: string) => string | undefined;

/** A list as it is looked up. */
interface Lookup {
  /** Written as in the list. */
  readonly exactly: Known;
  /** Written with less care than in the list, or with more. */
  readonly carelessly: Known;
  /** Words of the longest entry. */
  readonly longest: number;
}

/** Some words of a sentence, and how the listener wants them said. */
export interface OwnReading {
  /** How many words it takes. */
  readonly length: number;
  readonly spelling: string;
}

const lists = new WeakMap<readonly Pronunciation[], Lookup>();

/**
 * How the listener wants the words from a place on said: as many of them as
 * one entry has.
 *
 * Vowels make no difference, letters do; where no entry has the same letters,
 * one that differs as careless spelling does is taken. A word of the list is
 * also known behind و and ف, ب ل ك and the article; these are then said before
 * its spelling. Endings are not taken off: with them, it is another word.
 *
 * @returns `undefined` for what is not in the list.
 * @throws Nothing.
 */
export function ownReading(
  words: readonly ReadingWord[],
  at: number,
  list: readonly Pronunciation[],
): OwnReading | undefined {
  if (list.length === 0) return undefined;
  const { exactly, carelessly, longest } = lookupOf(list);
  for (let length = longest; length > 0; length -= 1) {
    const group = words.slice(at, at + length);
    // A name does not go on over the end of a line.
    if (
      group.length < length ||
      group.slice(0, -1).some(({ endsLine }) => endsLine)
    )
      continue;
    const key = pronunciationKey(writtenInside(group));
    const spelling =
      exactly(key) ??
      behindParticles(key, exactly) ??
      carelessly(key) ??
      behindParticles(key, carelessly);
    if (spelling !== undefined) return { length, spelling };
  }
  return undefined;
}

/** With the punctuation between words: only an entry that has it goes on over a comma or a bracket. */
const writtenInside = (group: readonly ReadingWord[]): string =>
  group
    .map(({ lead, core, trail }, index) => {
      const before = index === 0 ? "" : lead;
      const after = index === group.length - 1 ? "" : trail;
      return before + core + after;
    })
    .join(" ");

function lookupOf(list: readonly Pronunciation[]): Lookup {
  let lookup = lists.get(list);
  if (!lookup) {
    lookup = newLookup(list);
    lists.set(list, lookup);
  }
  return lookup;
}

function newLookup(list: readonly Pronunciation[]): Lookup {
  const spellings = new Map(
    list.map(({ word, spelling }) => [pronunciationKey(word), spelling]),
  );
  // Older lists may have what no text can match.
  spellings.delete("");
  const alike = Map.groupBy(spellings.keys(), carelessKey);
  return {
    exactly: (key) => spellings.get(key),
    carelessly: (key) => {
      const word = alike
        .get(carelessKey(key))
        ?.findLast((each) => isCarelessly(key, each));
      return word === undefined ? undefined : spellings.get(word);
    },
    longest: Math.max(
      0,
      ...Array.from(spellings.keys(), (key) => key.split(" ").length),
    ),
  };
}

/** Shorter words are too often the end of another. */
const leastBehindParticles = 3;
const vowels: Readonly<Record<string, string>> = {
  و: "وَ",
  ف: "فَ",
  ب: "بِ",
  ل: "لِ",
  ك: "كَ",
};
const sunLetter = /^[تثدذرزسشصضطظلن]/u;
const marks = /[\u064B-\u0652]/u;

/** The spelling of a word of the list that stands behind particles, with them. */
function behindParticles(key: string, known: Known): string | undefined {
  for (const and of heads(key, /^[وف]/u))
    for (const to of heads(key.slice(and.length), /^[بلك]/u)) {
      const rest = key.slice(and.length + to.length);
      for (const the of heads(rest, to === "ل" ? /^ل/u : /^ال/u)) {
        const word = rest.slice(the.length);
        if (word.length < leastBehindParticles || word.length === key.length)
          continue;
        const spelling = known(word);
        if (spelling !== undefined)
          return joined(and + to, the !== "", spelling);
        // للرياض of الرياض, whose alef ل swallows.
        const whole = to === "ل" && the !== "" ? known(`ال${word}`) : undefined;
        if (whole !== undefined)
          return joined(and + to, false, whole.replace(/^ا\u064E?(?=ل)/u, ""));
      }
    }
  return undefined;
}

/** Nothing, and what stands at the head. */
const heads = (text: string, head: RegExp): readonly string[] => [
  "",
  ...(head.exec(text) ?? []),
];

function joined(
  particles: string,
  hasArticle: boolean,
  spelling: string,
): string {
  const isVocalised = marks.test(spelling);
  const before = isVocalised
    ? Array.from(particles, (letter) => vowels[letter] ?? letter).join("")
    : particles;
  if (!hasArticle) return before + spelling;
  const the = particles.endsWith("ل") ? "ل" : "ال";
  if (!isVocalised) return before + the + spelling;
  return sunLetter.test(spelling)
    ? `${before}${the}${spelling.charAt(0)}\u0651${spelling.slice(1).replace(/^\u0651/u, "")}`
    : `${before}${the}\u0652${spelling}`;
}
