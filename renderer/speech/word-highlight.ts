import type { SpeechSettings } from "../../src/settings/speech-settings.ts";
import type { TextSpan, Utterance } from "../../src/speech/utterance.ts";

/** Names for `::highlight(…)` in the reading view's style sheet. */
export const spokenWordHighlight = "qari-spoken-word";
export const spokenSentenceHighlight = "qari-spoken-sentence";

/** Where a span stands on the page now; empty when it is not drawn. */
export type SpanResolver = (span: TextSpan) => readonly AbstractRange[];

/** Shows which word and which sentence are heard, through the CSS Custom Highlight API: the page's nodes are never touched. */
export class WordHighlight {
  readonly #resolve: SpanResolver;
  readonly #word = new Highlight();
  readonly #sentence = new Highlight();
  #mark: SpeechSettings["spokenMark"];
  #shown: Utterance | undefined;
  #token: number | undefined;

  constructor(
    resolve: SpanResolver,
    mark: SpeechSettings["spokenMark"] = "both",
  ) {
    this.#resolve = resolve;
    this.#mark = mark;
    // The word lies over its sentence where both paint.
    this.#sentence.priority = 1;
    this.#word.priority = 2;
    CSS.highlights.set(spokenSentenceHighlight, this.#sentence);
    CSS.highlights.set(spokenWordHighlight, this.#word);
  }

  /** What is to be marked from now on. */
  set mark(mark: SpeechSettings["spokenMark"]) {
    if (mark === this.#mark) return;
    this.#mark = mark;
    this.refresh();
  }

  /**
   * Show one utterance and one of its tokens.
   *
   * @param utterance `undefined` clears both.
   * @param token `undefined` clears the word alone.
   */
  show(utterance: Utterance | undefined, token: number | undefined): void {
    this.#token = token;
    if (utterance !== this.#shown) {
      this.#shown = utterance;
      const isMarked = this.#mark === "both" || this.#mark === "sentence";
      fill(
        this.#sentence,
        isMarked && utterance ? this.#resolve(utterance.range) : [],
      );
    }
    const isMarked = this.#mark === "both" || this.#mark === "word";
    const word =
      isMarked && token !== undefined ? utterance?.tokens[token] : undefined;
    fill(this.#word, word ? this.#resolve(word.range) : []);
  }

  /** Resolve again after the page was drawn anew. */
  refresh(): void {
    const utterance = this.#shown;
    this.#shown = undefined;
    this.show(utterance, this.#token);
  }

  /** Take both highlights off the page. */
  close(): void {
    this.show(undefined, undefined);
    CSS.highlights.delete(spokenSentenceHighlight);
    CSS.highlights.delete(spokenWordHighlight);
  }
}

function fill(highlight: Highlight, ranges: readonly AbstractRange[]): void {
  highlight.clear();
  for (const range of ranges) highlight.add(range);
}
