import type { Heard } from "./timeline.ts";

/** A sentence begins; or its words are over, and the silence behind them has begun. */
export type SentenceEdge = "begun" | "over";

/**
 * Finds in what is told where sentences begin and where their words end.
 *
 * The end shows only where a voice tells words and no frame was missed: what
 * must not be missed goes by the beginning of the next.
 */
export class SentenceEdges {
  #last: Heard | undefined;

  /** @param words How many words the sentence has. */
  tell(heard: Heard, words: number): SentenceEdge | undefined {
    const last = this.#last;
    this.#last = heard;
    if (heard.utterance !== last?.utterance) return "begun";
    // A voice that is slow to make the rest is silent between words, too.
    return heard.token === undefined && last.token === words - 1
      ? "over"
      : undefined;
  }

  /** The voice stopped or went elsewhere: what is told next begins. */
  forget(): void {
    this.#last = undefined;
  }
}
