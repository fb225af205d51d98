import type { DictionaryRecord } from "../../../src/dictionary/dictionary.ts";

/** The reader wants to see which dictionaries there are. */
export class DictionariesShowEvent extends Event {
  constructor() {
    super("qari-dictionaries-show", { bubbles: true, composed: true });
  }
}
/** The pop-over with entries was closed. */
export class LookUpCloseEvent extends Event {
  constructor() {
    super("qari-look-up-close", { bubbles: true, composed: true });
  }
}
/** A word is to be looked up: another one, or the same one again. */
export class LookUpAskEvent extends Event {
  readonly word: string;
  constructor(word: string) {
    super("qari-look-up-ask", { bubbles: true, composed: true });
    this.word = word;
  }
}
/** A dictionary is to be added, removed, or brought back. */
export class DictionaryAskEvent extends Event {
  readonly ask:
    | { readonly kind: "add" }
    | {
        readonly kind: "remove" | "restore";
        readonly dictionary: DictionaryRecord;
      };
  constructor(ask: DictionaryAskEvent["ask"]) {
    super("qari-dictionary-ask", { bubbles: true, composed: true });
    this.ask = ask;
  }
}

/** The list of dictionaries was closed. */
export class DictionariesCloseEvent extends Event {
  constructor() {
    super("qari-dictionaries-close", { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "qari-dictionaries-show": DictionariesShowEvent;
    "qari-look-up-close": LookUpCloseEvent;
    "qari-look-up-ask": LookUpAskEvent;
    "qari-dictionaries-close": DictionariesCloseEvent;
    "qari-dictionary-ask": DictionaryAskEvent;
  }
}
