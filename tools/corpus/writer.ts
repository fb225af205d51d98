import { inflect } from "./inflect.ts";
import { makeLexicon, type Stem } from "./lexicon.ts";
import { latinWords } from "./latin-words.ts";
import { familyNames, givenNames } from "./people.ts";
import type { Random } from "./random.ts";
import { inDigits, type Spelling } from "./spelling.ts";
import { Weighted, zipfWeights } from "./weighted.ts";

const lexicon = makeLexicon();
const byRank = new Weighted(zipfWeights(lexicon.length));
const latin = new Weighted(zipfWeights(latinWords.length));

/** What an article is about comes from anywhere but the very top of the lexicon. */
const firstTopic = 150;
const byTopicRank = new Weighted(
  zipfWeights(lexicon.length - firstTopic, { exponent: 1.4, shift: 300 }),
);

/** Writes one article: it has topics, whose words come back again and again. */
export class Writer {
  readonly #lang: string;
  readonly #spelling: Spelling;
  readonly #random: Random;
  /** Each in the few forms that this article uses. */
  readonly #topics: readonly (readonly string[])[];

  constructor(lang: string, spelling: Spelling, random: Random) {
    this.#lang = lang;
    this.#spelling = spelling;
    this.#random = random;
    this.#topics = Array.from({ length: random.whole(8, 20) }, () => {
      const stem = stemAt(firstTopic + byTopicRank.draw(random));
      return [1, 2].map(() => inflect(stem, random));
    });
  }

  title(): string {
    return this.#words(this.#random.whole(5, 10), 0.5).join(" ");
  }

  heading(): string {
    return this.#words(this.#random.whole(2, 5), 0.5).join(" ");
  }

  /** @param words About how many. */
  paragraph(words: number): string {
    const sentences: string[] = [];
    for (let left = words; left > 0;) {
      const length = Math.min(left + 3, this.#random.whole(8, 30));
      sentences.push(this.#sentence(length));
      left -= length;
    }
    return sentences.join(" ");
  }

  #sentence(length: number): string {
    const words = this.#words(length, 0.16);
    const comma = this.#lang === "en" ? "," : "،";
    for (
      let at = this.#random.whole(4, 11);
      at < words.length - 2;
      at += this.#random.whole(4, 14)
    )
      words[at] += comma;
    if (this.#random.chance(0.08) && words.length > 6) {
      words[2] = `«${words[2]}`;
      words[5] += "»";
    }
    const question = this.#lang === "en" ? "?" : "؟";
    return words.join(" ") + (this.#random.chance(0.04) ? question : ".");
  }

  #words(count: number, topicShare: number): string[] {
    return Array.from({ length: count }, () => this.#word(topicShare));
  }

  #word(topicShare: number): string {
    const random = this.#random;
    if (random.chance(0.018)) return this.#number();
    if (this.#lang === "en") return latinWords[latin.draw(random)] ?? "";
    if (random.chance(0.004)) return latinWords[latin.draw(random)] ?? "";
    if (random.chance(0.012))
      return random.pick(random.chance(0.5) ? givenNames : familyNames);
    const form = random.chance(topicShare)
      ? random.pick(random.pick(this.#topics))
      : inflect(stemAt(byRank.draw(random)), random);
    return this.#spelling.write(form, random);
  }

  #number(): string {
    const random = this.#random;
    const number = random.chance(0.3)
      ? random.whole(1950, 2025)
      : Math.floor(Math.exp(random.next() * 11));
    return inDigits(number, this.#spelling.digits);
  }
}

function stemAt(rank: number): Stem {
  const stem = lexicon[rank];
  if (!stem) throw new RangeError(`no stem of rank ${rank}`);
  return stem;
}
