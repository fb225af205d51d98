import type { Article } from "../article/article.ts";
import { comparePositions, type Position } from "../article/position.ts";
import { firstWhere } from "../halving.ts";
import { planBlock } from "./plan.ts";
import type { TextSpan, Token, Utterance } from "./utterance.ts";

/** A word of the script: the key of its utterance, and its index in that. */
export interface ReadingPlace {
  readonly utterance: number;
  readonly token: number;
}

type BlockPlace = Pick<Position, "section" | "block">;

/** Keys of one block's utterances begin here times the block's number; no block holds as many. */
const stride = 2 ** 20;

/**
 * Everything that will be read aloud, in reading order, planned block by block
 * as it is asked for: in a book, listening begins as soon as in a note.
 *
 * Utterances have keys: whole numbers that rise in reading order, with gaps.
 */
export class SpeechScript {
  readonly #blocks: readonly BlockPlace[];
  #plan: (at: number) => readonly Utterance[];
  readonly #planned = new Map<number, readonly Utterance[]>();

  private constructor(
    blocks: readonly BlockPlace[],
    plan: (at: number) => readonly Utterance[],
  ) {
    this.#blocks = blocks;
    this.#plan = plan;
  }

  /** @param plan What one block has to say. */
  static ofArticle(
    { sections, lang }: Pick<Article, "lang" | "sections">,
    plan: typeof planBlock = planBlock,
  ): SpeechScript {
    const blocks = sections.flatMap((each, section) =>
      each.blocks.map((_, block) => ({ section, block })),
    );
    return new SpeechScript(blocks, planOf(sections, lang, blocks, plan));
  }

  /** Of utterances that are planned already. Their keys are their indexes. */
  static of(utterances: readonly Utterance[]): SpeechScript {
    return new SpeechScript([{ section: 0, block: 0 }], () => utterances);
  }

  /**
   * Plan anew all that comes after a sentence. It and what comes before it in
   * its block stay, and so do their keys.
   *
   * @param plan As for `ofArticle`, of the same article.
   * @param key Of the sentence that is heard; without one, everything is planned anew.
   */
  replan(
    { sections, lang }: Pick<Article, "lang" | "sections">,
    plan: typeof planBlock,
    key: number | undefined,
  ): void {
    const kept =
      key === undefined
        ? []
        : this.#block(blockOf(key)).slice(0, (key % stride) + 1);
    this.#plan = planOf(sections, lang, this.#blocks, plan);
    this.#planned.clear();
    const last = kept.at(-1);
    if (!last || key === undefined) return;
    const rest = this.#block(blockOf(key)).filter(
      ({ range, isAlternative }) =>
        // Begins after it: what is said for a picture comes before its caption.
        !isAlternative && comparePositions(range.start, last.range.end) >= 0,
    );
    this.#planned.set(blockOf(key), [...kept, ...rest]);
  }

  at(key: number): Utterance | undefined {
    return this.#block(blockOf(key))[key % stride];
  }

  /** `undefined` where there is nothing to say. */
  get first(): number | undefined {
    return this.#firstFrom(0);
  }

  after(key: number): number | undefined {
    return this.at(key + 1) ? key + 1 : this.paragraphAfter(key);
  }

  /** The first that begins in a block or behind it, whether there is such a block or not. */
  from(place: BlockPlace): number | undefined {
    return this.#firstFrom(this.#firstBlockFrom(place));
  }

  before(key: number): number | undefined {
    return this.beginsParagraph(key) ? this.#lastBefore(blockOf(key)) : key - 1;
  }

  /** The word after one, or before it, over sentences and paragraphs; `undefined` beyond the ends. */
  wordBeside(
    { utterance, token }: ReadingPlace,
    by: 1 | -1,
  ): Token | undefined {
    const tokensOf = (key: number | undefined) =>
      (key === undefined ? undefined : this.at(key)?.tokens) ?? [];
    return (
      tokensOf(utterance)[token + by] ??
      (by > 0
        ? tokensOf(this.after(utterance))[0]
        : tokensOf(this.before(utterance)).at(-1))
    );
  }

  beginsParagraph(key: number): boolean {
    return key % stride === 0;
  }

  /** The first utterance of the next block that says something. */
  paragraphAfter(key: number): number | undefined {
    return this.#firstFrom(blockOf(key) + 1);
  }

  /** The beginning of this block; from there, that of the one before. */
  paragraphBefore(key: number): number | undefined {
    if (!this.beginsParagraph(key)) return blockOf(key) * stride;
    const last = this.#lastBefore(blockOf(key));
    return last === undefined ? undefined : blockOf(last) * stride;
  }

  /** The word at a position, or the first after it; the last sentence where there is none. `undefined` where nothing is said at all. */
  find(position: Position): ReadingPlace | undefined {
    for (
      let at = Math.max(0, this.#lastStartingBy(position));
      at < this.#blocks.length;
      at += 1
    ) {
      const utterances = this.#block(at);
      const index = firstEndingAfter(utterances, position);
      const tokens = utterances[index]?.tokens;
      if (!tokens) continue;
      const token = firstEndingAfter(tokens, position);
      // Behind the last word but before the end of its sentence: a closing mark was meant.
      return {
        utterance: at * stride + index,
        token: Math.min(token, tokens.length - 1),
      };
    }
    const last = this.#lastBefore(this.#blocks.length);
    return last === undefined ? undefined : { utterance: last, token: 0 };
  }

  #block(at: number): readonly Utterance[] {
    let utterances = this.#planned.get(at);
    if (!utterances) {
      utterances = this.#plan(at);
      this.#planned.set(at, utterances);
    }
    return utterances;
  }

  #firstFrom(block: number): number | undefined {
    for (let at = block; at < this.#blocks.length; at += 1)
      if (this.#block(at).length > 0) return at * stride;
    return undefined;
  }

  #lastBefore(block: number): number | undefined {
    for (let at = block - 1; at >= 0; at -= 1) {
      const { length } = this.#block(at);
      if (length > 0) return at * stride + length - 1;
    }
    return undefined;
  }

  #lastStartingBy({ section, block }: Position): number {
    return this.#firstBlockFrom({ section, block: block + 1 }) - 1;
  }

  #firstBlockFrom({ section, block }: BlockPlace): number {
    return firstWhere(
      this.#blocks,
      (each) =>
        each.section > section ||
        (each.section === section && each.block >= block),
    );
  }
}

const planOf =
  (
    sections: Article["sections"],
    lang: string,
    blocks: readonly BlockPlace[],
    plan: typeof planBlock,
  ) =>
  (at: number): readonly Utterance[] => {
    const { section = 0, block = 0 } = blocks[at] ?? {};
    const content = sections[section]?.blocks[block];
    const blockAt = (index: number) => sections[section]?.blocks[index];
    return content ? plan(content, { section, block, lang, blockAt }) : [];
  };

const blockOf = (key: number): number => Math.floor(key / stride);

const firstEndingAfter = (
  spans: readonly { readonly range: TextSpan }[],
  position: Position,
): number =>
  firstWhere(spans, ({ range: { start, end } }) => {
    const order = comparePositions(end, position);
    // What is said for a picture has no length.
    return order > 0 || (order === 0 && comparePositions(start, end) === 0);
  });
