import { fold } from "../arabic/fold.ts";
import { pronunciationKey } from "./pronunciation.ts";
import type { Pronunciation } from "./reading-options.ts";
import { endsClause, type ReadingWord } from "./reading/word.ts";

/** A list as it is looked up. */
interface Lookup {
  readonly spellings: ReadonlyMap<string, string>;
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
 * Matched folded, so that spelling and marks make no difference. A word of the
 * list is also known behind و and ف, ب ل ك and the article; these are then said
 * before its spelling. Endings are not taken off: with them, it is another word.
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
  const { spellings, longest } = lookupOf(list);
  for (let length = longest; length > 0; length -= 1) {
    const group = words.slice(at, at + length);
    const inside = group.slice(0, -1);
    // A name does not go on over a comma or a bracket.
    if (
      group.length < length ||
      inside.some((word) => endsClause(word) || word.trail.trim() !== "") ||
      group.slice(1).some(({ lead }) => lead !== "")
    )
      continue;
    const key = fold(group.map(({ core }) => core).join(" ")).text;
    const spelling = spellings.get(key) ?? behindParticles(key, spellings);
    if (spelling !== undefined) return { length, spelling };
  }
  return undefined;
}

function lookupOf(list: readonly Pronunciation[]): Lookup {
  let lookup = lists.get(list);
  if (!lookup) {
    const entries = list.map(
      ({ word, spelling }) => [pronunciationKey(word), spelling] as const,
    );
    lookup = {
      spellings: new Map(entries),
      longest: Math.max(...entries.map(([key]) => key.split(" ").length)),
    };
    lists.set(list, lookup);
  }
  return lookup;
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
function behindParticles(
  key: string,
  spellings: ReadonlyMap<string, string>,
): string | undefined {
  for (const and of heads(key, /^[وف]/u))
    for (const to of heads(key.slice(and.length), /^[بلك]/u)) {
      const rest = key.slice(and.length + to.length);
      for (const the of heads(rest, to === "ل" ? /^ل/u : /^ال/u)) {
        const word = rest.slice(the.length);
        if (word.length < leastBehindParticles || word.length === key.length)
          continue;
        const spelling = spellings.get(word);
        if (spelling !== undefined)
          return joined(and + to, the !== "", spelling);
        // للرياض of الرياض, whose alef ل swallows.
        const whole =
          to === "ل" && the !== "" ? spellings.get(`ال${word}`) : undefined;
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
