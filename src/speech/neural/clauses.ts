import { withoutSunShadda } from "../embedded/sun-shadda.ts";
import { spokenForm } from "../spoken-form.ts";
import type { Token } from "../utterance.ts";

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

const vowelMarks = /[\u064B-\u0652\u0670]/gu;

/**
 * A sentence in the parts that are said one after the other: so its first
 * sound comes sooner, its pauses are those that were planned, and of its words
 * more is known than their number.
 *
 * @param tokens In order, not empty.
 * @param hearsVowels Whether the voice was trained on text with short vowels, as those that speak through eSpeak NG are.
 * @returns Together all of `tokens`, in order; those without anything to be said too.
 * @throws Nothing.
 */
export function clausesOf(
  tokens: readonly Pick<Token, "spoken" | "vocalised" | "pauseAfter">[],
  hearsVowels: boolean,
): readonly Clause[] {
  const clauses: Clause[] = [];
  let texts: string[] = [];
  tokens.forEach((token, at) => {
    texts.push(textFor(token, hearsVowels));
    const isLast = at === tokens.length - 1;
    const { pauseAfter = 0 } = token;
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
  hearsVowels: boolean,
): string {
  if (!hearsVowels) return spoken.replaceAll(vowelMarks, "");
  return spokenForm(vocalised ?? spoken)
    .split(" ")
    .map(withoutSunShadda)
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
