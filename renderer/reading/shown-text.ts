import type { Block } from "../../src/article/article.ts";
import { blockSegments } from "../../src/article/block-text.ts";
import {
  displayedText,
  type DisplayedText,
  type TextDisplay,
} from "../../src/arabic/displayed-text.ts";

/** Languages written in Arabic letters: elsewhere neither digits nor marks are ours to change. */
const arabicScript = /^(?:ar|fa|ur|ps|ckb|sd|ug|ks|pa-arab)\b/iu;

/** A piece of a block as the page shows it. */
export interface ShownSegment {
  /** Where it begins in `blockText`, UTF-16 code units. */
  readonly offset: number;
  /** Of its raw text. */
  readonly length: number;
  readonly shown: DisplayedText;
}

/**
 * A block's pieces as they are shown.
 *
 * @param lang Of the article, where the block has none of its own.
 */
export const shownSegments = (
  block: Block,
  lang: string,
  display: TextDisplay,
): readonly ShownSegment[] =>
  blockSegments(block).map(({ offset, content }) => {
    const raw = content.map(({ text }) => text).join("");
    const isOurs =
      block.type !== "code" && arabicScript.test(block.lang ?? lang);
    return {
      offset,
      length: raw.length,
      shown: isOurs
        ? displayedText(raw, display)
        : { text: raw, rawAt: undefined },
    };
  });
