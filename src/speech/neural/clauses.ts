import { withoutSunShadda } from "../embedded/sun-shadda.ts";
import { spokenForm } from "../spoken-form.ts";
import type { Token, Utterance } from "../utterance.ts";
import { pausalSpelling } from "./pausal-spelling.ts";

/** A part of a sentence that is said in one go. */
export interface Clause {
  readonly text: string;
  /** How much of the clause each of its tokens is, in sounds. */
  readonly weights: readonly number[];
  /** Silence after it inside the sentence, in seconds at the normal rate. */
  readonly pauseAfter: number;
}

/** Fewer words are not said by themselves: a model gives them the tune of a whole sentence. */
const fewestWords = 3;

/** How a voice is given words: by their letters, with the vowels that are known, or with these as they are before pauses. */
export type Spelling = "bare" | "vocalised" | "pausal";

/**
 * How a voice is given the words of an utterance.
 *
 * @param hearsVowels Whether it was trained on text with short vowels, as those that speak through eSpeak NG are: one that knows letters alone would stumble over them.
 */
export function spellingFor(
  hearsVowels: boolean,
  vowels: Utterance["vowels"],
): Spelling {
  if (!hearsVowels) return "bare";
  return vowels === "pausal" ? "pausal" : "vocalised";
}

const vowelMarks = /[\u064B-\u0652\u0670]/gu;

/**
 * A sentence in the parts that are said one after the other: so its first
 * sound comes sooner, its pauses are those that were planned, and of its words
 * more is known than their number.
 *
 * @param tokens In order, not empty.
 * @returns Together all of `tokens`, in order; those without anything to be said too.
 * @throws Nothing.
 */
export function clausesOf(
  tokens: readonly Pick<Token, "spoken" | "vocalised" | "pauseAfter">[],
  spelling: Spelling,
): readonly Clause[] {
  const clauses: Clause[] = [];
  let texts: string[] = [];
  tokens.forEach((token, at) => {
    const isLast = at === tokens.length - 1;
    const { pauseAfter = 0 } = token;
    texts.push(textFor(token, spelling, isLast || pauseAfter > 0));
    const isApart =
      pauseAfter > 0 &&
      texts.length >= fewestWords &&
      tokens.length - at > fewestWords;
    if (!isLast && !isApart) return;
    clauses.push({
      text: texts.join(" "),
      weights: texts.map(weightOf),
      pauseAfter: isLast ? 0 : pauseAfter,
    });
    texts = [];
  });
  return clauses;
}

function textFor(
  { spoken, vocalised }: Pick<Token, "spoken" | "vocalised">,
  spelling: Spelling,
  isPause: boolean,
): string {
  if (spelling === "bare") return spoken.replaceAll(vowelMarks, "");
  const words = spokenForm(vocalised ?? spoken).split(" ");
  return words
    .map((word, at) => {
      const said = withoutSunShadda(word);
      return spelling === "pausal" && isPause && at === words.length - 1
        ? pausalSpelling(said)
        : said;
    })
    .join(" ");
}

/** Letters and vowels sound about as long as each other; a digit is a word. */
function weightOf(text: string): number {
  let weight = 0;
  for (const sign of text)
    if (/\p{N}/u.test(sign)) weight += 4;
    else if (/[\p{L}\u064B-\u0651\u0670]/u.test(sign)) weight += 1;
  return Math.max(1, weight);
}
