import type { Pronunciation } from "../../../src/speech/reading-options.ts";

/** What can be done with the list of pronunciations. */
export type PronunciationAsk =
  /** `before` is the entry that is changed; without one it is new, or takes the place of the same word. */
  | {
      readonly kind: "save";
      readonly entry: Pronunciation;
      readonly before?: Pronunciation;
    }
  | { readonly kind: "remove"; readonly entry: Pronunciation }
  /** Say it, without keeping it. */
  | { readonly kind: "try"; readonly spelling: string }
  | { readonly kind: "undo" | "import" | "export" };

/** Something is to be done with the list. */
export class PronunciationAskEvent extends Event {
  readonly ask: PronunciationAsk;
  constructor(ask: PronunciationAsk) {
    super("qari-pronunciation-ask", { bubbles: true, composed: true });
    this.ask = ask;
  }
}
/** The reader wants to see the list, or to add this word to it. */
export class PronunciationsShowEvent extends Event {
  readonly word: string;
  constructor(word = "") {
    super("qari-pronunciations-show", { bubbles: true, composed: true });
    this.word = word;
  }
}
/** The dialog was closed. */
export class PronunciationsCloseEvent extends Event {
  constructor() {
    super("qari-pronunciations-close", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-pronunciation-ask": PronunciationAskEvent;
    "qari-pronunciations-show": PronunciationsShowEvent;
    "qari-pronunciations-close": PronunciationsCloseEvent;
  }
}
