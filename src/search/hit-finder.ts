import { fold, toRaw, type Folded } from "../arabic/fold.ts";
import { wordsOf, type Word } from "../arabic/words.ts";
import type { TextClause } from "./query.ts";
import { typedWord } from "./typed-word.ts";

/**
 * Whether a folded word of the text is a hit for a clause of one word: the
 * word itself, with affixes, or longer than a prefix, as the index was asked.
 */
export type Matches = (word: string, clause: TextClause) => boolean;

/** What is looked for, and which of the reader's words it stands for. */
export interface Wanted {
  readonly clause: TextClause;
  /** Clauses of one group are alternatives: any of them answers the same. */
  readonly group: number;
}

/** Whole words that answer a clause. */
export interface ClauseHit {
  readonly wanted: Wanted;
  /** UTF-16 code units into the text as stored; the marks of the last letter are in it. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

interface Text {
  readonly raw: string;
  readonly folded: Folded;
  readonly words: readonly Word[];
}

const noClauses: readonly Wanted[] = [];

/** Finds the words of a query in one text after another. */
export class HitFinder {
  readonly #single: readonly Wanted[];
  /** By their first word. */
  readonly #phrases = new Map<string, Wanted[]>();
  readonly #matches: Matches;
  readonly #isExact: boolean;
  /** The same words come again and again. */
  readonly #known = new Map<string, readonly Wanted[]>();

  constructor(
    wanted: readonly Wanted[],
    matches: Matches,
    options: { readonly isExact: boolean },
  ) {
    this.#single = wanted.filter(({ clause }) => clause.words.length === 1);
    for (const each of wanted)
      if (each.clause.words.length > 1) {
        const [first = ""] = each.clause.words;
        const same = this.#phrases.get(first);
        if (same) same.push(each);
        else this.#phrases.set(first, [each]);
      }
    this.#matches = matches;
    this.#isExact = options.isExact;
  }

  /** In order of where they begin. */
  hitsIn(raw: string): readonly ClauseHit[] {
    const folded = fold(raw);
    const text = { raw, folded, words: wordsOf(folded.text) };
    const hits: ClauseHit[] = [];
    for (const [at, { text: word }] of text.words.entries()) {
      for (const wanted of this.#answeredBy(word))
        this.#take(hits, text, at, 1, wanted);
      for (const wanted of this.#phrases.get(word) ?? noClauses)
        if (continues(text.words, at, wanted.clause))
          this.#take(hits, text, at, wanted.clause.words.length, wanted);
    }
    return hits;
  }

  #answeredBy(word: string): readonly Wanted[] {
    const known = this.#known.get(word);
    if (known) return known;
    const answered = this.#single.filter(({ clause }) =>
      clause.kind === "phrase"
        ? word === clause.words[0]
        : this.#matches(word, clause),
    );
    const kept = answered.length === 0 ? noClauses : answered;
    this.#known.set(word, kept);
    return kept;
  }

  #take(
    hits: ClauseHit[],
    text: Text,
    at: number,
    count: number,
    wanted: Wanted,
  ): void {
    const words = text.words.slice(at, at + count);
    const [first, last] = [words.at(0), words.at(-1)];
    if (!first || !last) return;
    if (this.#isExact && !isAsTyped(text, words, wanted.clause)) return;
    const [from, to] = toRaw(text.raw, text.folded, first.from, last.to);
    hits.push({ wanted, from, to });
  }
}

function continues(
  words: readonly Word[],
  at: number,
  { words: wanted, kind, isOpen }: TextClause,
): boolean {
  const last = wanted.length - 1;
  return wanted.every((each, index) => {
    const word = words[at + index]?.text;
    return index === last && (kind === "prefix" || isOpen)
      ? word?.startsWith(each)
      : word === each;
  });
}

function isAsTyped(
  { raw, folded }: Text,
  words: readonly Word[],
  { typed, kind, isOpen }: TextClause,
): boolean {
  return words.every((word, index) => {
    const stands = typedWord(raw, folded, word);
    const wanted = typed[index] ?? "";
    return index === typed.length - 1 && (kind === "prefix" || isOpen)
      ? stands.startsWith(wanted)
      : stands === wanted;
  });
}
