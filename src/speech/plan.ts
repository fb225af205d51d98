import type { Article, Block, Section } from "../article/article.ts";
import type { Utterance } from "./utterance.ts";

/** Where a block stands and what it inherits. */
export interface BlockPlace {
  readonly section: number;
  readonly block: number;
  /** BCP 47 language of the article. */
  readonly lang: string;
}

/** Published shape; the body follows. */
export declare function planSpeech(article: Article): readonly Utterance[];

/** Published shape; the body follows. */
export declare function planBlock(
  block: Block,
  place: BlockPlace,
): readonly Utterance[];
export type { Section };
