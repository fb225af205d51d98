import type { AddedMarks } from "./added-marks.ts";
import type { Vocaliser } from "./tashkeel.ts";

/** A mark that the model is less sure of is shown: how likely it has to be, 0 to 1. */
const sure = 0.8;
/** Words whose reading alone is kept; more begin anew. */
const mostKnown = 20_000;
/** A word with the marks that it has. */
const word = /[\u0621-\u064A\u064B-\u0652\u0670\u0671]+/gu;

const [fatha, damma, kasra, sukun] = [
  "\u064E",
  "\u064F",
  "\u0650",
  "\u0652",
] as const;

/** Marks by their place in a word: UTF-16 offset after their letter. */
type Reading = ReadonlyMap<number, string>;

/**
 * The marks without which a word may be misread: where the model, seeing the
 * word alone, would read another word than it does in its sentence (homographs,
 * passives), and where it is unsure (names). Case endings are left out, whoever
 * reads supplies them, but for ت, whose vowel says who did it; so is what the
 * letters say.
 */
export class NeededMarks {
  readonly #vocaliser: Pick<Vocaliser, "addedMarks">;
  readonly #alone = new Map<string, Reading>();

  constructor(vocaliser: Pick<Vocaliser, "addedMarks">) {
    this.#vocaliser = vocaliser;
  }

  /**
   * @param text As it was given to `addedMarks`.
   * @param added All that it lacks, in its order.
   * @returns Those of them that are needed, in the same order.
   */
  of(text: string, added: readonly AddedMarks[]): readonly AddedMarks[] {
    const needed: AddedMarks[] = [];
    let next = 0;
    for (const { 0: found, index } of text.matchAll(word)) {
      const end = index + found.length;
      const own: AddedMarks[] = [];
      for (; next < added.length; next += 1) {
        const each = added[next];
        if (!each || each.at > end) break;
        if (each.at > index) own.push(each);
      }
      if (own.length === 0) continue;
      const alone = this.#readAlone(found);
      const ending = endingOf(found);
      needed.push(
        ...own.filter(
          ({ at, marks, confidence }) =>
            at - index < ending &&
            !isSpelled(found, at - index, marks) &&
            (confidence < sure || alone.get(at - index) !== marks),
        ),
      );
    }
    return needed;
  }

  #readAlone(found: string): Reading {
    const known = this.#alone.get(found);
    if (known) return known;
    if (this.#alone.size >= mostKnown) this.#alone.clear();
    const reading = new Map<number, string>();
    for (const { at, marks } of this.#vocaliser.addedMarks(found))
      reading.set(at, marks);
    this.#alone.set(found, reading);
    return reading;
  }
}

/** Whether the letters say it: the vowel of a letter before its long vowel, of an alif with hamza, of the article. */
function isSpelled(found: string, at: number, marks: string): boolean {
  const letter = found.charAt(at - 1);
  const next = found.charAt(at);
  if (letter === "إ") return true;
  if (letter === "أ" && marks === fatha) return true;
  if (marks === fatha && (next === "ا" || next === "ى")) return true;
  if (marks === kasra && next === "ي") return true;
  if (marks === damma && next === "و") return true;
  return letter === "ل" && marks === sukun && found.charAt(at - 2) === "ا";
}

/** Offset in a word from which marks say its case. */
function endingOf(found: string): number {
  const letters = [...found.matchAll(/[\u0621-\u064A\u0671]/gu)];
  const [before, last] = letters.slice(-2);
  const isDoer = last?.[0] === "ت" && before?.[0] !== "ا";
  return last && !isDoer ? last.index + 1 : found.length + 1;
}
