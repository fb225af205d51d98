import * as v from "valibot";
import {
  affixRanges,
  afterPrefix,
  isAffixed,
  isEnclosed,
  stems,
  type IsWord,
} from "../../../src/arabic/affixes.ts";
import type { Database } from "../database.ts";

const wordRow = v.strictObject({ word: v.string(), level: v.number() });
const levelRow = v.strictObject({ level: v.number() });
const sumRow = v.strictObject({ sum: v.number() });
const turnRow = v.strictObject({ turn: v.number() });
type WordRow = v.InferOutput<typeof wordRow>;

/** What is longer is an address or noise, and nobody's prefix. Code units. */
const longest = 64;
/** Levels kept in memory while articles are added: most words of an article are among them. */
const mostKnown = 100_000;
/** From this length V8 keeps the whole text alive for a word cut out of it. */
const leastSliced = 13;

/** How many words one word may stand for: each is a list of articles to walk. */
const mostForms = 40;
/** Together they may stand in so many articles, those in several counted again and again. */
const mostArticles = 200_000;
/** In so many articles, the words of a prefix are found together in a few milliseconds. */
const mostAtOnce = 20_000;
/** Words read of one range of affixed forms. */
const mostInRange = 500;

/** Longer words that begin as a word does. */
export interface Completions {
  /** The commonest of them, first the commonest; `"all"` when they are so rare that the index can be asked for all of them at once. */
  readonly words: readonly string[] | "all";
  /** Others were left out, which may lead to other articles. */
  readonly isCut: boolean;
}

/** The words of the library: which there are, and about how common each is. */
export class Vocabulary {
  readonly #database: Database;
  readonly #levels = new Map<string, number>();
  #turn: number | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Note the words of an article, in the transaction that adds it.
   *
   * Counting exactly would write each word of each article. An approximate
   * counter (Morris 1978) writes only when a word's level rises, which gets
   * rarer with every rise.
   *
   * @param seq Decides, with a word's place, whether its level rises.
   */
  note(words: Iterable<string>, seq: number): void {
    this.#takeTurn();
    let place = 0;
    for (const word of words) {
      place += 1;
      if (word.length > longest) continue;
      const level = this.#levels.get(word) ?? this.#stored(word);
      if (level === undefined) this.#write(word, 0);
      else if (rises(level, seq, place)) this.#write(word, level + 1);
      else this.#remember(word, level);
    }
  }

  /** Of an index that is made anew. */
  clear(): void {
    this.#levels.clear();
    this.#database.run("DELETE FROM search_words");
  }

  /** Whether a folded word stands in the library by itself or with the article, which only words take. Asks the library once a word. */
  asIsWord(): IsWord {
    const asked = new Map<string, boolean>();
    return (word) => {
      const known = asked.get(word);
      if (known !== undefined) return known;
      const is =
        this.#stored(word) !== undefined ||
        this.#stored(`ال${word}`) !== undefined;
      asked.set(word, is);
      return is;
    };
  }

  /** The words of the library that are this one with other affixes or with none, commonest first. */
  family(word: string, isWord: IsWord): readonly string[] {
    const found = new Map<string, number>();
    // Further stems are guesses ever shorter.
    for (const base of [word, ...stems(word, isWord).slice(0, 2)])
      for (const { from, to } of affixRanges(base))
        for (const row of this.#range(from, to, mostInRange))
          if (
            !found.has(row.word) &&
            (isAffixed(row.word, base, isWord) ||
              // What the reader typed is a word, whatever the library has.
              (base === word && isEnclosed(row.word, word)))
          )
            found.set(row.word, row.level);
    found.delete(word);
    return commonest(
      Array.from(found, ([form, level]) => ({ word: form, level })),
    );
  }

  /** Longer words that begin with this one. */
  completions(prefix: string): Completions {
    const [from, to] = [`${prefix}\0`, afterPrefix(prefix)];
    const common = this.#commonRange(from, to);
    // Of a short prefix, the common words alone tell that all are too many.
    if (
      articlesOf(common) <= mostAtOnce &&
      this.#articlesIn(from, to) <= mostAtOnce
    )
      return { words: "all", isCut: false };
    // A library of few articles may have many words and hardly a common one.
    const known =
      common.length > mostForms ? common : this.#commonestIn(from, to);
    const words = commonest(known);
    return { words, isCut: words.length < known.length };
  }

  #range(from: string, to: string, limit: number): readonly WordRow[] {
    return this.#database.rows(
      wordRow,
      "SELECT word, level FROM search_words WHERE word >= ? AND word < ? LIMIT ?",
      from,
      to,
      limit,
    );
  }

  /** One more than a word may stand for: there are others. */
  #commonRange(from: string, to: string): readonly WordRow[] {
    return this.#database.rows(
      wordRow,
      `SELECT word, level FROM search_words INDEXED BY search_words_common
       WHERE word >= ? AND word < ? AND level >= 6
       ORDER BY level DESC, word LIMIT ?`,
      from,
      to,
      mostForms + 1,
    );
  }

  /** The same, rare ones too: goes through the whole range. */
  #commonestIn(from: string, to: string): readonly WordRow[] {
    return this.#database.rows(
      wordRow,
      `SELECT word, level FROM search_words WHERE word >= ? AND word < ?
       ORDER BY level DESC, word LIMIT ?`,
      from,
      to,
      mostForms + 1,
    );
  }

  /** As `articlesOf`. */
  #articlesIn(from: string, to: string): number {
    return (
      this.#database.row(
        sumRow,
        `SELECT coalesce(sum(1 << level), 0) AS sum
         FROM search_words WHERE word >= ? AND word < ?`,
        from,
        to,
      )?.sum ?? 0
    );
  }

  #stored(word: string): number | undefined {
    return this.#database.row(
      levelRow,
      "SELECT level FROM search_words WHERE word = ?",
      word,
    )?.level;
  }

  #write(word: string, level: number): void {
    this.#database.run(
      `INSERT INTO search_words (word, level) VALUES (?, ?)
       ON CONFLICT DO UPDATE SET level = excluded.level`,
      word,
      level,
    );
    this.#remember(word, level);
  }

  #remember(word: string, level: number): void {
    if (word.length >= leastSliced) return;
    if (this.#levels.size >= mostKnown) this.#levels.clear();
    this.#levels.set(word, level);
  }

  /** A transaction of ours that was rolled back, or another process that wrote, shows in the turn: what is remembered may then be untrue. */
  #takeTurn(): void {
    const stored = this.#database.row(turnRow, "SELECT turn FROM search_state");
    if (stored?.turn !== this.#turn) this.#levels.clear();
    this.#turn = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
    this.#database.run("UPDATE search_state SET turn = ?", this.#turn);
  }
}

/** Once in 2 ** level times, as well mixed as it needs to be. */
function rises(level: number, seq: number, place: number): boolean {
  const mixed = Math.imul(seq ^ Math.imul(place, 0x85eb_ca6b), 0x9e37_79b1);
  return (mixed ^ (mixed >>> 15)) % 2 ** level === 0;
}

/** About how many articles have them, those that have several counted again and again. */
const articlesOf = (rows: readonly WordRow[]): number =>
  rows.reduce((sum, { level }) => sum + 2 ** level, 0);

function commonest(rows: readonly WordRow[]): readonly string[] {
  const sorted = rows.toSorted(
    (a, b) => b.level - a.level || (a.word < b.word ? -1 : 1),
  );
  const taken: string[] = [];
  let articles = 0;
  for (const { word, level } of sorted) {
    if (taken.length === mostForms) break;
    articles += 2 ** level;
    if (taken.length > 0 && articles > mostArticles) break;
    taken.push(word);
  }
  return taken;
}
