import type { IsWord } from "../../../src/arabic/affixes.ts";
import type { TextClause } from "../../../src/search/query.ts";
import {
  anyOf,
  begunPhrase,
  phrase,
  within,
  type MatchExpression,
} from "./match-expression.ts";
import type { Completions, Vocabulary } from "./vocabulary.ts";

/** How far a search reaches: the words themselves, with other affixes, and longer ones for a word that is still being typed. */
export const tiers = ["words", "affixes", "completions"] as const;
export type Tier = (typeof tiers)[number];

/** A phrase of common words is dear to look for. */
const mostBegunPhrases = 8;

const noCompletions: Completions = { words: [], isCut: false };

/** What a clause stands for in the words of the library. */
export class ClauseForms {
  readonly clause: TextClause;
  /** Whether longer words were left out: there may be more articles. */
  readonly isCut: boolean;
  readonly #last: string;
  readonly #longer: Completions["words"];
  readonly #family: readonly string[];

  constructor(
    clause: TextClause,
    vocabulary: Vocabulary,
    isWord: IsWord,
    isExact: boolean,
  ) {
    this.clause = clause;
    this.#last = clause.words.at(-1) ?? "";
    const isBegun = clause.kind === "prefix" || clause.isOpen === true;
    const longer = isBegun ? completions(clause, vocabulary) : noCompletions;
    this.#longer = longer.words;
    this.isCut = longer.isCut;
    this.#family =
      clause.kind === "word" && !isExact
        ? vocabulary.family(this.#last, isWord)
        : [];
  }

  /** Each tier finds what the one before it finds, and more or the same. */
  expression(tier: Tier): MatchExpression {
    const { field } = this.clause;
    const some = this.#anywhere(tier);
    return field === undefined || field === "tag" ? some : within(field, some);
  }

  /** The same, held to titles; `undefined` for what is looked for elsewhere. */
  inTitle(tier: Tier): MatchExpression | undefined {
    const { field } = this.clause;
    return field === undefined || field === "title"
      ? within("title", this.#anywhere(tier))
      : undefined;
  }

  /** Whether longer words count in this tier. */
  isBegun(tier: Tier): boolean {
    return (
      this.clause.kind === "prefix" ||
      (tier === "completions" && this.#longer.length > 0)
    );
  }

  /** Whether a folded word of a text is what this clause of one word looks for, in its widest tier. */
  matches(word: string): boolean {
    return (
      word === this.#last ||
      (this.#longer === "all"
        ? word.startsWith(this.#last)
        : this.#longer.includes(word)) ||
      this.#family.includes(word)
    );
  }

  #anywhere(tier: Tier): MatchExpression {
    return anyOf([
      phrase(this.clause.words),
      ...(tier === "words" ? [] : this.#family.map((form) => phrase([form]))),
      ...(this.isBegun(tier) ? this.#begun() : []),
    ]);
  }

  #begun(): readonly MatchExpression[] {
    const { words } = this.clause;
    if (this.#longer === "all") return [begunPhrase(words)];
    const before = words.slice(0, -1);
    return this.#longer.map((word) => phrase([...before, word]));
  }
}

function completions(
  { words }: TextClause,
  vocabulary: Vocabulary,
): Completions {
  const longer = vocabulary.completions(words.at(-1) ?? "");
  if (words.length === 1 || longer.words === "all") return longer;
  const taken = longer.words.slice(0, mostBegunPhrases);
  return {
    words: taken,
    isCut: longer.isCut || taken.length < longer.words.length,
  };
}
