import type { AddedMarks } from "../../../src/arabic/tashkeel/added-marks.ts";
import {
  addsVowels,
  type TextDisplay,
} from "../../../src/arabic/displayed-text.ts";
import type { Block } from "../../../src/article/article.ts";
import type { BlockAt } from "../../../src/article/recited-pieces.ts";
import { textsToVocalise } from "../shown-text.ts";
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

/**
 * The marks that are added to the blocks of a page, as they were when each was
 * drawn: what becomes known later shows when the block is drawn again.
 */
export class BlockVowels {
  readonly #drawn = new Map<string, Added>();
  readonly #asked = new Set<string>();

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
   *
   * @param isDrawn Whether they still are: else nothing is to be found.
   * @param onFound They can be drawn with their marks.
   */
  take(
    blocks: readonly BlockToDraw[],
    how: {
      readonly vowels: TextDisplay["vowels"];
      readonly lang: string;
      readonly source: VowelSource | undefined;
      readonly isDrawn: () => boolean;
      readonly onFound: () => void;
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
    if (missing.length === 0) return;
    const asked = missing.join("\n");
    if (this.#asked.has(asked)) return;
    this.#asked.add(asked);
    void source.find(missing, vowels, how.isDrawn).then((isFound) => {
      // Asked for under another display, or of another text: forgotten by now.
      if (this.#asked.delete(asked) && isFound && how.isDrawn()) how.onFound();
      return undefined;
    });
  }
}

const keyOf = (section: number, index: number): string => `${section} ${index}`;
