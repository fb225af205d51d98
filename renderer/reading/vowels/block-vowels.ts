import type { AddedMarks } from "../../../src/arabic/tashkeel/added-marks.ts";
import {
  addsVowels,
  type TextDisplay,
} from "../../../src/arabic/displayed-text.ts";
import type { Block } from "../../../src/article/article.ts";
import type { BlockAt } from "../../../src/article/recited-pieces.ts";
import { textAround, textsToVocalise } from "../shown-text.ts";
import type { VowelSource } from "./page-vowels.ts";

/** Marks of each piece of a block. */
type Added = readonly (readonly AddedMarks[])[];

/** A block about to be drawn. */
export interface BlockToDraw {
  readonly block: Block;
  readonly section: number;
  readonly index: number;
  /** The others of its section. */
  readonly blockAt: BlockAt;
}

/** Who draws blocks. */
interface Waiting {
  /** Whether they still are drawn: else nothing is to be found. */
  readonly isDrawn: () => boolean;
  /** They can be drawn with their marks. */
  readonly onFound: () => void;
}

/**
 * The marks that are added to the blocks of a page, as they were when each was
 * drawn: what becomes known later shows when the block is drawn again.
 */
export class BlockVowels {
  readonly #drawn = new Map<string, Added>();
  /** Who waits for the marks of some texts, by the place where it draws: headings may be the same in each chapter. */
  readonly #asked = new Map<string, Map<string, Waiting>>();

  /** Of a block as it is drawn. */
  of(section: number, index: number): Added {
    return this.#drawn.get(keyOf(section, index)) ?? [];
  }

  /** Another text, or another way to show it. */
  clear(): void {
    this.#drawn.clear();
    this.#asked.clear();
  }

  /**
   * Take what is known of the marks of blocks that are drawn now, and have the
   * rest found.
   */
  take(
    blocks: readonly BlockToDraw[],
    how: Waiting & {
      readonly vowels: TextDisplay["vowels"];
      readonly lang: string;
      readonly source: VowelSource | undefined;
    },
  ): void {
    const { vowels, source } = how;
    if (!source || !addsVowels(vowels)) return;
    const missing: string[] = [];
    for (const { block, section, index, blockAt } of blocks) {
      const texts = textsToVocalise(block, how.lang, { blockAt, index });
      const known = texts.map((text) => source.known(text, vowels));
      const isKnown = known.every((each) => each !== undefined);
      if (isKnown) this.#drawn.set(keyOf(section, index), known);
      else missing.push(...texts.filter((text) => text !== ""));
    }
    const [first] = blocks;
    if (missing.length === 0 || !first) return;
    const asked = missing.join("\n");
    const place = keyOf(first.section, first.index);
    const others = this.#asked.get(asked);
    if (others) {
      others.set(place, how);
      return;
    }
    const waiting = new Map([[place, how]]);
    this.#asked.set(asked, waiting);
    const drawn = () => [...waiting.values()].filter((each) => each.isDrawn());
    const isWanted = () => drawn().length > 0;
    const around = textAround(first.blockAt, {
      from: first.index,
      to: first.index + blocks.length,
    });
    void source.find(missing, vowels, isWanted, around).then((isFound) => {
      // Asked for under another display, or of another text: forgotten by now.
      if (this.#asked.get(asked) !== waiting) return undefined;
      this.#asked.delete(asked);
      if (isFound) for (const each of drawn()) each.onFound();
      return undefined;
    });
  }
}

const keyOf = (section: number, index: number): string => `${section} ${index}`;
